import { otherSide, type Side } from '../../../domain/access';
import { dateOf, localDay } from '../../../domain/calendar';
import type { Plan } from '../../../domain/plan/state/plan';
import { recordCase } from '../../../domain/plan/record-of';
import { lettersOf } from '../../../domain/record/answer';
import { judge, type Judged, type Judgement } from '../../../domain/record/judge';
import { known, type Day, type Known } from '../../../domain/record/known';
import { lastAnswerIndex } from '../../../domain/record/deadlines';
import { waitsFirst } from '../../../domain/record/order';
import { t } from '../../../words';
import { formatDayShort } from '../../../words/dates';

/**
 * In whose court a commitment lay, a letter a working day: `w` the owner's; with the other side `b` because something of theirs has to
 * come first, `r` in review of a delivery that then came back, `h` held, `a` asked whether it is held.
 */
export const COURTS = ['w', 'b', 'r', 'h', 'a'] as const;
export type Court = (typeof COURTS)[number];

export interface Strip {
  readonly side: Side;
  /** From the day it was agreed through the end, by calendar weeks with a space between two. */
  readonly cells: string;
  /** A letter for each late day, V, C or N: the last of the cells. */
  readonly late: string;
  /** Its first and its last day. */
  readonly span: string;
  /** All of it in words. */
  readonly said: string;
}

interface Standing {
  readonly facts: Known;
  readonly first: number;
  /** A letter for each working day from `first`. */
  readonly letters: string;
}

const paint = (letters: string[], first: number, from: number, through: number, letter: Court): void => {
  for (let day = Math.max(from, first); day <= Math.min(through, first + letters.length - 1); day += 1)
    letters[day - first] = letter;
};

/** Days on which somebody of the other side has to come first: none of those that are missing is in the owner's own court. */
function paintBlocked(letters: string[], first: number, side: Side, blockers: readonly [Judged, Standing][]): void {
  const last = Math.max(...blockers.map(([, { facts }]) => (isThere(facts, facts.end + 1) ? facts.end : Infinity)));
  for (let at = 0; at < letters.length && first + at <= last; at += 1) {
    let missing = 0;
    let own = 0;
    for (const [{ facts }, standing] of blockers) {
      if (isThere(standing.facts, first + at)) continue;
      missing += 1;
      if (courtOn(facts.side, standing, first + at) === side) own += 1;
    }
    if (missing > 0 && own === 0) letters[at] = 'b';
  }
}

/** Whether it was there when that day began: who waits, waits on the day of its delivery too, as the judge counts. */
const isThere = ({ deliveries, waived, end }: Known, day: number): boolean =>
  day > end && (waived || deliveries.deliveredOn !== Infinity);

const courtOn = (owner: Side, { first, letters }: Standing, day: number): Side =>
  (letters[Math.max(0, day - first)] ?? 'w') === 'w' ? owner : otherSide(owner);

function standingOf(judged: Judged, day: Day, blockers: readonly [Judged, Standing][]): Standing {
  const facts = known(judged.facts, day);
  const first = day.days.rollIndex(localDay(judged.facts.agreedOn, day.calendar.timeZone));
  const letters = new Array<string>(Math.max(0, facts.end - first + 1)).fill('w');
  paintBlocked(letters, first, judged.facts.side, blockers);
  facts.holds.holds.forEach(({ outcome }, at) => {
    const hold = judged.facts.holds![at]!;
    if (outcome !== 'unanswered') return;
    const from = day.days.index(localDay(hold.from, day.calendar.timeZone));
    paint(letters, first, from + 1, lastAnswerIndex(day.days, day.days.day(from), day.settings.reviewDays), 'a');
  });
  for (const span of facts.holds.held) paint(letters, first, span.first, span.last, 'h');
  for (const span of facts.deliveries.reviews) paint(letters, first, span.first, span.last, 'r');
  return { facts, first, letters: letters.join('') };
}

/** Letters with a space between two calendar weeks. */
function byWeeks(letters: string, first: number, day: Day): string {
  const weekOf = (at: number): number => Math.floor((day.days.day(first + at) + 3) / 7);
  return [...letters].map((letter, at) => (at > 0 && weekOf(at) !== weekOf(at - 1) ? ` ${letter}` : letter)).join('');
}

/** How many working days lay with each side, and with whom the late days went. */
function say(
  plan: Pick<Plan, 'parties'>,
  judged: Judged,
  { first, letters }: Standing,
  day: Day,
  locale: string,
): Pick<Strip, 'span' | 'said'> {
  const { side } = judged.facts;
  const count = (which: string): number => [...letters].filter((letter) => which.includes(letter)).length;
  if (letters === '') return { span: '', said: t('pictures.court.none') };
  const date = (index: number): string => formatDayShort(dateOf(day.days.day(index)), locale);
  const { total, vendor, customer } = judged.late;
  const [from, through] = [date(first), date(first + letters.length - 1)];
  const span = t('pictures.court.span', { from, through });
  const where = t('pictures.court.said', {
    owner: plan.parties[side],
    other: plan.parties[otherSide(side)],
    own: count('w'),
    others: letters.length - count('w'),
    blocked: count('b'),
    review: count('r'),
    held: count('ha'),
    from,
    through,
  });
  if (total === 0) return { span, said: where };
  const late = t('ui.days.summary', {
    days: total,
    vendor,
    customer,
    neither: total - vendor - customer,
    vendorName: plan.parties.vendor,
    customerName: plan.parties.customer,
  });
  return { span, said: `${where} ${late}.` };
}

/** The strips of all that was judged, by id. Blockers come before those that wait on them, so each is looked at once. */
export function stripsOf(plan: Pick<Plan, 'parties'>, { day, commitments }: Judgement, locale: string) {
  const standings = new Map<string, [Judged, Standing]>();
  const strips = new Map<string, Strip>();
  for (const place of waitsFirst(commitments.map(({ facts }) => facts)).places) {
    const judged = commitments[place]!;
    const blockers = (judged.facts.waitsOn ?? []).flatMap((id) => {
      const blocker = standings.get(id);
      return blocker ? [blocker] : [];
    });
    const standing = standingOf(judged, day, blockers);
    standings.set(judged.facts.id, [judged, standing]);
    strips.set(judged.facts.id, {
      side: judged.facts.side,
      cells: byWeeks(standing.letters, standing.first, day),
      late: lettersOf(judged.late),
      ...say(plan, judged, standing, day, locale),
    });
  }
  return strips as ReadonlyMap<string, Strip>;
}

/** The strip of one commitment on a day; null while it is not on the record. */
export const stripOf = (plan: Plan, asOf: string, id: string, locale: string): Strip | null =>
  stripsOf(plan, judge(recordCase(plan, asOf)), locale).get(id) ?? null;
