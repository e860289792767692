import { Fragment } from 'react';
import type { Strip } from '~/data/pages/pictures/court-strip';

const CELL = 10;
const SIZE = 9;
const GAP = 4;
const TRACK = 9;
const LATE = 13;
/** Calendar weeks a line: as many as a phone is wide. */
const WEEKS = 5;

/**
 * In whose court a commitment lay, a cell a working day: the upper track is the vendor's, the lower one the customer's, as in the
 * timeline. Below them the late days, by whom each is charged to. All cells alike are one path, so that a long strip costs no more
 * elements than a short one. `full`: with all that it says written below it.
 */
export function CourtStrip({
  strip: { side, cells, late, span, said },
  full = false,
}: {
  strip: Strip;
  full?: boolean;
}) {
  const { width, height, days, runs, due } = laidOut(cells, late);
  if (days.length === 0) return <p className="text-sm text-ink-soft">{said}</p>;
  return (
    <>
      <svg
        className="court-strip"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        {...(full ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said })}
      >
        <path className="c-track" d={pathOf(runs, (run) => run.y + TRACK + 0.5)} />
        {KINDS.map(([letters, look]) => {
          const drawn = runs.filter(({ letter }) => letters.includes(letter));
          const above = upper(side, letters);
          return (
            drawn.length > 0 && (
              <path
                key={letters}
                className={`${look} ${above ? 'in-vendor' : 'in-customer'}`}
                d={pathOf(drawn, ({ y }) => y + (above ? TRACK / 2 : TRACK * 1.5 + 1))}
              />
            )
          );
        })}
        {due && <path className="c-due" d={`M${due.x} ${due.y - 1}v${2 * TRACK + 3}`} />}
        {LATES.map(({ letter, look, path }) => {
          const drawn = days.filter((day) => day.late === letter);
          if (drawn.length === 0) return null;
          const y = (day: { y: number }) => day.y + 2 * TRACK + 3;
          return (
            <Fragment key={letter}>
              <path className={look} d={drawn.map((day) => path(day.x, y(day))).join('')} />
              {/* Within a lozenge this small a letter cannot be read; its shape is its own. */}
              {letter !== 'N' && (
                <text
                  className="x-on"
                  x={drawn.map(({ x }) => x + SIZE / 2).join(' ')}
                  y={drawn.map((day) => y(day) + 8).join(' ')}
                >
                  {letter.repeat(drawn.length)}
                </text>
              )}
            </Fragment>
          );
        })}
      </svg>
      <span className="mt-1 block text-sm text-ink-soft">{full ? said : span}</span>
    </>
  );
}

/** Days of a week in a row in the same court. */
interface Run {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
  readonly days: number;
}

interface Day {
  readonly x: number;
  readonly y: number;
  readonly late: string;
}

/** Where each day stands, and where the due date does: at the end of the last day before the late ones. */
function laidOut(cells: string, late: string) {
  const weeks = cells === '' ? [] : cells.split(' ');
  const count = weeks.reduce((sum, week) => sum + week.length, 0);
  const line = 2 * TRACK + 6 + (late === '' ? 0 : LATE);
  const days: Day[] = [];
  const runs: Run[] = [];
  let width = 0;
  weeks.forEach((week, at) => {
    const left = at % WEEKS === 0 ? 0 : (days.at(-1)?.x ?? 0) + CELL + GAP;
    const y = Math.floor(at / WEEKS) * line + 1;
    for (const run of week.matchAll(/(.)\1*/g))
      runs.push({ x: left + run.index * CELL, y, letter: run[1]!, days: run[0].length });
    for (let place = 0; place < week.length; place += 1)
      days.push({ x: left + place * CELL, y, late: late[days.length - (count - late.length)] ?? '' });
    width = Math.max(width, (days.at(-1)?.x ?? 0) + CELL);
  });
  const last = late === '' ? undefined : days[count - late.length - 1];
  return {
    days,
    runs,
    width: width + 1,
    height: Math.ceil(weeks.length / WEEKS) * line + 1,
    due: last && { x: last.x + SIZE + 0.5, y: last.y },
  };
}

/** The vendor's court is the upper track: its own commitments while they are its turn, the customer's while they wait on it. */
const upper = (side: Strip['side'], letter: string): boolean => (side === 'vendor') === (letter === 'w');

/** Days in a row are one line, which its dashes cut into cells; how thick and how long they are says what it is. */
const KINDS = [
  ['w', 'c-turn'],
  ['b', 'c-blocked'],
  ['r', 'c-review'],
  ['ha', 'c-held'],
] as const;

const pathOf = (runs: readonly Run[], height: (run: Run) => number): string =>
  runs.map((run) => `M${run.x} ${height(run)}h${run.days * CELL - (CELL - SIZE)}`).join('');

const R = SIZE / 2 + 0.3;
const LATES = [
  { letter: 'V', look: 'p-vendor', path: (x: number, y: number) => `M${x} ${y}h${SIZE}v10h-${SIZE}z` },
  {
    letter: 'C',
    look: 'p-customer',
    path: (x: number, y: number) => `M${x - 0.3} ${y + 5}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0z`,
  },
  {
    letter: 'N',
    look: 'p-neither',
    path: (x: number, y: number) => `M${x + SIZE / 2} ${y - 0.5}l5 5.5l-5 5.5l-5 -5.5z`,
  },
] as const;
