/** What is typed of a name: where its @ stands, and the letters after it. */
export interface TypedName {
  readonly at: number;
  readonly typed: string;
}

/** The longest name that is looked for. */
const LONGEST = 60;

/** The mention that is being typed before the caret; null where none is. An @ within a word is an address. */
export function typedName(text: string, caret: number): TypedName | null {
  const at = text.lastIndexOf('@', caret - 1);
  if (at < 0 || caret - at > LONGEST || /[\p{L}\p{N}_.@/+\\-]$/u.test(text.slice(Math.max(0, at - 2), at))) return null;
  const typed = text.slice(at + 1, caret);
  return /^\s|\n/.test(typed) ? null : { at, typed };
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those of whose names a word begins with what is typed, at most eight; nobody once a name stands there whole. */
export function namesLike<T extends { readonly typed: string }>(people: readonly T[], typed: string): T[] {
  const wanted = folded(typed);
  if (people.some((one) => wanted.startsWith(`${folded(one.typed)} `))) return [];
  return people
    .filter((one) => folded(one.typed).startsWith(wanted) || folded(one.typed).includes(` ${wanted}`))
    .slice(0, 8);
}
