import type { CheckIn, Half } from '~/domain/plan/state/check-in';

/** What both sides said, in the same words. */
export const halves = (words: string): Readonly<Record<'vendor' | 'customer', Half>> => ({
  vendor: { confidence: 'at-risk', words, taps: {} },
  customer: { confidence: 'off-track', words, taps: {} },
});

/** A check-in at which people met. */
export const heldCheckIn = (checkIn: CheckIn, said: CheckIn['halves']): CheckIn => ({
  ...checkIn,
  state: 'fixed',
  openedAt: `${checkIn.on}T14:00:00.000Z`,
  halves: said,
});
