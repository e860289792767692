/**
 * A picture as plain data: paths and texts by class, in the units of its view box. It is drawn on the server, so that the browser
 * carries no scales and no shapes; all that looks alike is one path, so that many things cost no more elements than few.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly (readonly [look: string, path: string])[];
  readonly texts: readonly (readonly [look: string, x: number, y: number, text: string])[];
}

/** A sample of a mark and what it means; the path lies in a box of 28 by 16. */
export type KeyLine = readonly [look: string, path: string, means: string];

/** A picture with what it says, in words and as a table. All texts are said already. */
export interface Picture {
  readonly title: string;
  /** The picture in a sentence or two. */
  readonly said: string;
  readonly drawing: Drawing;
  readonly key: readonly KeyLine[];
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** To a tenth of a unit: finer is not seen. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;

export const square = (x: number, y: number, r: number): string => box(x - r, y - r, 2 * r, 2 * r);

export const disc = (x: number, y: number, r: number): string =>
  `M${tenth(x - r)} ${tenth(y)}a${tenth(r)} ${tenth(r)} 0 1 0 ${tenth(2 * r)} 0a${tenth(r)} ${tenth(r)} 0 1 0 ${tenth(-2 * r)} 0z`;

export const lozenge = (x: number, y: number, r: number): string => {
  const side = tenth(r);
  return `M${tenth(x)} ${tenth(y - r)}l${side} ${side}l${-side} ${side}l${-side} ${-side}z`;
};

export const cross = (x: number, y: number, r: number): string =>
  rule(x - r, y - r, x + r, y + r) + rule(x - r, y + r, x + r, y - r);

export const rule = (x1: number, y1: number, x2: number, y2: number): string => {
  const from = `M${tenth(x1)} ${tenth(y1)}`;
  if (x1 === x2) return `${from}V${tenth(y2)}`;
  return y1 === y2 ? `${from}H${tenth(x2)}` : `${from}l${tenth(tenth(x2) - tenth(x1))} ${tenth(tenth(y2) - tenth(y1))}`;
};

/** A side as its shape: the vendor's square, the customer's circle, neither's lozenge; the same everywhere. */
export const SHAPES = { V: square, C: disc, N: lozenge } as const;

export const LOOKS = { V: 'p-vendor', C: 'p-customer', N: 'p-neither' } as const;

/** White lines across the customer's bars: told from the vendor's without colour. */
export const hatch = (x: number, y: number, width: number, height: number): string => {
  let path = '';
  for (let at = 3; at < width + height; at += 5) {
    const [x1, x2] = [Math.max(0, at - height), Math.min(at, width)];
    if (x2 > x1) path += rule(x + x1, y + Math.min(at, height), x + x2, y + at - x2);
  }
  return path;
};

/** Collects what is drawn. Looks come to lie on one another in the order in which they were first used, or are named here. */
export function pen(order: readonly string[] = []) {
  const paths = new Map<string, string[]>(order.map((look) => [look, []]));
  const texts: Drawing['texts'][number][] = [];
  return {
    draw(look: string, path: string): void {
      const known = paths.get(look);
      if (known) known.push(path);
      else paths.set(look, [path]);
    },
    write(look: string, x: number, y: number, text: string): void {
      texts.push([look, tenth(x), tenth(y), text]);
    },
    drawing: (width: number, height: number): Drawing => ({
      width,
      height: Math.ceil(height),
      paths: [...paths].filter(([, drawn]) => drawn.length > 0).map(([look, drawn]) => [look, drawn.join('')] as const),
      texts,
    }),
  };
}

export type Pen = ReturnType<typeof pen>;

/** A text that has to fit, cut where it would not. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
