import { dateOf, dayNumber } from '../calendar';
import { refuse, type Refusal } from '../refusal';
import type { TermsContent } from './state/text';
import { LONGEST } from './text/terms';

const later = (a: string, b: string): string => (a > b ? a : b);

/** The last date that anything in a plan may be due on: two years after the later of today and its end. */
export const latestDate = ({ terms }: { readonly terms: Pick<TermsContent, 'end'> }, today: string): string =>
  dateOf(dayNumber(later(today, terms.end)) + LONGEST);

/** Against a date that exists and lies further away than `latest`; null where it may stand. */
export const tooFar = (date: string, latest: string, field: string): Refusal | null =>
  date > latest ? refuse('date-too-far', { date: latest }, field) : null;

/** Against a time frame that starts too far from today. How far its end lies from its start is the terms' own rule. */
export const startTooFar = (start: string, today: string): Refusal | null =>
  tooFar(start, dateOf(dayNumber(today) + LONGEST), 'start');
