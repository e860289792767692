import type { EntryContext } from '@remix-run/node';
import { LRUCache } from 'lru-cache';
import { isRemembered, numberOf } from './remembered.server';

/** What differs from one answer to the next although the page is the same: the nonce of its policy and the key of its operations. */
export interface Fill {
  readonly nonce: string;
  readonly op: string;
}

/** A page as it was drawn, cut where the nonce and the operation key stood. */
export interface Template {
  readonly pieces: readonly Buffer[];
  readonly gaps: readonly (keyof Fill)[];
  readonly bytes: number;
}

const MOST_BYTES = 48_000_000;
const templates = new LRUCache<string, Template>({ maxSize: MOST_BYTES, sizeCalculation: ({ bytes }) => bytes });

interface RootData {
  readonly op: string;
}

/** The operation key that a page was loaded with; null where its shell is not there. */
export const opOf = ({ staticHandlerContext }: EntryContext): string | null =>
  (staticHandlerContext.loaderData['root'] as RootData | undefined)?.op ?? null;

/**
 * What a page is drawn from, in short: its address and all its loaders' data, those that are remembered by their number. Null for what is
 * drawn only once: answers to forms, refusals, and pages whose data are made anew each time. All guards have been asked by then.
 */
export function templateKey(url: string, status: number, { staticHandlerContext }: EntryContext): string | null {
  const { loaderData, actionData, errors } = staticHandlerContext;
  const all = Object.entries(loaderData as Record<string, unknown>);
  if (status !== 200 || actionData || errors || !all.some(([, data]) => isRemembered(data))) return null;
  const parts = all.map(([route, data]) => {
    if (isRemembered(data)) return [route, numberOf(data)];
    return [route, route === 'root' ? { ...(data as RootData), op: '' } : data];
  });
  return JSON.stringify([url, parts]);
}

/** Cuts a page where what is filled in stood; both are random and stand nowhere by chance. */
export function cut(page: Buffer, { nonce, op }: Fill): Template {
  const gaps: (keyof Fill)[] = [];
  const pieces: Buffer[] = [];
  for (const [byOp, part] of page.toString().split(op).entries()) {
    if (byOp > 0) gaps.push('op');
    for (const [byNonce, piece] of part.split(nonce).entries()) {
      if (byNonce > 0) gaps.push('nonce');
      pieces.push(Buffer.from(piece));
    }
  }
  return { pieces, gaps, bytes: page.length };
}

/** The page again, for another answer. */
export function fill({ pieces, gaps }: Template, values: Fill): Buffer<ArrayBuffer> {
  const filled = { nonce: Buffer.from(values.nonce), op: Buffer.from(values.op) };
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [filled[gaps[at - 1]!], piece])));
}

export const knownTemplate = (key: string): Template | undefined => templates.get(key);
export const keepTemplate = (key: string, template: Template): void => void templates.set(key, template);
