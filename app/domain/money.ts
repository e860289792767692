/**
 * Money as people write it and as it is kept: whole minor units (cents) of an ISO 4217 currency. Nothing here is a fraction in binary,
 * so that no sum is ever off by a cent.
 */

const digitsOf = (digits: number, codes: string) => codes.split(' ').map((code) => [code, digits] as const);

/** ISO 4217, where it is not two. What browsers show follows habit instead, and habits change: an amount that is kept must not. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...digitsOf(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digitsOf(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digitsOf(4, 'CLF UYW'),
]);

/** How many digits of a currency stand behind the point. */
export const minorDigits = (currency: string): number => DIGITS.get(currency) ?? 2;

let known: ReadonlySet<string> | undefined;

/** Every currency the platform knows by its code. */
export const currencies = (): ReadonlySet<string> => (known ??= new Set(Intl.supportedValuesOf('currency')));

export const isCurrency = (code: string): boolean => currencies().has(code);

/** A thousand million dollars, and thousands of such amounts still add up exactly. */
export const MOST_MINOR = 100_000_000_000;

/** Thousands, parted alike. None begin with a nought: '0.500' is a fraction. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;

/**
 * A number as it is typed, in units of its last digit: '1,250.5' with two digits is 125050. Point and comma both stand for what they
 * must mean; where either could be meant, and for whatever is no number, null.
 */
export function readDecimal(typed: string, digits: number): number | null {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  const point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const asWhole = GROUPED.test(text) || /^\d+$/.test(text);
  const [before, after] = point < 0 ? [text, ''] : [text.slice(0, point), text.slice(point + 1)];
  // Three digits behind the one sign in it: thousands, unless such a number can have three of its own.
  const asParts =
    point >= 0 &&
    /^\d+$/.test(after) &&
    after.length <= digits &&
    (/^\d+$/.test(before) || (GROUPED.test(before) && GROUPED.exec(before)![1] !== text[point]));
  if (asWhole && asParts) return null;
  if (asWhole) return scaled(text.replace(/[.,]/g, ''), '', digits);
  return asParts ? scaled(before.replace(/[.,]/g, ''), after, digits) : null;
}

/**
 * Hours as they are typed, in hundredths. '1.125' is nobody's thousand hours and may be somebody's hour and a bit: as of a currency with
 * three digits, what could be either is none.
 */
export function readHours(typed: string): number | null {
  const thousandths = readDecimal(typed, 3);
  return thousandths !== null && thousandths % 10 === 0 ? thousandths / 10 : null;
}

function scaled(whole: string, fraction: string, digits: number): number | null {
  const value = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(value) ? value : null;
}

/** The same the other way: 125050 with two digits is '1250.50'. */
export function plainDecimal(value: number, digits: number): string {
  if (digits === 0) return `${value}`;
  const text = `${Math.abs(value)}`.padStart(digits + 1, '0');
  return `${value < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** What is typed as an amount of a currency, in its minor units; null where it is none. */
export const readAmount = (typed: string, currency: string): number | null => readDecimal(typed, minorDigits(currency));

/** An amount as a plain number, for fields and files. */
export const plainAmount = (amount: number, currency: string): string => plainDecimal(amount, minorDigits(currency));
