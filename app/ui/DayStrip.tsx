import type { Side } from '~/domain/access';
import { t } from '~/words';

const CELL = 16;
const SHAPE = 13;

export interface DayStripProps {
  /** One letter a working day: V, C or N (vendor, customer, neither); a space is a day that counts for nobody. */
  days: string;
  names: Readonly<Record<Side, string>>;
  /** What the picture says, for readers and print; made from the letters when absent. */
  label?: string;
}

/**
 * Days by whom they were charged to, or in whose court a thing lay. Squares V, circles C, lozenges N; each kind is one path and
 * one text, so that a long strip costs no more elements than a short one.
 */
export function DayStrip({ days, names, label }: DayStripProps) {
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
  const width = Math.max(1, days.length) * CELL;
  return (
    <svg className="strip" width={width} height={CELL} viewBox={`0 0 ${width} ${CELL}`} role="img" aria-label={words}>
      {KINDS.map(({ letter, fill, path, ink }) => {
        const at = [...days].flatMap((day, index) => (day === letter ? [index * CELL] : []));
        if (!at.length) return null;
        return (
          <g key={letter}>
            <path className={fill} d={at.map((x) => path(x + (CELL - SHAPE) / 2)).join('')} />
            <text className={ink} x={at.map((x) => x + CELL / 2).join(' ')} y="11.5">
              {letter.repeat(at.length)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const TOP = (CELL - SHAPE) / 2;
const R = SHAPE / 2;
const KINDS = [
  {
    letter: 'V',
    fill: 'fill-vendor',
    ink: undefined,
    path: (x: number) => `M${x} ${TOP}h${SHAPE}v${SHAPE}h-${SHAPE}z`,
  },
  {
    letter: 'C',
    fill: 'fill-customer',
    ink: undefined,
    path: (x: number) => `M${x} ${TOP + R}a${R} ${R} 0 1 0 ${SHAPE} 0a${R} ${R} 0 1 0 -${SHAPE} 0z`,
  },
  {
    letter: 'N',
    fill: 'fill-neither',
    ink: 'strip-neither-letter',
    path: (x: number) => `M${x + R} ${TOP}l${R} ${R}l-${R} ${R}l-${R} -${R}z`,
  },
] as const;
