import type { Question } from '../fit/questions';
import type { Actor } from './seat';

export const SCORES = [1, 2, 3, 4, 5] as const;
/** 1 speaks most against going on, 5 most for it. */
export type Score = (typeof SCORES)[number];

/** One assessor's answer to one question of the fit assessment, private to their side. Writing one again is a new one: the former stay. */
export interface Assessment {
  readonly id: string;
  readonly question: Question;
  readonly score: Score;
  /** What it rests on, and of which day that is. */
  readonly words: string;
  readonly on: string;
  readonly by: Actor;
  readonly at: string;
}

export const COST_KINDS = ['credit', 'discount', 'hours', 'expense'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** Something that keeping the relationship costs a side. Amounts are whole minor units (cents) of a currency. */
export interface CostContent {
  readonly kind: CostKind;
  readonly on: string;
  /** For hours: what they come to. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** For hours: how many, in hundredths, and what one costs in minor units; null otherwise. */
  readonly hours: { readonly count: number; readonly rate: number } | null;
  readonly words: string;
}

export interface CostEntry extends CostContent {
  readonly id: string;
  readonly rev: number;
  readonly by: Actor;
  readonly at: string;
}

export const RED_FLAG_KINDS = ['late-payment', 'abuse', 'data-protection', 'scope-creep', 'security', 'other'] as const;
export type RedFlagKind = (typeof RED_FLAG_KINDS)[number];

export const SEVERITIES = [1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something of the other side that a side keeps in mind. */
export interface FlagContent {
  readonly kind: RedFlagKind;
  readonly on: string;
  readonly severity: Severity;
  /** What shows it. */
  readonly words: string;
  /** What was said to the other side about it. */
  readonly note: string;
}

export interface RedFlag extends FlagContent {
  readonly id: string;
  readonly rev: number;
  readonly by: Actor;
  readonly at: string;
  readonly settledOn: string | null;
}
