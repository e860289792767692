import type { Side } from '../access';

export type Charge = 'V' | 'C' | 'N';

export const CHARGE_OF: Readonly<Record<Side, Charge>> = { vendor: 'V', customer: 'C' };

/** Why a late day was charged as it was; numbers are places in the commitment's own lists of facts. */
export type Cause =
  | { readonly kind: 'own' }
  | { readonly kind: 'review'; readonly delivery: number }
  | { readonly kind: 'relief'; readonly change: number }
  | { readonly kind: 'contest'; readonly contest: number }
  | HeldUp;

/** What held the owner up during one account (rule 5). Charged to the other side up to `others`, the rest to neither. */
export interface HeldUp {
  readonly kind: 'held-up';
  /** The blocker that counts: the one with the largest H. Null when the holds explain as much alone. */
  readonly blocker: string | null;
  /** Days of the blocker that no hold covers. */
  readonly blockerDays: number;
  readonly holds: readonly number[];
  /** Days of holds, each once. */
  readonly holdDays: number;
  /** `H` of rule 5. */
  readonly days: number;
  /** `P` of rule 5. */
  readonly others: number;
}

/** Late days in a row, by index, charged alike for one cause. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly charge: Charge;
  readonly cause: Cause;
}

/** A run, with how many of the late days before it went to each side. */
export interface CountedRun extends Run {
  readonly vendorBefore: number;
  readonly customerBefore: number;
}

/** The late days of one commitment, in order and without a gap. */
export interface Runs {
  readonly list: readonly CountedRun[];
  readonly vendor: number;
  readonly customer: number;
  readonly total: number;
}

export const NOTHING_LATE: Runs = { list: [], vendor: 0, customer: 0, total: 0 };

/** Puts runs in order and counts them. */
export const runsOf = (runs: readonly Run[]): Runs => {
  const list: CountedRun[] = [];
  let vendor = 0;
  let customer = 0;
  let total = 0;
  for (const { first, last, charge, cause } of runs.length > 1 ? [...runs].sort((a, b) => a.first - b.first) : runs) {
    list.push({ first, last, charge, cause, vendorBefore: vendor, customerBefore: customer });
    const days = last - first + 1;
    total += days;
    if (charge === 'V') vendor += days;
    if (charge === 'C') customer += days;
  }
  return { list, vendor, customer, total };
};

/** The last run that begins on or before a day; -1 if none does. */
const runAt = (list: readonly Run[], day: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** How many late days there are through `day`. */
const lateThrough = ({ list }: Runs, day: number): number => {
  const run = list[runAt(list, day)];
  return run ? Math.min(day, run.last) - list[0]!.first + 1 : 0;
};

/** How many of them were charged to `side`. */
const chargedThrough = ({ list }: Runs, day: number, side: Side): number => {
  const run = list[runAt(list, day)];
  if (!run) return 0;
  const before = side === 'vendor' ? run.vendorBefore : run.customerBefore;
  return run.charge === CHARGE_OF[side] ? before + Math.min(day, run.last) - run.first + 1 : before;
};

/** How many late days lie from `first` to `last`. */
export const lateWithin = (runs: Runs, first: number, last: number): number =>
  lateThrough(runs, last) - lateThrough(runs, first - 1);

/** How many late days from `first` to `last` were charged to `side`. */
export const chargedWithin = (runs: Runs, first: number, last: number, side: Side): number =>
  chargedThrough(runs, last, side) - chargedThrough(runs, first - 1, side);
