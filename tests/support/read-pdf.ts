import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a reader of PDFs has it. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** What belongs to the document, in the order in which it is told. */
  readonly told: string;
  /** What stands at the edges, and what is said again: told to nobody who listens. */
  readonly untold: string;
  /** The parts of its structure, in order: 'Table', 'TR', 'TH' … */
  readonly parts: readonly string[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly tagged: boolean;
  readonly language: string | null;
  readonly title: string;
  /** Everything that is written anywhere in it, its facts included. */
  readonly everything: string;
}

/** A PDF read by a program that knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true });
  const pdf = await task.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    const { info, metadata } = await pdf.getMetadata();
    const said = info as { Title?: string; Language?: string | null };
    const marks = await pdf.getMarkInfo();
    const facts = JSON.stringify([info, metadata?.getRaw()]);
    return {
      pages,
      tagged: marks?.Marked === true,
      language: said.Language ?? null,
      title: said.Title ?? '',
      everything: [...pages.flatMap(({ told, untold }) => [told, untold]), facts].join('\n'),
    };
  } finally {
    await task.destroy();
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const [told, untold]: [string[], string[]] = [[], []];
  const marked: string[] = [];
  for (const item of items) {
    if (!('type' in item)) (marked.includes('Artifact') ? untold : told).push(item.str + (item.hasEOL ? '\n' : ''));
    else if (item.type === 'endMarkedContent') marked.pop();
    else marked.push((item as { tag?: string }).tag ?? '');
  }
  const parts: string[] = [];
  const walk = (node: { role?: string; children?: readonly object[] }): void => {
    if (node.role) parts.push(node.role);
    for (const child of node.children ?? []) walk(child);
  };
  walk((await page.getStructTree()) ?? {});
  page.cleanup();
  return { width, height, told: told.join(''), untold: untold.join(''), parts };
}

/** Without any space: a reader of PDFs does not know where a line ended and where a word did. */
export const bare = (text: string): string => text.replaceAll(/\s+/g, '');
