import type { Style } from './style';

/** A part of the document's structure, as readers that do not see the paper are told of it (ISO 32000-1, 14.8.4). */
export interface Part {
  readonly tag:
    | 'Document'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'Caption'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Div';
  readonly within: Part | null;
  /** Of what a heading of a table names. */
  readonly scope?: 'Row' | 'Column';
}

/** A line of text, placed from the upper left corner of its box. */
export interface Line {
  readonly text: string;
  readonly style: Style;
  readonly x: number;
  readonly y: number;
  readonly part: Part;
}

/** A filled area or a rule: drawn, and told to nobody. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** What stands over the whole width of the paper, one box below the other. */
export interface Box {
  readonly height: number;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  /** Space above it; none at the top of a page. */
  readonly space: number;
  /** Goes to the next page rather than to be parted, where that page holds it. */
  readonly whole: boolean;
  /** Does not stay behind at the foot of a page when what follows goes on. */
  readonly withNext?: boolean;
  /** Said again at the top of a page on which it goes on: the names of columns. */
  readonly head?: Box;
  readonly newPage?: boolean;
  /** Parts that are told whole once it is drawn. */
  readonly ends: readonly Part[];
}

export const shifted = (box: Box, x: number, y: number): Pick<Box, 'lines' | 'marks'> => ({
  lines: box.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y })),
  marks: box.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y })),
});

export const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { height, space }, at) => sum + height + (at > 0 ? space : 0), 0);

/** Boxes of one column as one box. */
export function stacked(boxes: readonly Box[], x = 0, y = 0): Pick<Box, 'lines' | 'marks' | 'ends'> {
  let down = y;
  const placed = boxes.map((box, at) => {
    if (at > 0) down += box.space;
    const put = shifted(box, x, down);
    down += box.height;
    return put;
  });
  return {
    lines: placed.flatMap(({ lines }) => lines),
    marks: placed.flatMap(({ marks }) => marks),
    ends: boxes.flatMap(({ ends }) => ends),
  };
}

const bottomOf = ({ y, style }: Line): number => y + style.height;

/** The lines of a box that fit into a height, and a box of the rest; null where not even one does. */
export function parted(box: Box, height: number): readonly [Box, Box] | null {
  const fits = box.lines.filter((line) => bottomOf(line) <= height);
  const rest = box.lines.filter((line) => bottomOf(line) > height);
  if (fits.length === 0 || rest.length === 0) return null;
  const from = Math.min(...rest.map(({ y }) => y));
  const marksFrom = (low: number, high: number) => box.marks.filter(({ y }) => y >= low && y < high);
  return [
    { ...box, height: Math.max(...fits.map(bottomOf)), lines: fits, marks: marksFrom(0, height), ends: [] },
    {
      ...box,
      height: box.height - from,
      space: 0,
      lines: rest.map((line) => ({ ...line, y: line.y - from })),
      marks: marksFrom(height, Infinity).map((mark) => ({ ...mark, y: mark.y - from })),
    },
  ];
}
