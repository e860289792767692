import { dateOf, dayNumber, localDay, type Calendar, type WorkingDays } from '../calendar';
import { isReplan, lastAnswerIndex } from './deadlines';
import type { CommitmentFacts, Maybe, Settings } from './facts';

/** Working days from `first` to `last`, both included, by index; `at` is the place in its list of the fact that says so. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

/** How a delivery or a hold stands: decided on `on`, by the other side or by its silence; or not yet. */
export interface Answered {
  readonly outcome: 'accepted' | 'returned' | 'refused' | 'unanswered';
  readonly on: string | null;
  readonly bySilence: boolean;
}

/** Rules 1 to 3: what is known of a commitment on the as-of day, in indices of working days. */
export interface Known {
  readonly firstDue: number;
  readonly due: number;
  readonly changes: readonly ('re-plan' | 'relief')[];
  /** The last working day of every account but the open one, in order. */
  readonly accountEnds: readonly number[];
  readonly reliefs: readonly Span[];
  readonly deliveries: readonly Answered[];
  /** Days on which a delivery that was then returned lay in review. */
  readonly reviews: readonly Span[];
  readonly holds: readonly Answered[];
  /** Days of accepted holds, open ones through the end. */
  readonly held: readonly Span[];
  /** The last working day through the end. */
  readonly end: number;
  readonly delivered: boolean;
  readonly undecided: boolean;
  readonly waived: boolean;
  /** The contest settled as nobody's that reaches furthest. */
  readonly nobodys: { readonly through: number; readonly at: number } | null;
  readonly contested: boolean;
}

/** What all commitments of one case share while they are judged. */
export interface Day {
  readonly calendar: Calendar;
  readonly days: WorkingDays;
  readonly settings: Settings;
  /** Day number of the as-of date. */
  readonly asOf: number;
}

const NONE: readonly never[] = [];

/** Leaves out what is dated after the as-of day, and says how the rest stands. */
export const known = (facts: CommitmentFacts, day: Day): Known => {
  const { days, settings, asOf } = day;
  const { timeZone } = day.calendar;
  const dayOf = (at: Maybe<string>): number => (at == null ? Infinity : localDay(at, timeZone));

  const firstDue = days.rollIndex(dayNumber(facts.due));
  let due = firstDue;
  const changes: ('re-plan' | 'relief')[] = [];
  const accountEnds: number[] = [];
  const reliefs: Span[] = [];
  for (const [at, change] of (facts.dueChanges ?? NONE).entries()) {
    const agreed = dayOf(change.agreedOn);
    if (agreed > asOf) break;
    const to = days.rollIndex(dayNumber(change.to));
    const early = isReplan(days, agreed, due, settings.noticeDays);
    if (early) due = to;
    else reliefs.push({ first: days.index(agreed) + 1, last: to, at });
    changes.push(early ? 're-plan' : 'relief');
    accountEnds.push(days.index(agreed));
  }

  const answered = (asked: number, decision: Maybe<Answered['outcome']>, decidedOn: Maybe<string>): Answered => {
    const lastAnswer = lastAnswerIndex(days, asked, settings.reviewDays);
    const decided = dayOf(decidedOn);
    if (decision && decided <= asOf && days.rollIndex(decided) <= lastAnswer)
      return { outcome: decision, on: dateOf(decided), bySilence: false };
    return days.rollIndex(asOf) > lastAnswer
      ? { outcome: 'accepted', on: dateOf(days.day(lastAnswer)), bySilence: true }
      : { outcome: 'unanswered', on: null, bySilence: false };
  };

  const deliveries: Answered[] = [];
  const reviews: Span[] = [];
  let delivered = Infinity;
  for (const [at, delivery] of (facts.deliveries ?? NONE).entries()) {
    const on = dayOf(delivery.on);
    if (on > asOf) break;
    const stands = answered(on, delivery.decision, delivery.decidedOn);
    deliveries.push(stands);
    if (stands.outcome === 'returned') {
      const last = days.index(dayNumber(stands.on!) - 1);
      reviews.push({ first: days.index(on) + 1, last, at });
    } else {
      delivered = on;
      break;
    }
  }

  const waivedOn = dayOf(facts.waivedOn);
  const waived = waivedOn <= asOf;
  const end = days.index(Math.min(delivered, waived ? waivedOn : Infinity, asOf));

  const holds: Answered[] = [];
  const held: Span[] = [];
  for (const [at, hold] of (facts.holds ?? NONE).entries()) {
    const from = dayOf(hold.from);
    if (from > asOf) break;
    const stands = answered(from, hold.decision, hold.decidedOn);
    holds.push(stands);
    if (stands.outcome !== 'accepted') continue;
    const until = dayOf(hold.until);
    const last = until === Infinity ? end : Math.min(days.index(until), end);
    held.push({ first: days.index(from) + 1, last, at });
  }

  let nobodys: Known['nobodys'] = null;
  let contested = false;
  for (const [at, contest] of (facts.contests ?? NONE).entries()) {
    if (dayOf(contest.on) > asOf) break;
    const settled = dayOf(contest.settledOn);
    if (settled > asOf) contested = true;
    else if (contest.outcome === 'nobody' && (!nobodys || days.index(settled) > nobodys.through))
      nobodys = { through: days.index(settled), at };
  }

  return {
    firstDue,
    due,
    changes,
    accountEnds,
    reliefs,
    deliveries,
    reviews,
    holds,
    held,
    end,
    delivered: delivered !== Infinity,
    undecided: deliveries.at(-1)?.outcome === 'unanswered',
    waived,
    nobodys,
    contested,
  };
};
