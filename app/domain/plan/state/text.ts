import type { Calendar } from '../../calendar';
import type { Side } from '../../access';
import type { Actor } from './seat';

/** How far the two sides have come on one part of the plan. `rev` grows with each change of its text. */
export interface Consent {
  readonly rev: number;
  readonly vendor: boolean;
  readonly customer: boolean;
  readonly declined: { readonly by: Actor; readonly at: string; readonly words: string } | null;
  readonly lastBy: Actor;
}

export interface TermsContent {
  /** The time frame, both days included. */
  readonly start: string;
  readonly end: string;
  readonly rhythm: Rhythm;
  readonly calendar: Calendar;
  readonly reviewDays: number;
  readonly noticeDays: number;
  readonly floor: number;
  readonly minResults: number;
}

export interface Rhythm {
  readonly weeks: 1 | 2;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** 'HH:MM' in the plan's zone. */
  readonly time: string;
}

export interface Terms extends TermsContent {
  readonly consent: Consent;
}

export interface GoalContent {
  /** What the customer hoped to achieve. */
  readonly title: string;
  /** Which initiative it was to support. */
  readonly initiative: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly unit: string;
}

export interface Goal extends GoalContent {
  readonly id: string;
  readonly position: number;
  readonly consent: Consent;
}

export interface ExpectationContent {
  /** The side of which it is expected; the other side expects it. */
  readonly of: Side;
  readonly title: string;
  readonly typical: string;
  readonly now: string;
  /** Commitments that close the gap. */
  readonly closedBy: readonly string[];
}

export interface Expectation extends ExpectationContent {
  readonly id: string;
  readonly position: number;
  readonly consent: Consent;
}

export interface PlayerContent {
  readonly side: Side;
  readonly name: string;
  readonly position: string;
  readonly executive: boolean;
  readonly signedPurchase: boolean;
}

/** When somebody who matters is heard: before it begins, on the way, and when it is over. */
export const MOMENTS = ['start', 'middle', 'end'] as const;
export type Moment = (typeof MOMENTS)[number];
export type LaterMoment = Exclude<Moment, 'start'>;

/** How somebody sees it, in their own words, and on which day they said so. */
export interface HeardView {
  readonly words: string;
  readonly heardOn: string;
  readonly by: Actor;
}

/** Someone who matters, and their view in their own words. Not everyone who matters has a seat. */
export interface Player extends PlayerContent {
  readonly id: string;
  readonly order: number;
  readonly rev: number;
  /** At the start. */
  readonly view: HeardView | null;
  /** What they said on the way and when it was over; absent where nobody asked. */
  readonly later?: Readonly<Partial<Record<LaterMoment, HeardView>>>;
}

export interface CommitmentContent {
  readonly side: Side;
  /** Seat of the owning person. */
  readonly owner: string | null;
  readonly title: string;
  readonly doneMeans: string;
  readonly weight: 1 | 2 | 3;
  readonly due: string;
  readonly waitsOn: readonly string[];
  readonly workstream: string;
  readonly notes: string;
  /** It is delivered with a link or a file alone. Absent where words will do, as in every text written before there was a choice. */
  readonly proof?: true | undefined;
}

/** Whether both sides agree to a part as it stands. */
export const agreedByBoth = (consent: Consent): boolean => consent.vendor && consent.customer && !consent.declined;
