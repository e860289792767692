import { SIDES } from '../access';
import { dateOf, dayNumber, isTimeZone, workingDays, type WorkingDays } from '../calendar';
import { checkFacts } from './check-facts';
import { DEFAULT_SETTINGS, type RecordCase } from './facts';
import { quoted, type Fault, type Report } from './fault';
import { circlesOf } from './order';
import {
  dateAlone,
  isFields,
  isGiven,
  listOf,
  numberIn,
  oneOf,
  onlyFields,
  timesIn,
  type Fields,
  type Times,
} from './shape';

const CASE = new Set(['name', 'calendar', 'reviewDays', 'noticeDays', 'policy', 'asOf', 'commitments', 'expect']);
const CALENDAR = new Set(['timeZone', 'workweek', 'holidays']);
const POLICY = new Set(['floor', 'minResults']);
const COMMITMENT = new Set([
  ...['id', 'side', 'weight', 'agreedOn', 'due', 'waitsOn'],
  ...['dueChanges', 'deliveries', 'holds', 'waivedOn', 'contests'],
]);

interface Ground {
  readonly times: Times;
  readonly days: WorkingDays | null;
  readonly reviewDays: number;
  readonly noticeDays: number;
}

const isWeekday = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7;

/** Checks the calendar; a part that is at fault is null, so that nothing is counted with it. */
const checkCalendar = (value: unknown, report: Report): { timeZone: string | null; days: WorkingDays | null } => {
  if (!isFields(value)) {
    report('calendar', isGiven(value) ? `should be an object, and is ${quoted(value)}` : 'is missing');
    return { timeZone: null, days: null };
  }
  onlyFields(value, CALENDAR, 'calendar.', report);
  const timeZone = isTimeZone(value.timeZone) ? value.timeZone : null;
  if (timeZone === null)
    report(
      'calendar.timeZone',
      isGiven(value.timeZone) ? `is not a known time zone: ${quoted(value.timeZone)}` : 'is missing',
    );

  const week = listOf(value.workweek, 'calendar.workweek', report);
  const workweek = week.filter(isWeekday);
  const noWeekday = week.find((day) => !isWeekday(day));
  if (noWeekday !== undefined)
    report(
      'calendar.workweek',
      `should hold whole numbers from 1 (Monday) to 7 (Sunday), and holds ${quoted(noWeekday)}`,
    );
  if (week.length === 0) report('calendar.workweek', 'is a week without working days');

  const holidays: string[] = [];
  for (const [n, day] of listOf(value.holidays, 'calendar.holidays', report).entries()) {
    const date = dateAlone(day, `calendar.holidays[${n}]`, report);
    if (date !== null) holidays.push(date);
  }
  const days = workweek.length > 0 ? workingDays({ timeZone: timeZone ?? 'UTC', workweek, holidays }) : null;
  return { timeZone, days };
};

const setting = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

const checkGround = (facts: Fields, report: Report): Ground => {
  if (isGiven(facts.name) && typeof facts.name !== 'string')
    report('name', `should be text, and is ${quoted(facts.name)}`);
  const { timeZone, days } = checkCalendar(facts.calendar, report);
  const times = timesIn(timeZone);
  times.day(facts.asOf, 'asOf', 'required', report);
  numberIn(facts.reviewDays, { least: 1, whole: true }, 'reviewDays', 'optional', report);
  numberIn(facts.noticeDays, { least: 0, whole: true }, 'noticeDays', 'optional', report);
  if (isFields(facts.policy)) {
    onlyFields(facts.policy, POLICY, 'policy.', report);
    numberIn(facts.policy.floor, { least: 0, most: 1, whole: false }, 'policy.floor', 'optional', report);
    numberIn(facts.policy.minResults, { least: 1, whole: true }, 'policy.minResults', 'optional', report);
  } else if (isGiven(facts.policy)) report('policy', `should be an object, and is ${quoted(facts.policy)}`);
  return {
    times,
    days,
    reviewDays: setting(facts.reviewDays, DEFAULT_SETTINGS.reviewDays),
    noticeDays: setting(facts.noticeDays, DEFAULT_SETTINGS.noticeDays),
  };
};

