import { SIDES } from '../access';
import { dayNumber } from '../calendar';
import { checkCase } from './check-case';
import { checkFacts, type Agreed, type Ground } from './check-facts';
import { checkWaits, waitsOf, type Promised } from './check-waits';
import { FaultList, quoted, type Fault } from './fault';
import {
  dateAlone,
  dayIn,
  fieldsOf,
  isFields,
  isGiven,
  listOf,
  numberIn,
  oneOf,
  onlyFields,
  type Fields,
} from './shape';

const CASE = new Set(['name', 'calendar', 'reviewDays', 'noticeDays', 'policy', 'asOf', 'commitments', 'expect']);

const COMMITMENT = new Set([
  ...['id', 'side', 'weight', 'agreedOn', 'due', 'waitsOn'],
  ...['dueChanges', 'deliveries', 'holds', 'waivedOn', 'contests'],
]);

const WEIGHT = { least: 1, most: 3, whole: true };

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

const checkAgreed = (fields: Fields, { timeZone, days, faults }: Ground): Agreed => {
  const on = dayIn(timeZone, fields.agreedOn, 'agreedOn', 'required', faults);
  const date = dateAlone(fields.due, 'due', faults);
  if (date === null || !days) return { on, due: null };
  const due = days.rollIndex(dayNumber(date));
  if (on !== null && days.day(due) < on) faults.add('due', 'is before the commitment was agreed');
  return { on, due };
};

const checkCommitment = (fields: Fields, ground: Ground): Omit<Promised, 'id'> => {
  const { faults } = ground;
  onlyFields(fields, COMMITMENT, faults);
  if (!isId(fields.id))
    faults.add(
      'id',
      isGiven(fields.id) ? `should be a text that is not empty, and is ${quoted(fields.id)}` : 'is missing',
    );
  oneOf(fields.side, SIDES, 'side', 'required', faults);
  numberIn(fields.weight, WEIGHT, 'weight', 'required', faults);
  const agreed = checkAgreed(fields, ground);
  checkFacts(fields, agreed, ground);
  return { agreed, waitsOn: waitsOf(fields.waitsOn, faults) };
};

/**
 * Every fault of one case; empty if it can be judged, and then it is a `RecordCase`. `value` is untrusted JSON; `place` (from 1)
 * names a case that has no name of its own. Linear in what it reads.
 */
export const faultsOf = (value: unknown, place = 1): Fault[] => {
  const name = isFields(value) && typeof value.name === 'string' ? value.name : `#${place}`;
  const faults = new FaultList(name);
  const facts = fieldsOf(value, 'case', 'required', faults);
  if (!facts) return faults.found;
  onlyFields(facts, CASE, faults);
  const ground = checkCase(facts, faults);
  const commitments = listOf(facts.commitments, 'commitments', faults);
  const promised = new Map<string, Promised>();
  for (let n = 0; n < commitments.length; n += 1) {
    faults.commitment = undefined;
    const fields = fieldsOf(commitments[n], `commitments[${n}]`, 'required', faults);
    if (!fields) continue;
    const id = isId(fields.id) ? fields.id : undefined;
    faults.commitment = id ?? `#${n + 1}`;
    const found = checkCommitment(fields, ground);
    if (id === undefined) continue;
    if (promised.has(id)) faults.add('id', `${quoted(id)} is used twice`);
    else promised.set(id, { id, ...found });
  }
  checkWaits(promised, ground);
  return faults.found;
};
