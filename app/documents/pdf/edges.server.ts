import type PDFKit from 'pdfkit';
import type { Foot, PlanDocument } from '../document';
import { footLines, ofPages } from '../foot';
import { SIZES, type Paper } from '../paper';
import { asDrawn, withBoxes } from './letters';
import { hasLetter } from './faces.server';
import { inOneLine } from './lines';
import { EDGE, EDGE_STRONG, LINE, MARGIN, PRIVATE, SIDE, type Style } from './style';
import { t } from '../../words';

const GAP = 20;

/** What stands at the top and the foot of every page: told to nobody who listens, since it would come between two lines of the text. */
export function drawEdges(
  pdf: PDFKit.PDFDocument,
  paper: Paper,
  { parties, only }: Pick<PlanDocument, 'parties' | 'only'>,
  foot: Foot & { readonly lacks: boolean; readonly colour?: string },
  place: { readonly page: number; readonly of: number },
): void {
  const [width, height] = SIZES[paper];
  const free = width - 2 * MARGIN.side;
  const set = ({ face, size, colour }: Style, own = colour) => pdf.font(face).fontSize(size).fillColor(own);
  const write = (
    text: string,
    style: Style,
    y: number,
    room: number,
    { right = false, colour = style.colour } = {},
  ) => {
    set(style, colour);
    const drawn = inOneLine(withBoxes(asDrawn(text), hasLetter).text, room, (part) => pdf.widthOfString(part));
    const x = right ? width - MARGIN.side - pdf.widthOfString(drawn) : MARGIN.side;
    pdf.text(drawn, x, y, { lineBreak: false });
  };
  const rule = (y: number, colour = LINE) => pdf.rect(MARGIN.side, y, free, 0.6).fill(colour);

  pdf.markContent('Artifact', { type: 'Pagination', attached: ['Top'] });
  if (foot.colour) pdf.rect(0, 0, width, 8).fill(foot.colour);
  const half = (free - GAP) / 2;
  write(parties.vendor, EDGE_STRONG, 30, half, { colour: SIDE.vendor.ink });
  write(parties.customer, EDGE_STRONG, 30, half, { right: true, colour: SIDE.customer.ink });
  rule(44, only ? PRIVATE : LINE);
  if (only) write(t('ui.private', { side: only }), EDGE, 47, free, { colour: PRIVATE });
  pdf.endMarkedContent();

  pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
  const top = height - MARGIN.bottom + 16;
  rule(top - 5);
  const pages = ofPages(place.page, place.of);
  set(EDGE);
  const beside = free - pdf.widthOfString(pages) - GAP;
  write(pages, EDGE, top, free, { right: true });
  const lines = [...footLines(foot), ...(foot.lacks ? [t('documents.foot.lacks')] : [])];
  for (const [at, line] of lines.entries()) write(line, EDGE, top + at * EDGE.height, at === 0 ? beside : free);
  pdf.endMarkedContent();
}