/** What waits are checked by. */
interface Promised {
  readonly id: string;
  readonly agreedOn: number | null;
  readonly due: number | null;
  readonly waitsOn: readonly string[];
  readonly report: Report;
}

const checkCommitment = (fields: Fields, id: string | null, ground: Ground, report: Report): Omit<Promised, 'id'> => {
  const { times, days } = ground;
  onlyFields(fields, COMMITMENT, '', report);
  if (id === null)
    report('id', isGiven(fields.id) ? `should be a text that is not empty, and is ${quoted(fields.id)}` : 'is missing');
  oneOf(fields.side, SIDES, 'side', 'required', report);
  numberIn(fields.weight, { least: 1, most: 3, whole: true }, 'weight', 'required', report);
  const agreedOn = times.day(fields.agreedOn, 'agreedOn', 'required', report);
  const date = dateAlone(fields.due, 'due', report);
  const due = date !== null && days ? days.rollIndex(dayNumber(date)) : null;
  if (due !== null && agreedOn !== null && days!.day(due) < agreedOn)
    report('due', 'is before the commitment was agreed');
  checkFacts(fields, { ...ground, agreedOn, due, report });

  const waitsOn: string[] = [];
  const named = new Set<unknown>();
  for (const [n, wait] of listOf(fields.waitsOn, 'waitsOn', report).entries()) {
    if (typeof wait !== 'string') report(`waitsOn[${n}]`, `should be the id of a commitment, and is ${quoted(wait)}`);
    else if (named.has(wait)) report(`waitsOn[${n}]`, `names ${quoted(wait)} twice`);
    else waitsOn.push(wait);
    named.add(wait);
  }
  return { agreedOn, due, waitsOn, report };
};

const checkWaits = (promised: ReadonlyMap<string, Promised>, days: WorkingDays | null): void => {
  for (const { waitsOn, agreedOn, due, report } of promised.values()) {
    for (const id of waitsOn) {
      const blocker = promised.get(id);
      if (!blocker) {
        report('waitsOn', `${quoted(id)} is not a commitment of this case`);
        continue;
      }
      if (agreedOn !== null && blocker.agreedOn !== null && blocker.agreedOn > agreedOn)
        report('waitsOn', `${quoted(id)} was agreed later, on ${dateOf(blocker.agreedOn)}`);
      if (due !== null && blocker.due !== null && blocker.due > due)
        report('waitsOn', `${quoted(id)} is due later, on ${dateOf(days!.day(blocker.due))}`);
    }
  }
  for (const circle of circlesOf([...promised.values()]))
    promised.get(circle.at(-1)!)!.report('waitsOn', `goes in a circle: ${circle.join(' waits on ')}`);
};

/**
 * Every fault of one case, in the order of its text; empty if it can be judged. `value` is untrusted JSON; `place` (from 1) names
 * a case that has no name of its own.
 */
export const faultsOf = (value: unknown, place = 1): Fault[] => {
  const faults: Fault[] = [];
  const name = isFields(value) && typeof value.name === 'string' ? value.name : `#${place}`;
  const report: Report = (field, message) => faults.push({ case: name, field, message });
  if (!isFields(value)) {
    report('case', `should be an object, and is ${quoted(value)}`);
    return faults;
  }
  onlyFields(value, CASE, '', report);
  const ground = checkGround(value, report);
  const promised = new Map<string, Promised>();
  for (const [n, fields] of listOf(value.commitments, 'commitments', report).entries()) {
    if (!isFields(fields)) {
      report(`commitments[${n}]`, `should be an object, and is ${quoted(fields)}`);
      continue;
    }
    const id = typeof fields.id === 'string' && fields.id !== '' ? fields.id : null;
    const ofCommitment: Report = (field, message) =>
      faults.push({ case: name, commitment: id ?? `#${n + 1}`, field, message });
    const found = checkCommitment(fields, id, ground, ofCommitment);
    if (id === null) continue;
    if (promised.has(id)) ofCommitment('id', `${quoted(id)} is used twice`);
    else promised.set(id, { id, ...found });
  }
  checkWaits(promised, ground.days);
  return faults;
};

/** Whether a case can be judged; if so, it is one. */
export const isRecordCase = (value: unknown): value is RecordCase => faultsOf(value).length === 0;
