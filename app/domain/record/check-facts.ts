import { dateOf, dayNumber, type WorkingDays } from '../calendar';
import { isReplan, lastAnswerIndex } from './deadlines';
import type { FaultList } from './fault';
import { dateAlone, dayIn, fieldsOf, isGiven, listOf, oneOf, onlyFields, type Fields } from './shape';

/** What every commitment of a case is checked by. Null stands for what is itself at fault: nothing is compared with it. */
export interface Ground {
  readonly timeZone: string | null;
  readonly days: WorkingDays | null;
  readonly reviewDays: number;
  readonly noticeDays: number;
  readonly faults: FaultList;
}

/** The agreement that a commitment's facts follow: its day, and the due date as rolled, an index of working days. */
export interface Agreed {
  readonly on: number | null;
  readonly due: number | null;
}

const later = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

/** Calls `read` for each fact of a list, with the faults standing at it. What is no object is noted and passed over. */
const eachFact = (
  value: unknown,
  name: string,
  allowed: ReadonlySet<string>,
  faults: FaultList,
  read: (fact: Fields) => void,
): void => {
  const facts = listOf(value, name, faults);
  faults.within = name;
  for (let place = 0; place < facts.length; place += 1) {
    faults.place = place;
    const fact = fieldsOf(facts[place], '', 'required', faults);
    if (!fact) continue;
    onlyFields(fact, allowed, faults);
    read(fact);
  }
  faults.leave();
};

/** A time that is neither before the agreement nor before the fact of its kind that stands before it. */
const inOrder = (
  value: unknown,
  field: string,
  before: number | null,
  agreed: Agreed,
  ground: Ground,
): number | null => {
  const day = dayIn(ground.timeZone, value, field, 'required', ground.faults);
  if (later(agreed.on, day)) ground.faults.add(field, 'is before the commitment was agreed');
  if (later(before, day)) ground.faults.add(field, 'is before the one that stands before it');
  return day;
};

interface AnswerFields {
  readonly word: string;
  readonly on: string;
  readonly words: readonly string[];
}

/** The day an answer was given: word and day together or not at all, and no answer before its question. */
const answerDay = (
  fact: Fields,
  names: AnswerFields,
  asked: number | null,
  { timeZone, faults }: Ground,
): number | null => {
  oneOf(fact[names.word], names.words, names.word, 'optional', faults);
  const day = dayIn(timeZone, fact[names.on], names.on, 'optional', faults);
  if (later(asked, day)) faults.add(names.on, 'is before what it answers');
  const [said, dated] = [isGiven(fact[names.word]), isGiven(fact[names.on])];
  if (said && !dated) faults.add(names.on, `is missing beside "${names.word}"`);
  if (dated && !said) faults.add(names.word, `is missing beside "${names.on}"`);
  return day;
};

const CHANGE = new Set(['to', 'agreedOn']);

const checkDueChanges = (value: unknown, agreed: Agreed, ground: Ground): void => {
  const { days, faults, noticeDays } = ground;
  let { due } = agreed;
  let before: number | null = null;
  eachFact(value, 'dueChanges', CHANGE, faults, (fact) => {
    const on = inOrder(fact.agreedOn, 'agreedOn', before, agreed, ground);
    before = on ?? before;
    const date = dateAlone(fact.to, 'to', faults);
    if (date === null || days === null || due === null) return;
    const to = days.rollIndex(dayNumber(date));
    if (to < due) faults.add('to', `goes back: the due date is ${dateOf(days.day(due))} by then`);
    else if (on !== null && isReplan(days, on, due, noticeDays)) due = to;
  });
};

const DELIVERY = new Set(['on', 'decision', 'decidedOn']);
const DELIVERY_ANSWER = { word: 'decision', on: 'decidedOn', words: ['accepted', 'returned'] };

const checkDeliveries = (value: unknown, agreed: Agreed, ground: Ground): void => {
  const { days, faults, reviewDays } = ground;
  let before: number | null = null;
  let cameBack: number | null = null;
  /** Why nothing may follow the delivery before this one; null if another may, from the day it came back. */
  let final: string | null = null;
  eachFact(value, 'deliveries', DELIVERY, faults, (fact) => {
    const on = inOrder(fact.on, 'on', before, agreed, ground);
    before = on ?? before;
    if (final !== null) faults.add('on', `is stray: ${final}`);
    else if (later(cameBack, on)) faults.add('on', 'is stray: the delivery before it had not come back yet');
    cameBack = answerDay(fact, DELIVERY_ANSWER, on, ground);
    if (fact.decision !== 'returned') final = 'the delivery before it was not returned';
    else if (
      days &&
      on !== null &&
      cameBack !== null &&
      days.rollIndex(cameBack) > lastAnswerIndex(days, on, reviewDays)
    )
      final = 'the delivery before it had been accepted by silence when it was returned';
    else final = null;
  });
};

const HOLD = new Set(['from', 'until', 'decision', 'decidedOn']);
const HOLD_ANSWER = { word: 'decision', on: 'decidedOn', words: ['accepted', 'refused'] };

const checkHolds = (value: unknown, agreed: Agreed, ground: Ground): void => {
  let before: number | null = null;
  eachFact(value, 'holds', HOLD, ground.faults, (fact) => {
    const from = inOrder(fact.from, 'from', before, agreed, ground);
    before = from ?? before;
    const until = dayIn(ground.timeZone, fact.until, 'until', 'optional', ground.faults);
    if (later(from, until)) ground.faults.add('until', 'is before the hold began');
    answerDay(fact, HOLD_ANSWER, from, ground);
  });
};

const CONTEST = new Set(['on', 'settledOn', 'outcome']);
const CONTEST_ANSWER = { word: 'outcome', on: 'settledOn', words: ['stands', 'nobody'] };

const checkContests = (value: unknown, agreed: Agreed, ground: Ground): void => {
  let before: number | null = null;
  eachFact(value, 'contests', CONTEST, ground.faults, (fact) => {
    const on = inOrder(fact.on, 'on', before, agreed, ground);
    before = on ?? before;
    answerDay(fact, CONTEST_ANSWER, on, ground);
  });
};

/** Checks everything that happened to a commitment after it was agreed. */
export const checkFacts = (commitment: Fields, agreed: Agreed, ground: Ground): void => {
  if (isGiven(commitment.dueChanges)) checkDueChanges(commitment.dueChanges, agreed, ground);
  if (isGiven(commitment.deliveries)) checkDeliveries(commitment.deliveries, agreed, ground);
  if (isGiven(commitment.holds)) checkHolds(commitment.holds, agreed, ground);
  const waived = dayIn(ground.timeZone, commitment.waivedOn, 'waivedOn', 'optional', ground.faults);
  if (later(agreed.on, waived)) ground.faults.add('waivedOn', 'is before the commitment was agreed');
  if (isGiven(commitment.contests)) checkContests(commitment.contests, agreed, ground);
};
