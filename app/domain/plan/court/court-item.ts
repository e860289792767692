import type { Role, Side } from '../../access';

export const COURT_ACTS = [
  'propose-plan',
  'agree-to-parts',
  'add-executive',
  'freeze',
  'sign',
  'deliver',
  'answer-delivery',
  'answer-hold',
  'answer-date',
  'answer-waiver',
  'offer-settlement',
  'settle-contest',
  'give-half',
  'start-check-in',
  'minute-check-in',
  'acknowledge-check-in',
  'close-plan',
  'acknowledge-notice',
  'say-agreement',
  'review-transition',
  'mend-transition',
  'prepare-transition',
  'hold-conversation',
  'share-transition',
  'answer-transition',
  'send-letter',
  'give-vote',
  'close-voting',
  'propose-decision',
  'answer-decision',
  'conclude-decision',
] as const;
export type CourtAct = (typeof COURT_ACTS)[number];

/** The turns that only an executive takes, or on some days their delegate in their place. */
export const EXECUTIVE_ACTS = [
  'sign',
  'give-vote',
  'close-voting',
  'propose-decision',
  'answer-decision',
  'conclude-decision',
  'share-transition',
  'send-letter',
  'close-plan',
] as const satisfies readonly CourtAct[];

export interface CourtThing {
  readonly type: 'plan' | 'version' | 'commitment' | 'check-in' | 'notice' | 'transition' | 'outcome';
  readonly id: string;
}

/** Something whose turn it is, and whose. */
export interface CourtItem {
  /** The same for the same turn, whenever it is asked. */
  readonly id: string;
  /** The side; the one person, where it is theirs alone; else the least role that takes it. */
  readonly for: { readonly side: Side; readonly seat: string | null; readonly role: Role };
  readonly act: CourtAct;
  readonly thing: CourtThing;
  /** Which delivery, hold, proposal, waiver or contest of the thing. */
  readonly about: string | null;
  /** Instant or plan-local date from which it is theirs; null where the plan does not say. */
  readonly since: string | null;
  /** Plan-local date by which; for a delivery or a hold the day on which silence accepts, for a date the last day it counts as a re-plan. */
  readonly due: string | null;
  /** The date has passed, and the record charges a day for it, or the meeting's day is over. */
  readonly overdue: boolean;
  /** Commitments that are not delivered yet, and that it waits on. */
  readonly waitsOn: readonly string[];
  /** How many parts, where several are asked in one. */
  readonly count: number | null;
}

type Turn = Pick<CourtItem, 'act' | 'thing'> & {
  readonly side: Side;
  readonly role: Role;
} & Partial<Pick<CourtItem, 'about' | 'since' | 'due' | 'overdue' | 'waitsOn' | 'count'>> & {
    readonly seat?: string | null;
  };

/** An item with what is left out filled in, and its id. */
export const courtItem = ({ side, role, seat = null, act, thing, about = null, ...rest }: Turn): CourtItem => ({
  id: [act, thing.type, thing.id, about ?? '', side].join(':'),
  for: { side, seat, role },
  act,
  thing,
  about,
  since: null,
  due: null,
  overdue: false,
  waitsOn: [],
  count: null,
  ...rest,
});
