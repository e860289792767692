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
  /** Who is named in what the picture says to who does not see it. */
  names: Readonly<Record<Side, string>>;
}

/** Five days of each kind, drawn once for a page: its strips show of them what they need. */
export function DayShapes() {
  const five = Array.from({ length: GROUP }, (_, at) => at * CELL);
  return (
    <svg className="day-shapes absolute size-0" aria-hidden="true">
      {KINDS.map(({ letter, shape, path }) => (
        <pattern key={letter} id={`days-${letter}`} patternUnits="userSpaceOnUse" width={left(GROUP)} height={ROW}>
          <path className={shape} d={five.map((x) => path(x + 1, 1)).join('')} />
          <text x={five.map((x) => x + CELL / 2).join(' ')} y="11">
            {letter.repeat(GROUP)}
          </text>
        </pattern>
      ))}
    </svg>
  );
}

/**
 * Days by whom they were charged to, or in whose court a thing lay. Squares V, circles C, lozenges N: where `DayShapes` of a kind show
 * through, so that a long strip costs no more than a short one.
 */
export function DayStrip({ days, names }: DayStripProps) {
  const { width, height, paths } = laidOut(days, 4);
  return (
    <svg
      className="strip"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={inWords(days, names)}
    >
      {paths}
    </svg>
  );
}

/** The same in a column of a table (`.strips`), which is as wide as it, and where sentences in the row say what it shows. */
export function RowStrip({ days }: Pick<DayStripProps, 'days'>) {
  const { width, height, paths } = laidOut(days, 2);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {paths}
    </svg>
  );
}

/** So many groups of five a line. */
function laidOut(days: string, groups: 2 | 4) {
  const line = groups * GROUP;
  return {
    width: left(Math.min(Math.max(1, days.length), line) - 1) + CELL,
    height: Math.max(1, Math.ceil(days.length / line)) * ROW,
    paths: KINDS.map(({ letter }) => {
      const path = runsOf(days, letter)
        .map(([from, end]) => boxes(from, end, line))
        .join('');
      return path && <path key={letter} className={letter} d={path} />;
    }),
  };
}

function inWords(days: string, names: Readonly<Record<Side, string>>): string {
  const count = (letter: string) => [...days].filter((day) => day === letter).length;
  const [vendor, customer, neither] = [count('V'), count('C'), count('N')];
  const total = vendor + customer + neither;
  if (total === 0) return t('ui.days.none');
  return t('ui.days.summary', {
    ...{ days: total, vendor, customer, neither },
    ...{ vendorName: names.vendor, customerName: names.customer },
  });
}

const left = (column: number): number => column * CELL + Math.floor(column / GROUP) * GAP;

/** Days in a row of one kind: the first of them, and the first that is not. */
const runsOf = (days: string, letter: string): (readonly [from: number, end: number])[] =>
  [...days.matchAll(new RegExp(`${letter}+`, 'g'))].map(({ index, 0: run }) => [index, index + run.length]);

/** A run as boxes: what it has of its first line, its whole lines as one, and what it has of its last. */
function boxes(from: number, end: number, line: number): string {
  const [first, last] = [Math.ceil(from / line), Math.floor(end / line)];
  if (first > last) return box(from % line, end % line, first - 1, 1);
  return (
    (from % line > 0 ? box(from % line, line, first - 1, 1) : '') +
    (last > first ? box(0, line, first, last - first) : '') +
    (end % line > 0 ? box(0, end % line, last, 1) : '')
  );
}

const box = (column: number, end: number, row: number, rows: number): string =>
  `M${left(column)} ${row * ROW}H${left(end - 1) + CELL}v${rows * ROW}H${left(column)}z`;

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
