/** A colour as three whole numbers from 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** What a colour of a workspace lies on: pages and paper, light and dark (`ui/tokens.css`). */
export const SURFACES = { light: ['#f4f6f4', '#ffffff'], dark: ['#101614', '#18201d'] } as const;
/** WCAG 2.2: a line or a mark against what it lies on (1.4.11), and text upon it (1.4.3). */
export const LEAST = { line: 3, text: 4.5 } as const;

const HEX = /^#([0-9a-f]{6})$/;

/** '#rrggbb' in small letters of what somebody typed, with or without the sign, in three digits or six; null where it is no colour. */
export function readColour(typed: string): string | null {
  const digits = typed.trim().toLowerCase().replace(/^#/, '');
  const six = /^[0-9a-f]{3}$/.test(digits) ? [...digits].map((digit) => digit + digit).join('') : digits;
  return HEX.test(`#${six}`) ? `#${six}` : null;
}

const rgbOf = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours '#rrggbb', from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What text upon a colour is set in: white or black, whichever is read more easily. One of them always reaches 4.5. */
export const textUpon = (colour: string): '#ffffff' | '#000000' =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';

/** The surface on which a colour is hardest to see, and how its contrast is there. */
export function hardest(colour: string): { readonly on: keyof typeof SURFACES; readonly ratio: number } {
  const all = (Object.keys(SURFACES) as (keyof typeof SURFACES)[]).flatMap((on) =>
    SURFACES[on].map((surface) => ({ on, ratio: contrast(colour, surface) })),
  );
  return all.reduce((worst, one) => (one.ratio < worst.ratio ? one : worst));
}

/** Whether a colour can be seen on every surface, with text upon it. */
export const passes = (colour: string): boolean =>
  hardest(colour).ratio >= LEAST.line && contrast(colour, textUpon(colour)) >= LEAST.text;

/** `share` of the way from a colour to another, from 0 to 1. */
const towards = (colour: string, other: string, share: number): string => {
  const [from, to] = [rgbOf(colour), rgbOf(other)];
  const mixed = from.map((part, at) => Math.round(part + (to[at]! - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

const STEPS = 200;

/** The colour itself where it passes, else the first that does on its way to black or to white: as little darker or lighter as it takes. */
export function nearestThatPasses(colour: string): string {
  for (let step = 0; step <= STEPS; step += 1)
    for (const end of ['#000000', '#ffffff']) {
      const mixed = towards(colour, end, step / STEPS);
      if (passes(mixed)) return mixed;
    }
  // Between black and white there is a grey that passes on every surface, so nothing comes here.
  return '#6b6b6b';
}
