import type PDFKit from 'pdfkit';
import type { Part } from './box';

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** The tree of a tagged PDF, as it grows while pages are drawn: a part that goes on over pages is one part. */
export class Structure {
  private readonly elements = new Map<Part, Element>();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly root: Part,
  ) {
    const top = pdf.struct(root.tag);
    pdf.addStructure(top);
    this.elements.set(root, top);
  }

  private elementOf(part: Part): Element {
    const known = this.elements.get(part);
    if (known) return known;
    const { tag, within, scope } = part;
    const made = this.pdf.struct(tag, scope ? ({ scope } as object) : {});
    this.elementOf(within ?? this.root).add(made);
    this.elements.set(part, made);
    return made;
  }

  /** Content of a part. */
  told(part: Part, draw: () => void): void {
    const element = this.elementOf(part);
    const content = this.pdf.markStructureContent(part.tag);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** What is drawn for the eye alone, or was told before. */
  untold(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Nothing more comes of a part: it is written down and forgotten. */
  close(part: Part): void {
    this.elements.get(part)?.end();
    this.elements.delete(part);
  }

  end(): void {
    this.elements.get(this.root)!.end();
    this.elements.clear();
  }
}
