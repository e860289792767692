import type { Side } from '../../domain/access';
import type { Tone } from '../block';

export type Face = 'regular' | 'bold' | 'fixed';

/** How words are set: sizes in points. `height`: from one line to the next. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly height: number;
  readonly colour: string;
}

const INK = '#16201c';
const SOFT = '#4b5853';

export const LINE = '#b9c2bd';
export const STRONG_LINE = '#76837d';
export const PRIVATE = '#752a62';
export const SIDE: Readonly<Record<Side, { readonly ink: string; readonly tint: string }>> = {
  vendor: { ink: '#17498a', tint: '#e9f0fa' },
  customer: { ink: '#754900', tint: '#fbf1de' },
};

const of = (face: Face, size: number, height: number, colour = INK): Style => ({ face, size, height, colour });

export const HEADINGS: Readonly<Record<1 | 2 | 3, Style>> = {
  1: of('bold', 18, 22),
  2: of('bold', 12.5, 16),
  3: of('bold', 10.5, 14),
};

export const TONES: Readonly<Record<Tone, Style>> = {
  plain: of('regular', 9.5, 13),
  strong: of('bold', 9.5, 13),
  lead: of('regular', 10.5, 14.5, SOFT),
  soft: of('regular', 9.5, 13, SOFT),
  small: of('regular', 8, 10.5, SOFT),
  quote: of('regular', 9.5, 13),
};

export const NAME = of('regular', 8.5, 13, SOFT);
export const COLUMN = of('bold', 8, 11, SOFT);
export const CAPTION = of('bold', 10.5, 14);
export const NOTE = of('fixed', 7.5, 10.5);
export const EDGE = of('regular', 7, 9, SOFT);
export const EDGE_STRONG = of('bold', 8, 10);
export const sideStyle = (side: Side): Style => of('bold', 10, 13, SIDE[side].ink);

/** All of it so much smaller: for what has to fit. */
export const scaled = (style: Style, by: number): Style => ({
  ...style,
  size: style.size * by,
  height: style.height * by,
});

/** Between the edges of the paper and what is written, in points. */
export const MARGIN = { side: 51, top: 64, bottom: 74 } as const;
