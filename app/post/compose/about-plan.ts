import type { PlanCalendar } from '../../domain/plan/calendar/told';
import { isErased } from '../../domain/ledger/erased';
import { inPlan, type PathInPlan } from '../../domain/addresses';
import { t } from '../../words';
import { zoneName } from '../../words/dates';
import type { MustAgree } from '../../domain/plan/agreement/who-must-agree';
import { find } from '../../domain/plan/state/things';
import type { CheckIn } from '../../domain/plan/state/check-in';
import type { Plan, PrivatePlan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import type { Letter } from '../letter';

/** What a mail about a plan is made from: the plan as its recipient may see it. */
export interface AboutPlan {
  readonly baseUrl: string;
  readonly plan: Plan;
  /** The recipient's open seat. */
  readonly seat: Seat;
  /** A version's number, or the id of a check-in or notice. */
  readonly about: string;
  /** An instant of plan time, and the day it is in the plan's zone. */
  readonly now: string;
  readonly today: string;
  /** The signed note of where the shared ledger ended when this came about; null where none was made. */
  readonly note: string | null;
  /** The plan's calendar, for mails about what stands in it. */
  readonly calendar: PlanCalendar | null;
  /** The seat of who acted. */
  readonly by: string;
  /** What the recipient's side keeps to itself, of mails about that; else empty. */
  readonly own: PrivatePlan;
  /** Whom the vendor's policy asks before it parts, of mails about that; else nobody. */
  readonly asked: readonly MustAgree[];
}

/** A letter, or null when there is no longer any reason to send it. */
export type Compose = (about: AboutPlan) => Letter | null;

/** Mail is read in many places: its dates are written one way, with the zone beside the time. */
export const LOCALE = 'en-GB';

/** The link to the plan, or to a page of it. */
export const linkTo = ({ baseUrl, plan }: Pick<AboutPlan, 'baseUrl' | 'plan'>, ...path: PathInPlan): string =>
  baseUrl + inPlan(plan.id, ...path);

/** With a note to keep: whoever has it can show any later change of what was before it, without an account. */
export const withNote = ({ baseUrl, note }: AboutPlan): Pick<Letter, 'keep'> =>
  note === null ? {} : { keep: keeping(baseUrl, [note]) };

/** Signed notes, why to keep them, and where they are checked. */
export const keeping = (baseUrl: string, notes: readonly string[]): NonNullable<Letter['keep']> => ({
  why: t('mail.keep', { count: notes.length }),
  notes,
  check: { label: t('mail.keep.check', { count: notes.length }), href: `${baseUrl}/verify` },
});

/** Replies go to who acted, unless that is the reader. */
export function fromWho({ plan, seat, by }: AboutPlan): Pick<Letter, 'from'> {
  const actor = find(plan.seats, by);
  return actor && actor.id !== seat.id && !isErased(actor.email)
    ? { from: { name: actor.name, email: actor.email } }
    : {};
}

export const checkInOf = ({ plan, about }: AboutPlan): CheckIn | undefined => find(plan.checkIns, about);

export const zoneOf = ({ terms }: Plan): string => zoneName(terms.calendar.timeZone);
