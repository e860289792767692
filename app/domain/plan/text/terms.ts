import { dateOf, dayNumber, isDate, isTimeZone } from '../../calendar';
import { refuse, type Refusal } from '../../refusal';
import type { TermsContent } from '../state/text';

const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** How many days a time frame may have, and how far from it a date may lie: two years are a contract, not a plan. */
export const LONGEST = 732;

type Check = readonly [field: string, holds: (terms: TermsContent) => boolean];

const CHECKS: readonly Check[] = [
  ['calendar.timeZone', ({ calendar }) => isTimeZone(calendar.timeZone)],
  [
    'calendar.workweek',
    ({ calendar: { workweek } }) => workweek.length > 0 && workweek.every((day) => whole(day, 1, 7)),
  ],
  ['rhythm.weeks', ({ rhythm }) => rhythm.weeks === 1 || rhythm.weeks === 2],
  ['rhythm.weekday', ({ rhythm }) => whole(rhythm.weekday, 1, 7)],
  ['rhythm.time', ({ rhythm }) => /^([01]\d|2[0-3]):[0-5]\d$/.test(rhythm.time)],
  ['reviewDays', ({ reviewDays }) => whole(reviewDays, 1, 60)],
  ['noticeDays', ({ noticeDays }) => whole(noticeDays, 0, 60)],
  ['floor', ({ floor }) => floor >= 0 && floor <= 1],
  ['minResults', ({ minResults }) => whole(minResults, 1, 1000)],
];

/** What is wrong with a time frame, rhythm, calendar or the record's settings; null when both sides could agree to it. */
export function termsFault(terms: TermsContent): Refusal | null {
  if (!isDate(terms.start)) return refuse('not-a-date', undefined, 'start');
  if (!isDate(terms.end)) return refuse('not-a-date', undefined, 'end');
  if (terms.end <= terms.start) return refuse('date-order', undefined, 'end');
  const last = dayNumber(terms.start) + LONGEST;
  if (dayNumber(terms.end) > last) return refuse('frame-too-long', { last: dateOf(last) }, 'end');
  const wrongDay = terms.calendar.holidays.find((date) => !isDate(date));
  if (wrongDay !== undefined) return refuse('not-a-date', { date: wrongDay }, 'calendar.holidays');
  const wrong = CHECKS.find(([, holds]) => !holds(terms));
  return wrong ? refuse('not-valid', undefined, wrong[0]) : null;
}

/** The same terms in one spelling: days in order, each once. */
export const tidyTerms = ({ start, end, rhythm, calendar, ...rest }: TermsContent): TermsContent => ({
  start,
  end,
  rhythm: { weeks: rhythm.weeks, weekday: rhythm.weekday, time: rhythm.time },
  calendar: {
    timeZone: calendar.timeZone,
    workweek: [...new Set(calendar.workweek)].sort((a, b) => a - b),
    holidays: [...new Set(calendar.holidays)].sort(),
  },
  reviewDays: rest.reviewDays,
  noticeDays: rest.noticeDays,
  floor: rest.floor,
  minResults: rest.minResults,
});
