import { may, type Side } from '../../access';
import type { Assessment } from '../state/fit';
import { isOver, type Plan, type PrivatePlan } from '../state/plan';
import type { Seat } from '../state/seat';
import { questionsOf, type Question } from './questions';

/** All answers to a question, the oldest first. */
export const answersOf = (
  { assessments }: Pick<PrivatePlan, 'assessments'>,
  question: Question,
): readonly Assessment[] =>
  Object.values(assessments)
    .filter((one) => one.question === question)
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));

/** Whoever assesses for a side: its leads and executives who sit there now, by name. */
export const assessors = (plan: Pick<Plan, 'seats'>, side: Side): readonly Seat[] =>
  Object.values(plan.seats)
    .filter((seat) => seat.side === side && seat.closedAt === null && may(seat, 'keep-fit'))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));

/** How far the answers to a question lie apart. */
export interface Spread {
  readonly scores: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Between the two middle ones where they are even in number. */
  readonly median: number;
  /** How many say 4 or more. */
  readonly forIt: number;
}

/** From where on people differ so much that they should talk. */
const APART = 2;

/** Null of no scores at all. */
export function spreadOf(given: readonly number[]): Spread | null {
  if (given.length === 0) return null;
  const scores = [...given].sort((a, b) => a - b);
  const middle = Math.floor(scores.length / 2);
  const median = scores.length % 2 === 1 ? scores[middle]! : (scores[middle - 1]! + scores[middle]!) / 2;
  const forIt = scores.filter((score) => score >= 4).length;
  return { scores, low: scores[0]!, high: scores.at(-1)!, median, forIt };
}

export const isApart = (spread: Spread | null): boolean => spread !== null && spread.high - spread.low >= APART;

/** A question as one reader sees it. */
export interface Answered {
  readonly question: Question;
  /** The reader has answered, or nobody can any more: only then are they shown what others said, so that nobody is led by it. */
  readonly open: boolean;
  /** What each assessor says now, in the order of their names; empty while it is not open. */
  readonly now: readonly Assessment[];
  /** What was said before, and by whoever assesses no more, the newest first; empty while it is not open. */
  readonly before: readonly Assessment[];
  /** Of what is said now; null while it is not open, or nobody has answered. */
  readonly spread: Spread | null;
  /** Seats that have answered, and those that have not. */
  readonly given: readonly string[];
  readonly missing: readonly string[];
}

/** How a question stands for a reader of the side whose it is. */
export function answeredFor(plan: Plan, own: PrivatePlan, question: Question, reader: string): Answered {
  const all = answersOf(own, question);
  const last = new Map(all.map((one) => [one.by.seat, one]));
  const sitting = assessors(plan, own.side).map(({ id }) => id);
  const given = sitting.filter((seat) => last.has(seat));
  const open = last.has(reader) || isOver(plan);
  const now = open ? given.map((seat) => last.get(seat)!) : [];
  return {
    question,
    open,
    now,
    before: open ? all.filter((one) => !now.includes(one)).reverse() : [],
    spread: spreadOf(now.map(({ score }) => score)),
    given,
    missing: sitting.filter((seat) => !last.has(seat)),
  };
}

/** Every question of a side for one of its readers, in the order in which they are asked. */
export const assessmentFor = (plan: Plan, own: PrivatePlan, reader: string): readonly Answered[] =>
  questionsOf(own.side).map((question) => answeredFor(plan, own, question, reader));

/** Where people differ so much that they should talk, the furthest apart first. */
export const toTalkAbout = (asked: readonly Answered[]): readonly Answered[] =>
  asked
    .filter(({ spread }) => isApart(spread))
    .sort((a, b) => b.spread!.high - b.spread!.low - (a.spread!.high - a.spread!.low));
