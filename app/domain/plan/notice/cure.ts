import { localDate, workingDays } from '../../calendar';
import { CHARGE_OF } from '../../record/runs';
import { endedOn, recordOn } from '../record-of';
import type { Commitment } from '../state/commitment';
import type { Cure, Notice } from '../state/notice';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { dayOf } from '../work/commitment-state';
import { recordInHindsight } from './in-hindsight';
import { curingSide } from './misses';
import { givenOn } from './notice-text';

/** What shows that a miss is cured, or that it is not. */
export type CureFact =
  /** `inReview`: the other side can still return it, and then it would not have been delivered. */
  | { readonly kind: 'delivery'; readonly commitment: string; readonly delivery: string; readonly inReview: boolean }
  /** Both sides agreed to drop what was to be delivered. */
  | { readonly kind: 'waiver'; readonly commitment: string }
  /** The cure days passed, and nothing that fell due in them was missed. */
  | { readonly kind: 'kept' }
  /** What fell due in the cure days, and was missed. */
  | { readonly kind: 'missed'; readonly commitment: string }
  /** The cure days passed without it. */
  | { readonly kind: 'undelivered'; readonly commitment: string };

/** How one item stands on a day. `on` is a plan-local date. */
export type ItemCure =
  | { readonly state: 'cured' | 'not-cured'; readonly on: string; readonly by: CureFact }
  /** The plan was over on `on`, before the days to cure were: nobody could cure it any more, and nobody failed to. */
  | { readonly state: 'ended'; readonly on: string }
  /** `daysLeft`: working days after the day asked about, through the last of the cure. */
  | { readonly state: 'open'; readonly daysLeft: number };

export interface NoticeCure {
  readonly asOf: string;
  /** Where it is withdrawn, or the plan was over before its days were, nothing has to be cured any more. */
  readonly state: 'open' | 'cured' | 'not-cured' | 'ended' | 'withdrawn';
  /** Cured by a delivery that can still be returned. */
  readonly inReview: boolean;
  readonly daysLeft: number;
  /** The days to cure are over; those that a plan did not live to see never are. */
  readonly over: boolean;
  /** In the order of the notice's items. */
  readonly items: readonly ItemCure[];
}

interface Judging {
  readonly plan: Plan;
  readonly notice: Notice;
  readonly asOf: string;
  /** The first working day after the last to cure: as for a due date, whatever comes before it is in time. */
  readonly ends: string;
  /** The day on which the plan was over before that, as known on the day asked about; null where it was not. */
  readonly ended: string | null;
  readonly daysLeft: number;
  day(at: string): string;
}

/** What is neither cured nor missed: there is time left for it, or there will never be any. */
const undecided = ({ ended, daysLeft }: Judging): ItemCure =>
  ended === null ? { state: 'open', daysLeft } : { state: 'ended', on: ended };

/** How a commitment that is to be delivered stands: by the delivery that was not returned, or because both dropped it. */
function deliveredCure(judging: Judging, { id, deliveries, waivedAt }: Commitment): ItemCure {
  const { plan, asOf, ends, ended, notice, day } = judging;
  const record = recordOn(plan, asOf).commitments.get(id);
  const known = deliveries.filter(({ at }) => day(at) <= asOf);
  const at = known.findIndex((_, index) => record?.deliveries[index]?.outcome !== 'returned');
  const delivery = known[at];
  if (delivery && day(delivery.at) < ends) {
    const inReview = ended === null && record?.deliveries[at]?.on == null;
    const by: CureFact = { kind: 'delivery', commitment: id, delivery: delivery.id, inReview };
    return { state: 'cured', on: day(delivery.at), by } as const;
  }
  if (waivedAt !== null && day(waivedAt) <= asOf && day(waivedAt) < ends)
    return { state: 'cured', on: day(waivedAt), by: { kind: 'waiver', commitment: id } } as const;
  if (asOf < ends || ended !== null) return undecided(judging);
  return { state: 'not-cured', on: notice.cureBy, by: { kind: 'undelivered', commitment: id } } as const;
}

