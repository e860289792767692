import type { Request } from 'express';

/** How long is waited for whoever sends something, and they for us, in milliseconds. */
export interface Patience {
  /** For the whole of a form. */
  readonly form: number;
  /** For something more of a form that brings files: those may take as long as something comes. Twice that at most. */
  readonly silence: number;
  /** For the rest of a form that was answered before it was all there. */
  readonly rest: number;
  /** For the beginning of an answer, once all of a form is there: whoever asked hears something by then. */
  readonly answer: number;
}

export const PATIENCE: Patience = { form: 60_000, silence: 30_000, rest: 10_000, answer: 7_000 };

/** For any request, whatever comes of it: 250 MB in this time are 1.2 Mbit/s. */
export const LONGEST_REQUEST = 30 * 60_000;

/** A request that is all there may be answered for as long as that takes: a stream has no end. */
const endUnlessThere = (req: Request): void => void (req.complete || req.destroy());

/** Ends a request whose body is not there in time. Returns what gives it more. */
export function within(req: Request, milliseconds: number): () => void {
  const end = setTimeout(() => endUnlessThere(req), milliseconds);
  const over = (): void => clearTimeout(end);
  for (const way of ['end', 'close'] as const) req.once(way, over);
  return over;
}

/**
 * Ends a request of which nothing more comes. The socket's own timer is left to the server, which ends by it what nobody uses any more
 * once a request is answered.
 */
export function unlessSilent(req: Request, milliseconds: number): void {
  const { socket } = req;
  let heard = socket.bytesRead;
  const ask = setInterval(() => {
    if (socket.bytesRead === heard) endUnlessThere(req);
    heard = socket.bytesRead;
  }, milliseconds);
  for (const way of ['end', 'close'] as const) req.once(way, () => clearInterval(ask));
}

/** What nobody has read of a body is read out for a while, since browsers listen only when they have said all; then the connection goes. */
export function readOut(req: Request, milliseconds: number): void {
  if (req.complete) return;
  within(req, milliseconds);
  req.resume();
}

/** It took longer than anybody should have to wait. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

/** What `work` comes to; a `TooSlow` when that takes longer, and then `late` has what it comes to after all. */
export async function inTime<T>(work: Promise<T>, milliseconds: number, late: (value: T) => void): Promise<T> {
  let waiting: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    waiting = setTimeout(() => {
      work.then(late, () => {});
      reject(new TooSlow(`no answer within ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(waiting);
  }
}
