import type { Side } from '../../domain/access';
import type { CheckInNoun } from '../../domain/plan/check-in/check-in-nouns';
import { checkInsOf, nextCheckIn, wasHeld } from '../../domain/plan/check-in/check-in-view';
import { isLive, type Plan } from '../../domain/plan/state/plan';
import type { CheckIn, Confidence } from '../../domain/plan/state/check-in';
import type { Rhythm } from '../../domain/plan/state/text';
import type { Seat } from '../../domain/plan/state/seat';
import { checkInHead, nextNoun, type CheckInHead } from './check-in-head';

export type ConfidenceBySide = Readonly<Partial<Record<Side, Confidence>>>;

export interface CheckInLine extends CheckInHead {
  /** What each side said then; empty while it is sealed. */
  readonly confidence: ConfidenceBySide;
  /** People met, so that both could say something. */
  readonly held: boolean;
}

export interface CheckInsView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  readonly rhythm: Rhythm;
  /** The one people prepare for or sit in, and what this reader does next about it. */
  readonly next: (CheckInHead & { readonly act: CheckInNoun | null }) | null;
  /** Those that are over, the last first, then those to come after the next. */
  readonly past: readonly CheckInLine[];
  readonly ahead: readonly CheckInLine[];
}

/** What both sides said of how it stands, once it is open. */
const confidenceOf = ({ halves }: CheckIn): ConfidenceBySide => ({
  ...(halves.vendor && { vendor: halves.vendor.confidence }),
  ...(halves.customer && { customer: halves.customer.confidence }),
});

const AHEAD: readonly CheckInHead['standing'][] = ['planned', 'passed'];

/** The check-in on the table: opened and not written down yet, else the next that may take place. */
const onTheTable = (plan: Plan, now: string): CheckIn | undefined =>
  isLive(plan) ? (checkInsOf(plan).find(({ state }) => state === 'opened') ?? nextCheckIn(plan, now)) : undefined;

/** All check-ins of a plan. */
export function checkInsView(plan: Plan, seat: Seat, now: string): CheckInsView {
  const next = onTheTable(plan, now);
  const lines = checkInsOf(plan).map((checkIn): CheckInLine => ({
    ...checkInHead(plan, checkIn, now),
    confidence: confidenceOf(checkIn),
    held: wasHeld(checkIn),
  }));
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    zone: plan.terms.calendar.timeZone,
    rhythm: plan.terms.rhythm,
    next: next ? { ...checkInHead(plan, next, now), act: nextNoun(plan, next, seat, now) } : null,
    past: lines.filter(({ standing }) => !AHEAD.includes(standing)).reverse(),
    ahead: lines.filter(({ id, standing }) => AHEAD.includes(standing) && id !== next?.id),
  };
}
