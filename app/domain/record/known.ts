import { dayNumber, localDay, type Calendar, type WorkingDays } from '../calendar';
import { isReplan, lastAnswerIndex } from './deadlines';
import type { CommitmentFacts, Maybe, Settings } from './facts';

/** Working days from `first` to `last`, both included, by index; `at` is the place in its list of the fact that says so. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

/** How a delivery or a hold stands: decided on a day (its number) by the other side or by its silence, or not yet. */
export interface Standing {
  readonly outcome: 'accepted' | 'returned' | 'refused' | 'unanswered';
  readonly day: number | null;
  readonly bySilence: boolean;
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
const NEVER = Infinity;

const dayOf = (at: Maybe<string>, day: Day): number => (at == null ? NEVER : localDay(at, day.calendar.timeZone));

/** Rule 1, and the accounts of rule 5. */
export interface KnownDue {
  readonly firstDue: number;
  readonly due: number;
  /** How many changes were re-plans. */
  readonly moves: number;
  readonly changes: readonly ('re-plan' | 'relief')[];
  /** The last working day of every account but the open one, in order. */
  readonly accountEnds: readonly number[];
  readonly reliefs: readonly Span[];
}

const knownDue = (facts: CommitmentFacts, day: Day): KnownDue => {
  const { days } = day;
  const firstDue = days.rollIndex(dayNumber(facts.due));
  const given = facts.dueChanges ?? NONE;
  if (given.length === 0) return { firstDue, due: firstDue, moves: 0, changes: NONE, accountEnds: NONE, reliefs: NONE };
  let due = firstDue;
  const changes: ('re-plan' | 'relief')[] = [];
  const accountEnds: number[] = [];
  const reliefs: Span[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const agreed = dayOf(given[at]!.agreedOn, day);
    if (agreed > day.asOf) break;
    const to = days.rollIndex(dayNumber(given[at]!.to));
    const early = isReplan(days, agreed, due, day.settings.noticeDays);
    if (early) due = to;
    else reliefs.push({ first: days.index(agreed) + 1, last: to, at });
    changes.push(early ? 're-plan' : 'relief');
    accountEnds.push(days.index(agreed));
  }
  return { firstDue, due, moves: changes.length - reliefs.length, changes, accountEnds, reliefs };
};

const UNANSWERED: Standing = { outcome: 'unanswered', day: null, bySilence: false };

/** Rule 2: an answer counts when it came in time and is known by now; else silence accepts once the last day has passed. */
const standing = (
  asked: number,
  decision: Maybe<Standing['outcome']>,
  decidedOn: Maybe<string>,
  day: Day,
): Standing => {
  const { days } = day;
  const lastAnswer = lastAnswerIndex(days, asked, day.settings.reviewDays);
  const decided = dayOf(decidedOn, day);
  if (decision && decided <= day.asOf && days.rollIndex(decided) <= lastAnswer)
    return { outcome: decision, day: decided, bySilence: false };
  if (days.rollIndex(day.asOf) <= lastAnswer) return UNANSWERED;
  return { outcome: 'accepted', day: days.day(lastAnswer), bySilence: true };
};

export interface KnownDeliveries {
  readonly deliveries: readonly Standing[];
  /** Days on which a delivery that was then returned lay in review. */
  readonly reviews: readonly Span[];
  /** The day of the final delivery, the first that was not returned; `Infinity` without one. */
  readonly deliveredOn: number;
}

const NOT_DELIVERED: KnownDeliveries = { deliveries: NONE, reviews: NONE, deliveredOn: NEVER };

const knownDeliveries = (facts: CommitmentFacts, day: Day): KnownDeliveries => {
  const given = facts.deliveries ?? NONE;
  if (given.length === 0) return NOT_DELIVERED;
  const deliveries: Standing[] = [];
  const reviews: Span[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const on = dayOf(given[at]!.on, day);
    if (on > day.asOf) break;
    const stands = standing(on, given[at]!.decision, given[at]!.decidedOn, day);
    deliveries.push(stands);
    if (stands.outcome !== 'returned') return { deliveries, reviews, deliveredOn: on };
    reviews.push({ first: day.days.index(on) + 1, last: day.days.index(stands.day! - 1), at });
  }
  return { deliveries, reviews, deliveredOn: NEVER };
};

export interface KnownHolds {
  readonly holds: readonly Standing[];
  /** Days of accepted holds through the end, in the order of their first days. */
  readonly held: readonly Span[];
}

const NOT_HELD: KnownHolds = { holds: NONE, held: NONE };

const knownHolds = (facts: CommitmentFacts, end: number, day: Day): KnownHolds => {
  const given = facts.holds ?? NONE;
  if (given.length === 0) return NOT_HELD;
  const holds: Standing[] = [];
  const held: Span[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const from = dayOf(given[at]!.from, day);
    if (from > day.asOf) break;
    const stands = standing(from, given[at]!.decision, given[at]!.decidedOn, day);
    holds.push(stands);
    if (stands.outcome !== 'accepted') continue;
    const until = dayOf(given[at]!.until, day);
    held.push({
      first: day.days.index(from) + 1,
      last: until === NEVER ? end : Math.min(day.days.index(until), end),
      at,
    });
  }
  return { holds, held };
};

/** Rule 6. */
export interface KnownContests {
  /** The contest settled as nobody's that reaches furthest, and the last working day that it covers. */
  readonly nobodys: { readonly through: number; readonly at: number } | null;
  readonly contested: boolean;
}

const NOT_CONTESTED: KnownContests = { nobodys: null, contested: false };

const knownContests = (facts: CommitmentFacts, day: Day): KnownContests => {
  const given = facts.contests ?? NONE;
  if (given.length === 0) return NOT_CONTESTED;
  let nobodys: KnownContests['nobodys'] = null;
  let contested = false;
  for (let at = 0; at < given.length; at += 1) {
    if (dayOf(given[at]!.on, day) > day.asOf) break;
    const settled = dayOf(given[at]!.settledOn, day);
    if (settled > day.asOf) contested = true;
    else if (given[at]!.outcome === 'nobody') {
      const through = day.days.index(settled);
      if (!nobodys || through > nobodys.through) nobodys = { through, at };
    }
  }
  return { nobodys, contested };
};

/** What is known of a commitment on the as-of day, in indices of working days. */
export interface Known {
  readonly due: KnownDue;
  readonly deliveries: KnownDeliveries;
  readonly waived: boolean;
  /** Rule 3: the last working day through the end. */
  readonly end: number;
  readonly holds: KnownHolds;
  readonly contests: KnownContests;
}

/** Leaves out what is dated after the as-of day, and says how the rest stands: rules 1 to 3. */
export const known = (facts: CommitmentFacts, day: Day): Known => {
  const deliveries = knownDeliveries(facts, day);
  const waivedOn = dayOf(facts.waivedOn, day);
  const waived = waivedOn <= day.asOf;
  const end = day.days.index(Math.min(deliveries.deliveredOn, waivedOn, day.asOf));
  const holds = knownHolds(facts, end, day);
  return { due: knownDue(facts, day), deliveries, waived, end, holds, contests: knownContests(facts, day) };
};
