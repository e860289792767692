import { dateOf, dayNumber, workingDays } from '../../calendar';
import { isErased } from '../../ledger/erased';
import type { WholePlan } from '../entries';
import { isAtLeastLead } from '../seats/seat';
import {
  byNumber,
  commitmentContent,
  expectationContent,
  goalContent,
  termsContent,
  versionInForce,
} from '../sign-off/version';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import type { TermsContent } from '../state/text';
import { tidyPlayer } from '../text/player';
import { notDeclined } from '../text/waits';
import { isShared } from '../transition/draft';
import { dueDates, isDone } from '../work/commitment-state';
import { verdictsOf } from '../record-of';
import type { TakenOver } from './taken-over';

/** The door is open: a plan that both sides have seen and that is over can be begun again, by whoever leads for the vendor. */
export const mayStartAgain = (plan: Plan, seat: Seat): boolean =>
  plan.stage !== 'draft' && (plan.closed ?? plan.withdrawn) !== null && seat.side === 'vendor' && isAtLeastLead(seat);

/** The commitments that one takes over: for `open` those that are late, were kept late or have not come. `at`: an instant. */
export function takenOver(plan: Plan, what: TakenOver, at: string): readonly Commitment[] {
  if (what === 'none') return [];
  const bound = versionInForce(plan) !== null;
  const all = notDeclined(plan)
    // How they parted is over with them; and what was added and never agreed was nobody's promise.
    .filter(({ id, agreedAt, waivedAt }) => waivedAt === null && !isShared(plan, id) && !(bound && agreedAt === null))
    .sort(byNumber);
  if (what === 'all') return all;
  const verdicts = verdictsOf(plan, at);
  return all.filter((one) => !isDone(one) || verdicts.get(one.id) === 'late');
}

/** Who sat in the plan when it was over, as far as they can still be asked. */
export const seatedAgain = (plan: Plan): readonly Seat[] =>
  Object.values(plan.seats).filter(({ closedAt, name, email }) => !closedAt && !isErased(name) && !isErased(email));

/** How long after the first day of a new time frame the first of the commitments is due that are taken over alone, in working days. */
const AT_FIRST = 5;

export interface Again {
  readonly what: TakenOver;
  /** The first day of the new time frame. */
  readonly start: string;
  /** An instant. */
  readonly at: string;
  /** A new id at each call. */
  readonly ids: () => string;
  /** The new seat of whoever sat on an old one; null where they do not sit. */
  readonly seatOf: (seat: string) => string | null;
}

/**
 * A plan that is over as the text of a new one: goals, expectations, who matters, and the commitments one takes over, with dates that keep
 * their distance from one another in working days. Views are to be heard anew, and nothing that happened is taken along.
 */
export function startAgain(
  plan: Plan,
  { what, start, at, ids, seatOf }: Again,
): Pick<WholePlan, 'title' | 'terms' | 'goals' | 'expectations' | 'commitments' | 'players'> {
  const kept = takenOver(plan, what, at);
  const idOf = new Map(kept.map(({ id }) => [id, ids()]));
  const newIds = (old: readonly string[]): string[] => old.flatMap((id) => idOf.get(id) ?? []);
  const calendar = { ...plan.terms.calendar, holidays: plan.terms.calendar.holidays.filter((day) => day >= start) };
  const [was, will] = [workingDays(plan.terms.calendar), workingDays(calendar)];
  const first = will.roll(start);
  const dues = kept.map((one) => dueDates(plan, one).now);
  const from = what === 'all' ? was.roll(plan.terms.start) : dues.reduce((a, b) => (a < b ? a : b), plan.terms.end);
  const later = what === 'all' ? 0 : AT_FIRST;
  const due = (old: string): string => {
    const days = (old > from ? was.count(from, old) : 0) + later;
    return days === 0 ? first : will.after(first, days);
  };
  const commitments = kept.map((one, index) => ({
    ...commitmentContent(one),
    id: idOf.get(one.id)!,
    number: String(index + 1),
    owner: one.owner === null ? null : seatOf(one.owner),
    due: due(dues[index]!),
    waitsOn: newIds(one.waitsOn),
  }));
  const inPlace = (a: { position: number }, b: { position: number }): number => a.position - b.position;
  return {
    title: plan.title,
    terms: termsAgain(plan.terms, calendar, first, commitments),
    goals: Object.values(plan.goals)
      .filter(({ consent }) => !consent.declined)
      .sort(inPlace)
      .map((one) => ({ id: ids(), ...goalContent(one) })),
    expectations: Object.values(plan.expectations)
      .filter(({ consent }) => !consent.declined)
      .sort(inPlace)
      .map((one) => ({ id: ids(), ...expectationContent(one), closedBy: newIds(one.closedBy) })),
    commitments,
    players: Object.values(plan.players)
      .filter(({ name }) => !isErased(name))
      .sort((a, b) => a.order - b.order)
      .map((one) => ({ id: ids(), ...tidyPlayer(one), view: null })),
  };
}

/** As long as it was, or a week longer than the last commitment. */
function termsAgain(
  terms: TermsContent,
  calendar: TermsContent['calendar'],
  start: string,
  commitments: readonly { readonly due: string }[],
): TermsContent {
  const asLong = dateOf(dayNumber(start) + dayNumber(terms.end) - dayNumber(terms.start));
  const last = commitments.reduce((day, { due }) => (due > day ? due : day), asLong);
  const end = last > asLong ? dateOf(dayNumber(last) + 7) : asLong;
  return { ...termsContent(terms), start, end, calendar };
}

/** How many commitments each choice takes over, for the page on which one chooses. */
export const countsAgain = (plan: Plan, at: string): Readonly<Record<'open' | 'all', number>> => ({
  open: takenOver(plan, 'open', at).length,
  all: takenOver(plan, 'all', at).length,
});
