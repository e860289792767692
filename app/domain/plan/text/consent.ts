import type { Side } from '../../access';
import type { Actor } from '../state/seat';
import type { Consent } from '../state/text';

/** The first revision of a part, in a draft. */
export const FIRST_REV = 1;

/**
 * Every part starts here when the plan is shown to the customer. Far from any revision of a draft, so that a page drawn while
 * the plan was still private never passes for a current one, and the same for all, so that it tells nothing of the draft.
 */
export const PROPOSED_REV = 1000;

/** Whoever puts a text agrees to it; the other side has yet to see it. */
export const consentOfPut = (rev: number, by: Actor): Consent => ({
  rev,
  vendor: by.side === 'vendor',
  customer: by.side === 'customer',
  declined: null,
  lastBy: by,
});

/** A side that declined and now agrees takes its own word back; the other side's stays. */
export const consentOfAgreed = (consent: Consent, side: Side): Consent => ({
  ...consent,
  [side]: true,
  declined: consent.declined?.by.side === side ? null : consent.declined,
});

/** A side that declines takes its yes back, and says why. */
export const consentOfDeclined = (consent: Consent, by: Actor, at: string, words: string): Consent => ({
  ...consent,
  [by.side]: false,
  declined: { by, at, words },
});
