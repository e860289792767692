import { Fragment } from 'react';
import type { Side } from '~/domain/access';
import { t } from '~/words';

/** Days stand in groups of five, which are counted at a glance. */
const CELL = 15;
const SHAPE = 13;
const GROUP = 5;
const GAP = 4;
const ROW = CELL + 3;

export interface DayStripProps {
  /** One letter a working day: V, C or N (vendor, customer, neither); a space is a day that counts for nobody. */
  days: string;
  names: Readonly<Record<Side, string>>;
  /** What the picture says, for readers and print; made from the letters when absent. */
  label?: string;
  /** Groups of five a line: two where the strip stands in a column of a table. */
  groups?: 2 | 4;
}

/**
 * Days by whom they were charged to, or in whose court a thing lay. Squares V, circles C, lozenges N; each kind is one path and
 * one text, so that a long strip costs no more elements than a short one.
 */
export function DayStrip({ days, names, label, groups = 4 }: DayStripProps) {
  const line = groups * GROUP;
  const top = (index: number): number => Math.floor(index / line) * ROW;
  const count = (letter: string) => [...days].filter((day) => day === letter).length;
  const [vendor, customer, neither] = [count('V'), count('C'), count('N')];
  const words =
    label ??
    (days.trim() === ''
      ? t('ui.days.none')
      : t('ui.days.summary', {
          days: vendor + customer + neither,
          vendor,
          customer,
          neither,
          vendorName: names.vendor,
          customerName: names.customer,
        }));
  const rows = Math.max(1, Math.ceil(days.length / line));
  const width = left(Math.min(Math.max(1, days.length), line) - 1) + CELL;
  return (
    <svg
      className="strip"
      width={width}
      height={rows * ROW}
      viewBox={`0 0 ${width} ${rows * ROW}`}
      role="img"
      aria-label={words}
    >
      {KINDS.map(({ letter, shape, path }) => {
        const at = [...days].flatMap((day, index) => (day === letter ? [index] : []));
        if (!at.length) return null;
        return (
          <Fragment key={letter}>
            <path className={shape} d={at.map((index) => path(left(index % line) + 1, top(index) + 1)).join('')} />
            <text
              x={at.map((index) => left(index % line) + CELL / 2).join(' ')}
              y={at.map((index) => top(index) + 11).join(' ')}
            >
              {letter.repeat(at.length)}
            </text>
          </Fragment>
        );
      })}
    </svg>
  );
}

const left = (column: number): number => column * CELL + Math.floor(column / GROUP) * GAP;

const R = SHAPE / 2;
const KINDS = [
  { letter: 'V', shape: 'day-vendor', path: (x: number, y: number) => `M${x} ${y}h${SHAPE}v${SHAPE}h-${SHAPE}z` },
  {
    letter: 'C',
    shape: 'day-customer',
    path: (x: number, y: number) => `M${x} ${y + R}a${R} ${R} 0 1 0 ${SHAPE} 0a${R} ${R} 0 1 0-${SHAPE} 0z`,
  },
  { letter: 'N', shape: 'day-neither', path: (x: number, y: number) => `M${x + R} ${y - 0.5}l7 7l-7 7l-7-7z` },
] as const;
