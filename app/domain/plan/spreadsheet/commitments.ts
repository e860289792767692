import type { Side } from '../../access';
import type { People } from './people';
import type { Weight } from './priority';
import type { Step } from './steps';
import type { KnownStep } from './waits';
import { numberKey } from './waits-cell';

/** One promise of the plan-to-be: one owner, of one side. */
export interface ImportedCommitment {
  readonly row: number;
  /** As written; '4a' and '4b' for the two halves of a step 4 that was split; empty where the file gives none. */
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  /** Key of an `ImportedPerson`. */
  readonly ownerKey: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly weight: Weight;
  /** Indexes of other commitments of this import. */
  readonly waitsOn: readonly number[];
  /** Ids of commitments that the plan has already; absent where it waits on none of them. */
  readonly waitsOnKnown?: readonly string[];
  readonly doneMeans: string;
  readonly notes: string;
  readonly workstream: string;
}

/** A step's number for each of its owners: '4', or '4a' and '4b', or the next letters that nobody else has. */
function numbersFor({ number, owners }: Step, taken: Set<string>): string[] {
  if (owners.length < 2 || !number) return owners.map(() => number);
  let suffix = 0;
  return owners.map(() => {
    let next: string;
    do next = `${number}${String.fromCharCode(97 + (suffix % 26))}${suffix < 26 ? '' : Math.floor(suffix / 26)}`;
    while (taken.has(numberKey(next)) && suffix++ < 2_000);
    suffix += 1;
    taken.add(numberKey(next));
    return next;
  });
}

/**
 * The commitments of steps in which nothing is left to mend. A step with an owner of each side becomes two; what waited
 * on it waits on both.
 */
export function commitmentsOf(
  steps: readonly Step[],
  waits: readonly (readonly number[])[],
  { people, keys }: People,
  known: readonly KnownStep[] = [],
): ImportedCommitment[] {
  const taken = new Set(steps.map(({ number }) => numberKey(number)));
  let next = 0;
  const places = steps.map(({ owners }) => owners.map(() => next++));
  return steps.flatMap((step, i) => {
    const { row, title, due, weight, doneMeans, notes, workstream } = step;
    const numbers = numbersFor(step, taken);
    return step.owners.flatMap((owner, half): ImportedCommitment[] => {
      const ownerKey = keys.get(owner);
      const side = owner.side ?? (ownerKey ? people.get(ownerKey)?.side : null);
      if (!ownerKey || !side || !due || !weight) return [];
      const waitsOn = (waits[i] ?? []).flatMap((step) => places[step] ?? []);
      const waitsOnKnown = (waits[i] ?? []).flatMap((step) => known[step - steps.length]?.id ?? []);
      const number = numbers[half] ?? '';
      const there = waitsOnKnown.length > 0 ? { waitsOnKnown } : {};
      return [{ row, number, title, side, ownerKey, due, weight, waitsOn, ...there, doneMeans, notes, workstream }];
    });
  });
}
