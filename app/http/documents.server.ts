import { ReadableStream } from 'node:stream/web';
import { readBrandOfPlan } from '~/data/brands.server';
import { checkpointsOf } from '~/data/checkpoints.server';
import type { Tx } from '~/data/as-viewer.server';
import { documentFor, footFor } from '~/documents/documents';
import { documentHash, type Foot, type PlanDocument } from '~/documents/document';
import type { Known } from '~/documents/kind';
import { askedPaper, PAPERS, type Paper } from '~/documents/paper';
import { drawPdf } from '~/documents/pdf/draw.server';
import { readerLocale } from '~/words/locale';
import { fileName } from './csv.server';
import { file } from './file.server';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere } from './refusals.server';
import { ownTransition } from './transition.server';

/** One read for all that documents are made from, as the viewer's seat sees it. */
export const seeDocuments = <T>(guest: SeatedGuest, show: (known: Known, tx: Tx) => Promise<T> | T): Promise<T> =>
  seePlan(guest, async ({ plan, seat, now }, tx) => {
    const ends = await checkpointsOf(tx, plan.id);
    const own = await ownTransition(tx, plan.id, seat);
    return show({ plan, own, seat, now, baseUrl: guest.house.settings.baseUrl, ends }, tx);
  });

export interface SeenDocument {
  readonly document: PlanDocument;
  readonly foot: Foot;
  /** The vendor's own, at the head of its PDF; '' for none. */
  readonly colour: string;
}

/** The document that the address names (`:document`), for whoever may see it. */
export const seeDocument = (guest: SeatedGuest): Promise<SeenDocument> =>
  seeDocuments(guest, async (known, tx) => {
    const document = documentFor(known, guest.params['document'] ?? '');
    if (!document) throw notThere();
    const colour = (await readBrandOfPlan(tx, known.plan.id, guest.viewer.personId))?.colour ?? '';
    return { document, colour, foot: { ...footFor(known), hash: documentHash(document), seal: document.seal } };
  });

/** The paper that is asked for (`?paper=`), else that of the reader's country. */
export const paperFor = ({ request, url }: Pick<SeatedGuest, 'request' | 'url'>): Paper =>
  askedPaper(url.searchParams.get('paper'), readerLocale(request.headers.get('accept-language')));

/**
 * How large the page of a document that is one sheet is printed, in percent: as small as its PDF has to be on the paper that holds least,
 * since nobody knows what is in the printer. Null for a document of any length.
 */
export async function printScale(
  { request }: SeatedGuest,
  { document, foot }: Omit<SeenDocument, 'colour'>,
): Promise<number | null> {
  if (!document.onePage) return null;
  const drawn = await Promise.all(PAPERS.map((paper) => drawPdf(document, foot, paper, request.signal)));
  return Math.round(100 * Math.min(...drawn.map(({ scale }) => scale)));
}

/**
 * A document as a PDF, made page by page as it is taken and no further once nobody takes it. The header `Pages` says how many there will
 * be, so that the page that saves it can say how far it has come.
 */
export async function pdfFile(guest: SeatedGuest): Promise<Response> {
  const { document, foot, colour } = await seeDocument(guest);
  const paper = paperFor(guest);
  const stop = new AbortController();
  const { signal } = guest.request;
  signal.addEventListener('abort', () => stop.abort(), { once: true });
  const { pages, bytes } = await drawPdf(document, { ...foot, colour }, paper, stop.signal);
  const drawn = bytes();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await drawn.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      stop.abort();
      await drawn.return(undefined);
    },
  });
  const name = fileName(document.title, paper, document.day, 'pdf');
  const answer = file(stream, 'application/pdf', name);
  answer.headers.set('Pages', String(pages));
  return answer;
}
