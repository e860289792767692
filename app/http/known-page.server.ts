import type { AppLoadContext } from '@remix-run/node';
import { LRUCache } from 'lru-cache';
import { knownIn } from '~/data/as-viewer.server';
import { faultForLog } from './fault-for-log';
import { guard, type SeatedGuest } from './guard.server';
import { planFrame } from './plan.server';
import { rememberedBy, whatDataDependOn } from './remembered.server';
import { shellOnce } from './shell.server';

/** What differs from one answer to the next although the page is the same: the nonce of its policy and the key of its operations. */
interface Fill {
  readonly nonce: string;
  readonly op: string;
}

/** An answer as it was made, cut where the nonce and the operation key stood. */
interface Template {
  readonly headers: readonly (readonly [string, string])[];
  readonly pieces: readonly Buffer[];
  readonly gaps: readonly (keyof Fill)[];
  readonly bytes: number;
}

const MOST_BYTES = 48_000_000;
const templates = new LRUCache<string, Template>({ maxSize: MOST_BYTES, sizeCalculation: ({ bytes }) => bytes });

/** A whole answer with status 200, ready to be sent: nothing of it is copied into a web response and out again. */
export interface WholePage {
  readonly headers: readonly (readonly [string, string])[];
  /** One after the other: to join them would copy a large page for every reader. */
  readonly pieces: readonly Buffer[];
}

/** What a request asks for that could be kept once it is answered: by what stands around its data, and by these. */
const asked = new WeakMap<AppLoadContext, Fill & { readonly keyWith: (data: string) => string }>();

const OF_PLAN = /^\/plans\/([0-9a-f-]{36})(?:[./]|$)/;

const admitted = guard.loader('seat', (guest: SeatedGuest) => guest);

/**
 * A page of a plan that was drawn before, from the same plan as this viewer may read it now, for the same seat, address and minute: all
 * that its loaders would ask is asked first, the guard, the policies and the shell; what is saved is to draw it again. Null where it is not
 * known, or not for whoever asks: then the routes answer.
 */
export async function knownPage(request: Request, context: AppLoadContext): Promise<WholePage | null> {
  const url = new URL(request.url);
  const plan = OF_PLAN.exec(url.pathname)?.[1];
  if (request.method !== 'GET' || !plan) return null;
  try {
    const guest = await admitted({ request, context, params: { plan } });
    const shell = await shellOnce(guest);
    const { op, ...around } = shell;
    const frame = [url.pathname, url.search, around, planFrame(guest)];
    const keyWith = (data: string): string => JSON.stringify([data, ...frame]);
    const fill = { nonce: context.nonce, op };
    asked.set(context, { keyWith, ...fill });
    const loaded = knownIn(context.house).get(guest.stamp);
    if (!loaded) return null;
    const seen = { plan: loaded.plan, seat: guest.seat, now: context.house.clock.now() };
    const known = templates.get(keyWith(whatDataDependOn({ request, url: asLoadersSee(url) }, seen)));
    if (known) return filled(known, fill);
  } catch (error) {
    // Whoever is not let in, and whatever is away, is answered by the routes.
    if (!(error instanceof Response) && !isAnswer(error)) {
      const { log, requestId } = context;
      log.error({ requestId, error: faultForLog(error) }, 'a known page could not be looked for');
    }
  }
  return null;
}

/** The address without what only says that data are asked for, and of which routes. */
function asLoadersSee(url: URL): URL {
  const plain = new URL(url);
  plain.pathname = url.pathname.replace(/\.data$/, '');
  plain.searchParams.delete('_routes');
  return plain;
}

const isAnswer = (error: unknown): boolean => typeof error === 'object' && error !== null && 'init' in error;

/**
 * Keeps what a request was answered with, under the data that it was answered with: somebody may have acted since it was looked for.
 * Gives the same answer.
 */
export async function keepPage(response: Response, context: AppLoadContext): Promise<Response> {
  const wanted = asked.get(context);
  const data = rememberedBy(context);
  if (!wanted || response.status !== 200 || data === undefined) return response;
  const page = Buffer.from(await response.arrayBuffer());
  templates.set(wanted.keyWith(data), cut(page, [...response.headers], wanted));
  return new Response(page, { headers: response.headers });
}

/** Both are random and stand nowhere by chance. */
function cut(page: Buffer, headers: Template['headers'], { nonce, op }: Fill): Template {
  const gaps: (keyof Fill)[] = [];
  const pieces: Buffer[] = [];
  for (const [byOp, part] of page.toString().split(op).entries()) {
    if (byOp > 0) gaps.push('op');
    for (const [byNonce, piece] of part.split(nonce).entries()) {
      if (byNonce > 0) gaps.push('nonce');
      pieces.push(Buffer.from(piece));
    }
  }
  return { headers, pieces, gaps, bytes: page.length };
}

function filled({ headers, pieces, gaps }: Template, fill: Fill): WholePage {
  const values = { nonce: Buffer.from(fill.nonce), op: Buffer.from(fill.op) };
  return { headers, pieces: pieces.flatMap((piece, at) => (at === 0 ? [piece] : [values[gaps[at - 1]!], piece])) };
}
