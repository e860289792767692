import { otherSide, type Side } from '../../access';
import { workingDays } from '../../calendar';
import type { CommitmentRecord } from '../../record/record';
import { recordOn } from '../record-of';
import { byNumber } from '../sign-off/version';
import type { Commitment } from '../state/commitment';
import type { NoticedMiss } from '../state/notice';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { boundCommitments, dueDates, isDone } from '../work/commitment-state';

/** Whoever was late for a commitment by the record, with the days that are theirs. */
export const ownDays = ({ late, side }: Pick<CommitmentRecord, 'late' | 'side'>): number => late[side];

export interface Miss extends NoticedMiss {
  /** A side disagrees with how it stands, and it is not settled. */
  readonly contested: boolean;
}

type Ranked = Miss & { readonly of: Commitment };

const worstFirst = (a: Ranked, b: Ranked): number =>
  b.lateDays - a.lateDays ||
  Number(b.verdict === 'overdue') - Number(a.verdict === 'overdue') ||
  b.of.weight - a.of.weight ||
  byNumber(a.of, b.of);

/** What a side has missed by the record of a day (or an instant's day): delivered late or overdue, the worst first. */
export function missesOf(plan: Plan, side: Side, asOf: string): Miss[] {
  const missed = [...recordOn(plan, asOf).commitments.values()].flatMap((one): Ranked[] => {
    const { id: commitment, due, verdict, contested } = one;
    const of = find(plan.commitments, commitment);
    if (one.side !== side || !of || (verdict !== 'late' && verdict !== 'overdue')) return [];
    return [{ commitment, due, verdict, lateDays: ownDays(one), contested, of }];
  });
  return missed.sort(worstFirst).map(({ of: _, ...miss }) => miss);
}

/** What the other side of a notice can still deliver: its commitments that are owed, the soonest due first. */
export function openOf(plan: Plan, side: Side): Commitment[] {
  const due = (one: Commitment): string => dueDates(plan, one).now;
  return boundCommitments(plan)
    .filter((one) => one.side === side && !isDone(one))
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : byNumber(a, b)));
}

/** Whether something of a side falls due from a day through another, so that there is something to keep. */
export const fallsDue = (plan: Plan, side: Side, from: string, through: string): boolean =>
  openOf(plan, side).some((one) => {
    const { due } = dueDates(plan, one);
    return due >= from && due <= through;
  });

/** The other side of whoever gives notice has to cure. */
export const curingSide = ({ side }: { readonly side: Side }): Side => otherSide(side);

/** The last day of so many working days to cure that begin after a day. */
export const cureByOf = (plan: Plan, today: string, cureDays: number): string =>
  workingDays(plan.terms.calendar).after(today, cureDays);
