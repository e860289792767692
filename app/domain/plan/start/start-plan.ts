import { dateOf, dayNumber, localDate, workingDays } from '../../calendar';
import { refuse, type Refusal } from '../../refusal';
import { commitmentFault, tidyCommitment } from '../text/commitment-text';
import { calendarFrom, type WorkCalendar } from '../../workspace/work-calendar';
import { actor, unwritten, misnamed } from '../decide';
import type { Entry, WholePlan } from '../entries';
import { expectationFault, tidyExpectation } from '../text/expectation';
import { latestDate, startTooFar, tooFar } from '../far-date';
import { goalFault, tidyGoal } from '../text/goal';
import type { Seat } from '../state/seat';
import { GIVEN_POLICY } from '../state/policy';
import type { TermsContent } from '../state/text';
import { playerFault, tidyPlayer } from '../text/player';
import { isAtLeastLead } from '../seats/seat';
import { termsFault, tidyTerms } from '../text/terms';
import { allWaitsFault } from '../text/waits';

const WEEKS = 8;

/** Thursday, or where nobody works then the last day before it in the working week. */
const meetingDay = (workweek: readonly number[]): number =>
  Math.max(...workweek.filter((day) => day <= 4), 0) || Math.min(...workweek);

/**
 * What a new plan proposes: eight weeks from the first working day on or after `start`, a meeting every Thursday at ten. `policy` is what
 * the vendor's leadership agreed to, where it did: its floor, and how many results there have to be; `own` the workspace's calendar.
 */
export function defaultTerms(
  start: string,
  timeZone: string,
  policy: Pick<TermsContent, 'floor' | 'minResults'> = GIVEN_POLICY,
  own: WorkCalendar | null = null,
): TermsContent {
  const calendar = calendarFrom(own, start, timeZone);
  const first = workingDays(calendar).roll(start);
  return {
    start: first,
    end: dateOf(dayNumber(first) + WEEKS * 7 - 1),
    rhythm: { weeks: 1, weekday: meetingDay(calendar.workweek), time: '10:00' },
    calendar,
    reviewDays: 5,
    noticeDays: 3,
    floor: policy.floor,
    minResults: policy.minResults,
  };
}

/** A refusal's field seen from the whole plan: `commitments.3.due`. */
const within = (refusal: Refusal, place: string): Refusal => ({
  ...refusal,
  field: refusal.field ? `${place}.${refusal.field}` : place,
});

const firstFault = <T>(things: readonly T[], place: string, fault: (thing: T) => Refusal | null): Refusal | null => {
  for (const [index, thing] of things.entries()) {
    const refusal = fault(thing);
    if (refusal) return within(refusal, `${place}.${index}`);
  }
  return null;
};

const twice = (values: readonly string[]): boolean => new Set(values).size < values.length;

const tidy = (input: WholePlan): WholePlan => ({
  title: input.title.trim(),
  parties: { vendor: input.parties.vendor.trim(), customer: input.parties.customer.trim() },
  terms: tidyTerms(input.terms),
  seats: input.seats.map(({ id, person, side, role, name, position, email }) => ({
    id,
    person,
    side,
    role,
    name: name.trim(),
    position: position.trim(),
    email: email.trim(),
  })),
  goals: input.goals.map((one) => ({ id: one.id, ...tidyGoal(one) })),
  expectations: input.expectations.map((one) => ({ id: one.id, ...tidyExpectation(one) })),
  commitments: input.commitments.map((one) => ({
    id: one.id,
    number: one.number.trim(),
    ...tidyCommitment(one),
  })),
  players: input.players.map((one) => ({
    id: one.id,
    ...tidyPlayer(one),
    view: one.view && { words: one.view.words.trim(), heardOn: one.view.heardOn },
  })),
});

/** What speaks against starting with this; its field names the place, such as `commitments.3.due`. */
export function startFault(input: WholePlan): Refusal | null {
  const { title, parties, terms, seats, goals, expectations, commitments, players } = input;
  const words =
    misnamed(title, 'title') ??
    misnamed(parties.vendor, 'parties.vendor') ??
    misnamed(parties.customer, 'parties.customer');
  if (words) return words;
  const wrongTerms = termsFault(terms);
  if (wrongTerms) return within(wrongTerms, 'terms');
  for (const [field, things] of Object.entries({ seats, goals, expectations, commitments, players }))
    if (twice(things.map(({ id }) => id))) return refuse('not-valid', undefined, field);
  if (twice(seats.map(({ person }) => person))) return refuse('seat-taken', undefined, 'seats');
  if (twice(commitments.map(({ number }) => number))) return refuse('not-valid', undefined, 'commitments.number');
  const sitting = Object.fromEntries(seats.map((seat) => [seat.id, seat]));
  const known = new Set(commitments.map(({ id }) => id));
  const fault =
    firstFault(seats, 'seats', (seat) => misnamed(seat.name, 'name') ?? unwritten(seat.email, 'email')) ??
    firstFault(goals, 'goals', goalFault) ??
    firstFault(commitments, 'commitments', (one) => unwritten(one.number, 'number') ?? commitmentFault(one, sitting)) ??
    firstFault(expectations, 'expectations', (one) => expectationFault(one, (id) => known.has(id))) ??
    firstFault(players, 'players', playerFault);
  if (fault) return fault;
  const waits = allWaitsFault(commitments, terms.calendar);
  return waits && within(waits.refusal, `commitments.${waits.at}`);
}

/** What lies further from the day of the start, in the plan's zone, than a date may. */
function farAway(whole: WholePlan, at: string): Refusal | null {
  const today = localDate(at, whole.terms.calendar.timeZone);
  const start = startTooFar(whole.terms.start, today);
  if (start) return within(start, 'terms');
  const latest = latestDate(whole, today);
  return firstFault(whole.commitments, 'commitments', ({ due }) => tooFar(due, latest, 'due'));
}

/**
 * The first entry of a plan, for the vendor's own ledger. `by` is the vendor's lead or executive, who sits in the plan from
 * the start; `at` is the server's time. The caller applies it with `startedPlan`.
 */
export function startPlan(
  input: WholePlan,
  { by, at }: { readonly by: Pick<Seat, 'id' | 'side' | 'role'>; readonly at: string },
): Entry<'plan.started'> | Refusal {
  const seated = input.seats.find(({ id }) => id === by.id);
  if (!seated || seated.side !== 'vendor' || !isAtLeastLead(seated)) return refuse('not-allowed');
  const data = tidy(input);
  const fault = startFault(data) ?? farAway(data, at);
  if (fault) return fault;
  return {
    ledger: 'vendor',
    kind: 'plan.started',
    at,
    by: actor({ ...seated, openedAt: at, closedAt: null }),
    data,
  };
}
