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
 * elements than a short one.
 */
export function CourtStrip({ strip: { side, cells, late, said } }: { strip: Strip }) {
  const { width, height, days, due } = laidOut(cells, late);
  if (days.length === 0) return <p className="text-sm text-ink-soft">{said}</p>;
  return (
    <>
      <svg className="court-strip" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <path className="c-track" d={days.map(({ x, y }) => `M${x} ${y + TRACK}h${SIZE}`).join('')} />
        {KINDS.map(({ letters, look, path }) => {
          const drawn = days.filter(({ letter }) => letters.includes(letter));
          if (drawn.length === 0) return null;
          const d = drawn.map(({ x, y, letter }) => path(x, y + (upper(side, letter) ? 0 : TRACK + 1))).join('');
          return <path key={letters} className={look} d={d} />;
        })}
        {due && <path className="c-due" d={`M${due.x} ${due.y - 1}v${2 * TRACK + 3}`} />}
        {LATES.map(({ letter, look, path }) => {
          const drawn = days.filter((day) => day.late === letter);
          if (drawn.length === 0) return null;
          const y = (day: { y: number }) => day.y + 2 * TRACK + 3;
          return (
            <Fragment key={letter}>
              <path className={look} d={drawn.map((day) => path(day.x, y(day))).join('')} />
              <text
                className={letter === 'N' ? 'x-neither' : 'x-on'}
                x={drawn.map(({ x }) => x + SIZE / 2).join(' ')}
                y={drawn.map((day) => y(day) + 8).join(' ')}
              >
                {letter.repeat(drawn.length)}
              </text>
            </Fragment>
          );
        })}
      </svg>
      <span className="mt-1 block text-sm text-ink-soft">{said}</span>
    </>
  );
}

interface Day {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
  readonly late: string;
}

/** Where each day stands, and where the due date does: at the end of the last day before the late ones. */
function laidOut(cells: string, late: string) {
  const weeks = cells === '' ? [] : cells.split(' ');
  const count = weeks.reduce((sum, week) => sum + week.length, 0);
  const line = 2 * TRACK + 6 + (late === '' ? 0 : LATE);
  const days: Day[] = [];
  let width = 0;
  weeks.forEach((week, at) => {
    const left = at % WEEKS === 0 ? 0 : (days.at(-1)?.x ?? 0) + CELL + GAP;
    [...week].forEach((letter, place) => {
      const lateAt = days.length - (count - late.length);
      days.push({ x: left + place * CELL, y: Math.floor(at / WEEKS) * line + 1, letter, late: late[lateAt] ?? '' });
    });
    width = Math.max(width, (days.at(-1)?.x ?? 0) + CELL);
  });
  const last = late === '' ? undefined : days[count - late.length - 1];
  return {
    days,
    width: width + 1,
    height: Math.ceil(weeks.length / WEEKS) * line + 1,
    due: last && { x: last.x + SIZE + 0.5, y: last.y },
  };
}

/** The vendor's court is the upper track: its own commitments while they are its turn, the customer's while they wait on it. */
const upper = (side: Strip['side'], letter: string): boolean => (side === 'vendor') === (letter === 'w');

const full = (x: number, y: number): string => `M${x} ${y}h${SIZE}v${TRACK}h-${SIZE}z`;

const KINDS = [
  { letters: 'w', look: 'c-turn', path: full },
  { letters: 'b', look: 'c-blocked', path: (x: number, y: number) => `M${x + 0.5} ${y + 0.5}h8v8h-8z` },
  { letters: 'r', look: 'c-review', path: (x: number, y: number) => `${full(x, y)}M${x + 1} ${y + 8}l7 -7` },
  {
    letters: 'ha',
    look: 'c-held',
    path: (x: number, y: number) => `M${x} ${y}h${SIZE}v3h-${SIZE}zM${x} ${y + 6}h${SIZE}v3h-${SIZE}z`,
  },
] as const;

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
