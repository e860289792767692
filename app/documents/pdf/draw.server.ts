import type PDFKit from 'pdfkit';
import { documentHash, type Foot, type PlanDocument } from '../document';
import type { Paper } from '../paper';
import { SIZES } from '../paper';
import type { Box, Line, Part } from './box';
import { boxesOf, titleBox } from './boxes';
import { breathing } from './breath';
import { drawEdges } from './edges.server';
import { hasLetter } from './faces.server';
import { asDrawn, withBoxes } from './letters';
import type { Measure } from './lines';
import { pagesOf, type Placed } from './pages';
import { newPdf } from './pdf-document.server';
import type { Setting } from './setting';
import { MARGIN, type Face, type Style } from './style';
import { Structure } from './structure.server';

/** A document laid out: how many pages it has, and the file, made page by page as it is taken. */
export interface Drawing {
  readonly pages: number;
  /** How large it is set: 1, or less where it has to fit on one page. */
  readonly scale: number;
  bytes(): AsyncGenerator<Uint8Array>;
}

/** How small a document is set that has to fit on one page. */
export const SMALLER = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6] as const;

/** What a line is drawn as: its own letters, or boxes in the place of those that the typeface lacks. */
const drawnLine = (text: string) => withBoxes(asDrawn(text), hasLetter);

/** How wide texts are, each measured once: widths grow with the size. `lack` is told of letters that the typeface does not have. */
function measuring(pdf: PDFKit.PDFDocument, lack: () => void): Setting['measureIn'] {
  const known: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map(), fixed: new Map() };
  return ({ face, size }: Style): Measure => {
    const widths = known[face];
    return (text) => {
      const width = widths.get(text);
      if (width !== undefined) return width * size;
      const { text: drawn, missing } = drawnLine(text);
      if (missing) lack();
      pdf.font(face).fontSize(1);
      // With the space that follows in a line: what was shaped once is not shaped again to be drawn.
      const unit = drawn === ' ' ? pdf.widthOfString(' ') : pdf.widthOfString(`${drawn} `) - pdf.widthOfString(' ');
      widths.set(text, unit);
      return unit * size;
    };
  };
}

/**
 * Lays a document out on paper. Gives the process to others on the way, and rejects once `signal` says that nobody waits for it. The
 * foot's hash is the document's own (`documentHash`); `colour` is the vendor's, a line at the head of each page.
 */
export async function drawPdf(
  document: PlanDocument,
  foot: Omit<Foot, 'hash' | 'seal'> & { readonly colour?: string },
  paper: Paper,
  signal: AbortSignal,
): Promise<Drawing> {
  const pdf = newPdf(document, paper);
  const breath = breathing(signal);
  const [width, height] = SIZES[paper];
  const pageHeight = height - MARGIN.top - MARGIN.bottom;
  const root: Part = { tag: 'Document', within: null };
  const area = { x: MARGIN.side, width: width - 2 * MARGIN.side, part: root };
  let lacks = false;
  const measureIn = measuring(pdf, () => (lacks = true));
  const layOut = async (scale: number): Promise<Placed[][]> => {
    const setting: Setting = { measureIn, scale, pageHeight };
    const boxes: Box[] = [titleBox(setting, area, document.title)];
    for (const block of document.blocks)
      for (const box of boxesOf(setting, area, block)) {
        boxes.push(box);
        await breath();
      }
    return pagesOf(boxes, pageHeight);
  };
  let scale = 1;
  let pages = await layOut(scale);
  if (document.onePage) for (const smaller of SMALLER) if (pages.length > 1) pages = await layOut((scale = smaller));
  const edge = { ...foot, hash: documentHash(document), seal: document.seal, lacks };
  return {
    pages: pages.length,
    scale,
    async *bytes() {
      const structure = new Structure(pdf, root);
      const drawn = new Set<Box>();
      for (const [at, page] of pages.entries()) {
        pdf.addPage();
        drawEdges(pdf, paper, document, edge, { page: at + 1, of: pages.length });
        for (const placed of page) {
          // The names of columns are drawn on each page on which a table goes on, and told once.
          drawBox(pdf, structure, placed, !drawn.has(placed.box));
          drawn.add(placed.box);
          await breath();
        }
        const made = pdf.read() as Buffer | null;
        if (made) yield made;
      }
      structure.end();
      pdf.end();
      const rest = pdf.read() as Buffer | null;
      if (rest) yield rest;
    },
  };
}

function drawBox(pdf: PDFKit.PDFDocument, structure: Structure, { box, y }: Placed, told: boolean): void {
  const top = MARGIN.top + y;
  if (box.marks.length > 0)
    structure.untold(() => {
      for (const { x, y: down, width, height, colour } of box.marks)
        pdf.rect(x, top + down, width, height).fill(colour);
    });
  const draw = (line: Line): void => drawLine(pdf, line, top);
  if (!told) return structure.untold(() => box.lines.forEach(draw));
  for (let from = 0; from < box.lines.length;) {
    const { part } = box.lines[from]!;
    const to = box.lines.findIndex((line, at) => at > from && line.part !== part);
    const end = to < 0 ? box.lines.length : to;
    structure.told(part, () => box.lines.slice(from, end).forEach(draw));
    from = end;
  }
  for (const part of box.ends) structure.close(part);
}

function drawLine(pdf: PDFKit.PDFDocument, { text, style, x, y }: Line, top: number): void {
  const { text: drawn, missing } = drawnLine(text);
  if (!drawn) return;
  pdf.font(style.face).fontSize(style.size).fillColor(style.colour);
  // Whoever copies or listens gets the letters that could not be drawn.
  if (missing) pdf.markContent('Span', { actual: text });
  // The height from line to line, with the letters in its middle.
  const lower = (style.height - pdf.currentLineHeight()) / 2;
  pdf.text(drawn, x, top + y + lower, { lineBreak: false });
  if (missing) pdf.endMarkedContent();
}
