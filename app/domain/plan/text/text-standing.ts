import { may, otherSide, SIDES, type Side } from '../../access';
import { textClosed } from './amendment';
import type { PartRef } from '../commands';
import { isHeld } from './part';
import { isOfferedBy } from '../transition/offered';
import { agreedByBoth, type Consent } from '../state/text';
import { find } from '../state/things';
import { isLive, type Plan } from '../state/plan';
import type { Seat } from '../state/seat';

/** How far the sides have come on one part, and what the reader can do about it. */
export interface PartStanding {
  /** As forms name the part: 'terms', 'goal:…', 'expectation:…', 'commitment:…'. */
  readonly part: string;
  readonly rev: number;
  readonly agreed: Readonly<Record<Side, boolean>>;
  /** Whose word it waits for; empty when both agree or one declined. */
  readonly waitsFor: readonly Side[];
  readonly declined: { readonly side: Side; readonly name: string; readonly words: string } | null;
  readonly lastBy: { readonly side: Side; readonly name: string };
  readonly may: Readonly<Record<'agree' | 'edit' | 'decline' | 'remove', boolean>>;
}

/** How forms and anchors name a part: `terms`, `goal:<id>`. `partOf` reads it back. */
export const partKey = (part: PartRef): string => (part.type === 'terms' ? 'terms' : `${part.type}:${part.id}`);

/** The part that a form names; null when it names none. */
export function partOf(key: string): PartRef | null {
  if (key === 'terms') return { type: 'terms' };
  const [, type, id] = /^(goal|expectation|commitment):(.+)$/.exec(key) ?? [];
  return id ? { type: type as 'goal' | 'expectation' | 'commitment', id } : null;
}

const NOTHING = { agree: false, edit: false, decline: false, remove: false } as const;

const nameOf = (plan: Plan, seat: string): string => find(plan.seats, seat)?.name ?? '';

/** Whether the text of a part can still change at all. */
const isOpen = (plan: Plan, part: PartRef): boolean => {
  if (part.type !== 'commitment' || !isLive(plan)) return textClosed(plan) === null;
  return !find(plan.commitments, part.id)?.agreedAt;
};

function mayOf(plan: Plan, part: PartRef, consent: Consent, seat: Seat | null): PartStanding['may'] {
  if (!seat || !may(seat, 'edit-plan') || !isOpen(plan, part)) return NOTHING;
  const fixed = part.type === 'terms';
  if (plan.stage === 'draft') return { ...NOTHING, edit: true, remove: !fixed };
  const { side } = seat;
  const other = otherSide(side);
  const offered = part.type === 'commitment' && isOfferedBy(plan, part.id, side);
  return {
    edit: true,
    agree: !consent[side] && consent.declined?.by.side !== other,
    decline: !offered && consent.declined?.by.side !== side,
    remove: !offered && !fixed && !isHeld(plan, part) && !consent[other] && consent.lastBy.side === side,
  };
}

/** `seat` is the reader's, or null for one who only looks on. */
export function standingOf(plan: Plan, part: PartRef, consent: Consent, seat: Seat | null): PartStanding {
  const { declined } = consent;
  return {
    part: partKey(part),
    rev: consent.rev,
    agreed: { vendor: consent.vendor, customer: consent.customer },
    waitsFor: agreedByBoth(consent) || declined ? [] : SIDES.filter((side) => !consent[side]),
    declined: declined && {
      side: declined.by.side,
      name: nameOf(plan, declined.by.seat),
      words: declined.words,
    },
    lastBy: { side: consent.lastBy.side, name: nameOf(plan, consent.lastBy.seat) },
    may: mayOf(plan, part, consent, seat),
  };
}
