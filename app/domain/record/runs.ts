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

/** The late days of one commitment in order, and how many of the days before each run went to each side. */
export interface Runs {
  readonly list: readonly Run[];
  readonly vendorBefore: readonly number[];
  readonly customerBefore: readonly number[];
  readonly vendor: number;
  readonly customer: number;
  readonly total: number;
}

const NOTHING_LATE: Runs = { list: [], vendorBefore: [], customerBefore: [], vendor: 0, customer: 0, total: 0 };

export const runsOf = (list: readonly Run[]): Runs => {
  if (list.length === 0) return NOTHING_LATE;
  const vendorBefore: number[] = [];
  const customerBefore: number[] = [];
  let vendor = 0;
  let customer = 0;
  for (const { first, last, charge } of list) {
    vendorBefore.push(vendor);
    customerBefore.push(customer);
    if (charge === 'V') vendor += last - first + 1;
    if (charge === 'C') customer += last - first + 1;
  }
  const total = list.at(-1)!.last - list[0]!.first + 1;
  return { list, vendorBefore, customerBefore, vendor, customer, total };
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

/** Late days through `day`: [all, the vendor's, the customer's]. Late days follow each other without a gap. */
const through = (runs: Runs, day: number): [number, number, number] => {
  const at = runAt(runs.list, day);
  if (at < 0) return [0, 0, 0];
  const { first, last, charge } = runs.list[at]!;
  const inRun = Math.min(day, last) - first + 1;
  return [
    first - runs.list[0]!.first + inRun,
    runs.vendorBefore[at]! + (charge === 'V' ? inRun : 0),
    runs.customerBefore[at]! + (charge === 'C' ? inRun : 0),
  ];
};

/** How many of the late days from `first` to `last` went to anyone, to the vendor, to the customer. */
export const countWithin = (
  runs: Runs,
  first: number,
  last: number,
): { all: number; vendor: number; customer: number } => {
  const [all, vendor, customer] = through(runs, last);
  const [allBefore, vendorBefore, customerBefore] = through(runs, first - 1);
  return { all: all - allBefore, vendor: vendor - vendorBefore, customer: customer - customerBefore };
};
