import { dateOf, dayNumber, type WorkingDays } from '../calendar';
import { isReplan, lastAnswerIndex } from './deadlines';
import type { Report } from './fault';
import { dateAlone, factsOf, isGiven, oneOf, type Fields, type Times } from './shape';

/** What the facts of one commitment are checked against. Null stands for what is itself at fault: nothing is compared with it. */
export interface Against {
  readonly times: Times;
  readonly days: WorkingDays | null;
  readonly reviewDays: number;
  readonly noticeDays: number;
  readonly agreedOn: number | null;
  /** As rolled, an index of working days. */
  readonly due: number | null;
  readonly report: Report;
}

const later = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

/** A time that is neither before the agreement nor before the fact of its kind that stands before it. */
const inOrder = (value: unknown, field: string, before: number | null, against: Against): number | null => {
  const day = against.times.day(value, field, 'required', against.report);
  if (later(against.agreedOn, day)) against.report(field, 'is before the commitment was agreed');
  if (later(before, day)) against.report(field, 'is before the one that stands before it');
  return day;
};

/** The words of an answer and the day it was given: both or neither, and no answer before its question. */
const answer = (
  fact: Fields,
  at: string,
  words: { readonly name: string; readonly on: string; readonly of: readonly string[] },
  asked: number | null,
  { times, report }: Against,
): { word: string | null; day: number | null } => {
  const word = oneOf(fact[words.name], words.of, `${at}${words.name}`, 'optional', report);
  const day = times.day(fact[words.on], `${at}${words.on}`, 'optional', report);
  if (later(asked, day)) report(`${at}${words.on}`, 'is before what it answers');
  if (isGiven(fact[words.name]) && !isGiven(fact[words.on]))
    report(`${at}${words.on}`, `is missing beside "${words.name}"`);
  if (!isGiven(fact[words.name]) && isGiven(fact[words.on]))
    report(`${at}${words.name}`, `is missing beside "${words.on}"`);
  return { word, day };
};

const CHANGE = new Set(['to', 'agreedOn']);

const checkDueChanges = (value: unknown, against: Against): void => {
  const { days, report, noticeDays } = against;
  let { due } = against;
  let before: number | null = null;
  for (const { at, fact } of factsOf(value, 'dueChanges', CHANGE, report)) {
    const agreed = inOrder(fact.agreedOn, `${at}agreedOn`, before, against);
    before = agreed ?? before;
    const date = dateAlone(fact.to, `${at}to`, report);
    if (date === null || days === null || due === null) continue;
    const to = days.rollIndex(dayNumber(date));
    if (to < due) report(`${at}to`, `goes back: the due date is ${dateOf(days.day(due))} by then`);
    else if (agreed !== null && isReplan(days, agreed, due, noticeDays)) due = to;
  }
};

const DELIVERY = new Set(['on', 'decision', 'decidedOn']);
const DELIVERY_ANSWER = { name: 'decision', on: 'decidedOn', of: ['accepted', 'returned'] };

const checkDeliveries = (value: unknown, against: Against): void => {
  const { days, report, reviewDays } = against;
  let before: number | null = null;
  /** Why nothing may follow the delivery before this one; undefined if something may, from the day it came back. */
  let final: string | undefined;
  let cameBack: number | null = null;
  for (const { at, fact } of factsOf(value, 'deliveries', DELIVERY, report)) {
    const on = inOrder(fact.on, `${at}on`, before, against);
    before = on ?? before;
    if (final) report(`${at}on`, `is stray: ${final}`);
    else if (later(cameBack, on)) report(`${at}on`, 'is stray: the delivery before it had not come back yet');
    const { word, day } = answer(fact, at, DELIVERY_ANSWER, on, against);
    cameBack = day;
    final = word === 'returned' ? undefined : 'the delivery before it was not returned';
    if (
      word === 'returned' &&
      days &&
      on !== null &&
      day !== null &&
      days.rollIndex(day) > lastAnswerIndex(days, on, reviewDays)
    )
      final = 'the delivery before it had been accepted by silence when it was returned';
  }
};

const HOLD = new Set(['from', 'until', 'decision', 'decidedOn']);
const HOLD_ANSWER = { name: 'decision', on: 'decidedOn', of: ['accepted', 'refused'] };

const checkHolds = (value: unknown, against: Against): void => {
  let before: number | null = null;
  for (const { at, fact } of factsOf(value, 'holds', HOLD, against.report)) {
    const from = inOrder(fact.from, `${at}from`, before, against);
    before = from ?? before;
    const until = against.times.day(fact.until, `${at}until`, 'optional', against.report);
    if (later(from, until)) against.report(`${at}until`, 'is before the hold began');
    answer(fact, at, HOLD_ANSWER, from, against);
  }
};

const CONTEST = new Set(['on', 'settledOn', 'outcome']);
const CONTEST_ANSWER = { name: 'outcome', on: 'settledOn', of: ['stands', 'nobody'] };

const checkContests = (value: unknown, against: Against): void => {
  let before: number | null = null;
  for (const { at, fact } of factsOf(value, 'contests', CONTEST, against.report)) {
    const on = inOrder(fact.on, `${at}on`, before, against);
    before = on ?? before;
    answer(fact, at, CONTEST_ANSWER, on, against);
  }
};

/** Checks everything that happened to a commitment after it was agreed. */
export const checkFacts = (commitment: Fields, against: Against): void => {
  checkDueChanges(commitment.dueChanges, against);
  checkDeliveries(commitment.deliveries, against);
  checkHolds(commitment.holds, against);
  const waived = against.times.day(commitment.waivedOn, 'waivedOn', 'optional', against.report);
  if (later(against.agreedOn, waived)) against.report('waivedOn', 'is before the commitment was agreed');
  checkContests(commitment.contests, against);
};