/**
 * What fell due in the cure days and was missed in them, with the first day charged to its owner: by the record of the day after them,
 * in hindsight, so that a delivery that came back was none, and nothing that happens later makes it unhappen.
 */
function keptCure(judging: Judging): ItemCure {
  const { plan, notice, asOf, ends, ended } = judging;
  const given = givenOn(plan, notice);
  const missed = [...recordInHindsight(plan, ends, asOf).commitments.values()]
    .filter(({ side, due }) => side === curingSide(notice) && due >= given && due <= notice.cureBy)
    .flatMap(({ id, side, runs }) => {
      const own = runs.find(({ charge }) => charge === CHARGE_OF[side]);
      return own ? [{ on: own.from, commitment: id }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  if (missed)
    return { state: 'not-cured', on: missed.on, by: { kind: 'missed', commitment: missed.commitment } } as const;
  if (asOf < ends || ended !== null) return undecided(judging);
  return { state: 'cured', on: notice.cureBy, by: { kind: 'kept' } };
}

function itemCure(judging: Judging, cure: Cure): ItemCure {
  if (cure.kind === 'kept') return keptCure(judging);
  const one = find(judging.plan.commitments, cure.commitment);
  return one ? deliveredCure(judging, one) : undecided(judging);
}

/**
 * How a notice stands by the record of a day (or of an instant's day), and by nothing else. Days are counted as everywhere in the
 * record: what comes before the next working day is in time. It works for any past day. Judged later, what was cured stays cured, unless
 * what was delivered or claimed by the last day is answered otherwise after it; once nothing of that can be answered any more, it is final.
 * Where the plan is over before the days to cure are, it stays as it was then.
 */
export function cureOf(plan: Plan, notice: Notice, asOf: string): NoticeCure {
  const { timeZone } = plan.terms.calendar;
  const days = workingDays(plan.terms.calendar);
  const today = dayOf(plan, asOf);
  const ends = days.after(notice.cureBy, 1);
  const planEnd = endedOn(plan);
  const ended = planEnd !== null && planEnd <= today && planEnd < ends ? planEnd : null;
  const daysLeft = days.count(ended ?? today, notice.cureBy);
  const day = (at: string): string => localDate(at, timeZone);
  const items = notice.items.map(({ cure }) =>
    itemCure({ plan, notice, asOf: today, ends, ended, daysLeft, day }, cure),
  );
  const withdrawn = notice.withdrawn !== null && day(notice.withdrawn.at) <= today;
  const has = (state: ItemCure['state']): boolean => items.some((item) => item.state === state);
  const left = has('not-cured') ? 'not-cured' : has('ended') ? 'ended' : has('open') ? 'open' : 'cured';
  const state = withdrawn ? 'withdrawn' : left;
  const inReview = items.some((item) => item.state === 'cured' && item.by.kind === 'delivery' && item.by.inReview);
  return {
    ...{ asOf: today, state, daysLeft, items, over: ended === null && today >= ends },
    inReview: state === 'cured' && inReview,
  };
}

const newestLast = (a: Notice, b: Notice): number => a.number - b.number;

/** All notices of a plan, the oldest first. */
export const noticesOf = ({ notices }: Pick<Plan, 'notices'>): Notice[] => Object.values(notices).sort(newestLast);

/** Those that still wait to be cured or whose cure days have passed without it: not withdrawn, and not cured. */
export const openNotices = (plan: Plan, asOf: string): { readonly notice: Notice; readonly cure: NoticeCure }[] =>
  noticesOf(plan)
    .map((notice) => ({ notice, cure: cureOf(plan, notice, asOf) }))
    .filter(({ cure: { state, inReview } }) => state === 'open' || state === 'not-cured' || inReview);

/** Notices, not withdrawn, whose cure days are over on a day: the oldest first, with whether they were cured. */
export const noticesOver = (
  plan: Plan,
  today: string,
): { readonly notice: Notice; readonly cured: boolean; readonly cure: NoticeCure }[] =>
  noticesOf(plan).flatMap((notice) => {
    const cure = cureOf(plan, notice, today);
    return cure.over && cure.state !== 'withdrawn' ? [{ notice, cured: cure.state === 'cured', cure }] : [];
  });
