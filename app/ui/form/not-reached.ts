import type { ShouldRevalidateFunction } from '@remix-run/react';

const NOBODY_ANSWERS = 503;

/**
 * For a form that stands among other things that are being written: where nobody answers, `instead` takes the place of the error page that
 * would take the page's. Any other fault is still one.
 */
export async function orNotReached(ask: () => Promise<unknown>, instead: () => Promise<object> | object) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // As a response: of anything else the status would get lost.
    return Response.json(await instead(), { status: NOBODY_ANSWERS });
  }
}

/** A page is asked for anew after an act, also after one that was not taken; not where nobody would answer that either. */
export const unlessNotReached: ShouldRevalidateFunction = ({ actionStatus }) => actionStatus !== NOBODY_ANSWERS;
