import { circlesIn } from './circles';
import { dateValues, type FaultValues } from './fault';
import { fold, quoted } from './fold';
import type { Sheet } from './sheet';
import type { Step } from './steps';
import { indexSteps, readWaits } from './waits-cell';

/** A commitment that the plan has already: rows of the file can wait on it, by its title. */
export interface KnownStep {
  readonly id: string;
  /** That of a row of the file that says the same and is left out; empty else. */
  readonly number: string;
  readonly title: string;
  /** As it stands now. */
  readonly due: string;
  /** Whether something that is added now may wait on it. */
  readonly mayWait: boolean;
}

/** Days that a file names between two steps, which nobody takes over: each step has its own date. */
export interface Lag {
  readonly row: number;
  /** As written: "5FS+2 days". */
  readonly text: string;
}

export interface AllWaits {
  /** Parallel to the rows: indexes of steps, and beyond the last of them of what is `known`. */
  readonly waits: readonly (readonly number[])[];
  readonly lags: readonly Lag[];
}

/** How many steps of a circle a sentence names before it only counts. */
const MOST_NAMED = 6;

/** How many waits a file may name in all: ten for each row of the longest. */
const MOST_WAITS = 20_000;

const label = ({ number, title }: Pick<Step, 'number' | 'title'>) => quoted(number || title);

function circleSentence(steps: readonly Step[]): readonly ['waits.circle' | 'waits.longCircle', FaultValues] {
  const labels = steps.map(label);
  return labels.length <= MOST_NAMED
    ? ['waits.circle', { steps: labels.slice(0, -1).join(', '), last: labels.at(-1) ?? '' }]
    : ['waits.longCircle', { steps: labels.slice(0, MOST_NAMED).join(', '), others: labels.length - MOST_NAMED }];
}

/**
 * What each step waits on, as indexes of `steps` (parallel to the rows of the sheet). Notes on the rows: unknown steps,
 * steps that wait on themselves or on each other in a circle, and steps due before what they wait on. Within a circle dates
 * are not compared: one of its waits has to go first. What is `known` is found by its title where no row has the same.
 */
export function readAllWaits(sheet: Sheet, steps: readonly Step[], known: readonly KnownStep[] = []): AllWaits {
  const own = new Set(steps.map(({ title }) => fold(title)));
  const named = (title: string): string => (own.has(fold(title)) ? '' : title);
  const all = [...steps, ...known];
  const index = indexSteps(all.map((one, i) => (i < steps.length ? one : { ...one, title: named(one.title) })));
  const lags: Lag[] = [];
  let left = MOST_WAITS;
  let tooMany = false;
  const waits = sheet.rows.map((row, i) => {
    const { found, lags: said, faults, pieces, cut } = readWaits(row.cell('waitsOn'), index, left);
    left -= pieces;
    if (cut && !tooMany) row.say('waits.many', { most: MOST_WAITS }, ['waitsOn']);
    tooMany ||= cut;
    lags.push(...[...new Set(said)].map((text) => ({ row: row.row, text })));
    for (const { key, values } of faults) row.say(key, values, ['waitsOn']);
    if (found.includes(i)) row.say('waits.itself', {}, ['waitsOn']);
    const open = found.flatMap((step) => known[step - steps.length] ?? []).filter(({ mayWait }) => !mayWait);
    for (const { title } of open) row.say('waits.open', { title: quoted(title) }, ['waitsOn']);
    return found.filter((step) => step !== i);
  });
  const circleOf = new Map<number, number>();
  circlesIn(all.map((_, i) => waits[i] ?? [])).forEach((circle, n) => {
    for (const step of circle) circleOf.set(step, n);
    const [name, values] = circleSentence(circle.map((step) => steps[step]!));
    sheet.rows[circle[0]!]?.say(
      name,
      values,
      ['waitsOn'],
      circle.map((step) => steps[step]!.row),
    );
  });
  waits.forEach((found, i) => {
    const { due } = steps[i]!;
    for (const blocker of found) {
      const later = all[blocker]!;
      if (!due || !later.due || later.due <= due) continue;
      if (circleOf.has(i) && circleOf.get(i) === circleOf.get(blocker)) continue;
      const values = {
        step: label(later),
        by: later.number ? 'number' : 'title',
        ...dateValues('blocker', later.due),
        ...dateValues('due', due),
      };
      const name = later.due.slice(0, 4) === due.slice(0, 4) ? 'waits.later' : 'waits.laterYear';
      sheet.rows[i]?.say(name, values, ['waitsOn']);
    }
  });
  return { waits, lags };
}
