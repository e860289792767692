import type { Request } from 'express';

/** How long a sender is waited for, in milliseconds. */
export interface Patience {
  /** For the whole of a form. */
  readonly form: number;
  /** For the next byte of a form that brings files: those may take as long as something comes. */
  readonly silence: number;
}

export const PATIENCE: Patience = { form: 60_000, silence: 30_000 };

/** For any request, whatever comes of it: 250 MB in this time are 1.2 Mbit/s. */
export const LONGEST_REQUEST = 30 * 60_000;

/** A request that is all there may be answered for as long as that takes: a stream has no end. */
const endUnlessThere = (req: Request): void => void (req.complete || req.destroy());

/** Ends a request whose body is not there in time. */
export function within(req: Request, milliseconds: number): void {
  const end = setTimeout(() => endUnlessThere(req), milliseconds);
  for (const over of ['end', 'close'] as const) req.once(over, () => clearTimeout(end));
}

/** Ends a request of which nothing more comes. */
export function unlessSilent(req: Request, milliseconds: number): void {
  const { socket } = req;
  const end = (): void => endUnlessThere(req);
  socket.setTimeout(milliseconds, end);
  for (const over of ['end', 'close'] as const)
    req.once(over, () => {
      socket.off('timeout', end);
      socket.setTimeout(0);
    });
}
