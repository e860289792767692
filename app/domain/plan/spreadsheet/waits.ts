import { circlesIn } from './circles';
import { dateValues, type FaultValues } from './fault';
import { quoted } from './fold';
import type { Sheet } from './sheet';
import type { Step } from './steps';
import { indexSteps, readWaits } from './waits-cell';

/** How many steps of a circle a sentence names before it only counts. */
const MOST_NAMED = 6;

const label = ({ number, title }: Step) => quoted(number || title);

function circleSentence(steps: readonly Step[]): readonly ['waits.circle' | 'waits.longCircle', FaultValues] {
  const labels = steps.map(label);
  return labels.length <= MOST_NAMED
    ? ['waits.circle', { steps: labels.slice(0, -1).join(', '), last: labels.at(-1) ?? '' }]
    : ['waits.longCircle', { steps: labels.slice(0, MOST_NAMED).join(', '), others: labels.length - MOST_NAMED }];
}

/**
 * What each step waits on, as indexes of `steps` (parallel to the rows of the sheet). Notes on the rows: unknown steps,
 * steps that wait on themselves or on each other in a circle, and steps due before what they wait on. Within a circle dates
 * are not compared: one of its waits has to go first.
 */
export function readAllWaits(sheet: Sheet, steps: readonly Step[]): number[][] {
  const index = indexSteps(steps);
  const waits = sheet.rows.map((row, i) => {
    const { found, faults } = readWaits(row.cell('waitsOn'), index);
    for (const { key, values } of faults) row.say(key, values, ['waitsOn']);
    if (found.includes(i)) row.say('waits.itself', {}, ['waitsOn']);
    return found.filter((step) => step !== i);
  });
  const circleOf = new Map<number, number>();
  circlesIn(waits).forEach((circle, n) => {
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
      const later = steps[blocker]!;
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
  return waits;
}
