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

const NO_DAYS = { all: 0, vendor: 0, customer: 0 };

/** Late days through `day`: all, the vendor's, the customer's. */
const through = ({ list }: Runs, day: number): typeof NO_DAYS => {
  const run = list[runAt(list, day)];
  if (!run) return NO_DAYS;
  const inRun = Math.min(day, run.last) - run.first + 1;
  return {
    all: run.first - list[0]!.first + inRun,
    vendor: run.vendorBefore + (run.charge === 'V' ? inRun : 0),
    customer: run.customerBefore + (run.charge === 'C' ? inRun : 0),
  };
};

/** How many of the late days from `first` to `last` went to anyone, to the vendor, to the customer. */
export const countWithin = (runs: Runs, first: number, last: number): typeof NO_DAYS => {
  const end = through(runs, last);
  const before = through(runs, first - 1);
  return { all: end.all - before.all, vendor: end.vendor - before.vendor, customer: end.customer - before.customer };
};
