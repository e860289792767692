import PDFKit from 'pdfkit';
import { epoch } from '../../words/dates';
import type { PlanDocument } from '../document';
import { SIZES, type Paper } from '../paper';
import { faces } from './faces.server';
import type { Face } from './style';

const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const;
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => XML[sign as keyof typeof XML]);

/** As pdfkit has it, but that a title with an ampersand does not break the XML that says it a second time. */
class Pdf extends PDFKit {
  override endMetadata(): void {
    const said = { ...this.info };
    this.info = { ...said, Title: escaped(said.Title ?? ''), Author: escaped(said.Author ?? '') };
    super.endMetadata();
    this.info = said;
  }
}

/** An instant as pdfkit takes it. */
function dateOf(at: string): Date {
  const date = new Date();
  date.setTime(epoch(at));
  return date;
}

/** The typeface of notes, which every reader of PDFs has. */
const FIXED = 'Courier';

/** An empty tagged PDF. The same document makes the same bytes: nothing in it is random, and its time is the document's. */
export function newPdf({ title, at }: PlanDocument, paper: Paper): PDFKit.PDFDocument {
  const [width, height] = SIZES[paper];
  const pdf = new Pdf({
    ...{ size: [width, height], margin: 0, autoFirstPage: false, pdfVersion: '1.7' },
    ...{ tagged: true, lang: 'en-GB', displayTitle: true },
    info: { Title: title, Author: 'Evenhand', Creator: 'Evenhand', CreationDate: dateOf(at) },
  });
  // pdfkit takes an opened typeface, which its types do not know of.
  const { regular, bold } = faces() as unknown as Record<'regular' | 'bold', ArrayBuffer>;
  pdf.registerFont('regular' satisfies Face, regular);
  pdf.registerFont('bold' satisfies Face, bold);
  pdf.registerFont('fixed' satisfies Face, FIXED);
  return pdf;
}
