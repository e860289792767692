import type { Side } from '../access';
import type { Calendar } from '../calendar';

/** Absent and null mean the same in a case. */
export type Maybe<T> = T | null | undefined;

/**
 * What is judged: one plan's facts as both sides can see them, on one day. This is the JSON that the `judge` command reads.
 * `due` and `to` are dates `YYYY-MM-DD`; every other time is such a date, or an instant with `Z` or an offset, which counts as
 * the date it falls on in the plan's zone. Lists may be left out when empty, settings when they are the default.
 */
export interface RecordCase {
  readonly name?: Maybe<string>;
  readonly calendar: CalendarFacts;
  /** Working days that the other side has to answer a delivery or a hold; whole, from 1. */
  readonly reviewDays?: Maybe<number>;
  /** Working days before the due date by which a new date still counts as a re-plan; whole, from 0. */
  readonly noticeDays?: Maybe<number>;
  readonly policy?: Maybe<{ readonly floor?: Maybe<number>; readonly minResults?: Maybe<number> }>;
  /** The last day whose facts are known. */
  readonly asOf: string;
  readonly commitments?: Maybe<readonly CommitmentFacts[]>;
}

export interface CalendarFacts {
  readonly timeZone: string;
  readonly workweek: readonly number[];
  readonly holidays?: Maybe<readonly string[]>;
}

export interface CommitmentFacts {
  readonly id: string;
  readonly side: Side;
  readonly weight: number;
  readonly agreedOn: string;
  readonly due: string;
  readonly waitsOn?: Maybe<readonly string[]>;
  readonly dueChanges?: Maybe<readonly DueChangeFact[]>;
  readonly deliveries?: Maybe<readonly DeliveryFact[]>;
  readonly holds?: Maybe<readonly HoldFact[]>;
  readonly waivedOn?: Maybe<string>;
  readonly contests?: Maybe<readonly ContestFact[]>;
}

export interface DueChangeFact {
  readonly to: string;
  readonly agreedOn: string;
}

export interface DeliveryFact {
  readonly on: string;
  readonly decision?: Maybe<'accepted' | 'returned'>;
  readonly decidedOn?: Maybe<string>;
}

export interface HoldFact {
  readonly from: string;
  readonly until?: Maybe<string>;
  readonly decision?: Maybe<'accepted' | 'refused'>;
  readonly decidedOn?: Maybe<string>;
}

export interface ContestFact {
  readonly on: string;
  readonly settledOn?: Maybe<string>;
  readonly outcome?: Maybe<'stands' | 'nobody'>;
}

export interface Settings {
  readonly reviewDays: number;
  readonly noticeDays: number;
  readonly floor: number;
  readonly minResults: number;
}

export const DEFAULT_SETTINGS: Settings = { reviewDays: 5, noticeDays: 3, floor: 0.7, minResults: 8 };

/** The settings of a case, defaults filled in. */
export const settingsOf = (facts: RecordCase): Settings => ({
  reviewDays: facts.reviewDays ?? DEFAULT_SETTINGS.reviewDays,
  noticeDays: facts.noticeDays ?? DEFAULT_SETTINGS.noticeDays,
  floor: facts.policy?.floor ?? DEFAULT_SETTINGS.floor,
  minResults: facts.policy?.minResults ?? DEFAULT_SETTINGS.minResults,
});

const calendars = new WeakMap<CalendarFacts, Calendar>();

/** The calendar of a case, the same object each time, so that its working days are counted once. */
export const calendarOf = (facts: CalendarFacts): Calendar => {
  let calendar = calendars.get(facts);
  if (!calendar) {
    calendar = { timeZone: facts.timeZone, workweek: [...facts.workweek], holidays: [...(facts.holidays ?? [])] };
    calendars.set(facts, calendar);
  }
  return calendar;
};
