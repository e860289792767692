import { canonical } from './canonical';

/**
 * Whether a text is the canonical spelling of the value that was parsed from it. Nearly all are, and that is told several times
 * faster by the platform's own writer and a look at the order of keys than by spelling the value anew.
 */
export function isCanonical(text: string, value: unknown): boolean {
  if (JSON.stringify(value) === text && isSorted(value) && !text.includes('\\ud')) return true;
  return canonical(value) === text;
}

function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  const keys = Object.keys(value);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    if ((at > 0 && key <= keys[at - 1]!) || !isSorted((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}
