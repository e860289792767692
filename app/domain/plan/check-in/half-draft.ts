import type { Half } from '../state/check-in';
import { isLive, type Plan } from '../state/plan';

/** A half as far as it is written. Nobody has to be sure yet. */
export interface HalfText extends Pick<Half, 'words' | 'taps'> {
  readonly confidence: Half['confidence'] | null;
}

/** What was saved of a half that is not given yet: one a side and check-in. */
export interface HalfDraft extends HalfText {
  /** 1 when it is first saved, and one more with each saving. */
  readonly rev: number;
  /** The seat that saved it last, and when. */
  readonly seat: string;
  readonly at: string;
  /** Every seat that saved any of it: with any of them erased, its words go. */
  readonly writers: readonly string[];
  /** The open page that saved it last, and how many times that page has asked: a page overtakes itself, and no one else. */
  readonly tab: string;
  readonly tick: number;
}

/** One saving: what it started from, and which page asks for it. */
export interface Saving {
  readonly text: HalfText;
  /** The revision that was seen; 0 where there was none. */
  readonly seen: number;
  readonly tab: string;
  readonly tick: number;
}

/** What becomes of a saving, beside what is saved already. */
export type Saved =
  | { readonly what: 'save'; readonly draft: HalfDraft }
  /** It is there already: this very text, or a later one of the same page. */
  | { readonly what: 'keep'; readonly draft: HalfDraft }
  /** Somebody else saved meanwhile; null where the draft they worked on is gone. */
  | { readonly what: 'overtaken'; readonly draft: HalfDraft | null };

const sameTaps = (a: Half['taps'], b: Half['taps']): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/** Whether two texts of a half say the same. */
export const sameHalf = (a: HalfText, b: HalfText): boolean =>
  a.confidence === b.confidence && a.words === b.words && sameTaps(a.taps, b.taps);

/**
 * Decides one saving. A page that has seen the last revision may save, and so may the page that saved last, whose answer may have been
 * lost on the way. Whoever was overtaken is told, and nothing of either text is lost.
 */
export function saveHalf(
  was: HalfDraft | null,
  { text, seen, tab, tick }: Saving,
  { seat, at }: { readonly seat: string; readonly at: string },
): Saved {
  const next = (rev: number, writers: readonly string[]): Saved => ({
    what: 'save',
    draft: { ...text, rev, seat, at, tab, tick, writers: [...new Set([...writers, seat])] },
  });
  if (was === null) return seen === 0 ? next(1, []) : { what: 'overtaken', draft: null };
  const own = tab !== '' && was.tab === tab;
  if (sameHalf(was, text) || (own && was.tick >= tick)) return { what: 'keep', draft: was };
  return was.rev === seen || own ? next(was.rev + 1, was.writers) : { what: 'overtaken', draft: was };
}

/** Whether an act may leave drafts behind that nobody can give any more: a check-in went on or went away, or the plan ended. */
export const spendsDrafts = (before: Plan, after: Plan): boolean =>
  isLive(before) &&
  (!isLive(after) ||
    (before.checkIns !== after.checkIns &&
      Object.values(before.checkIns).some(({ id, state }) => after.checkIns[id]?.state !== state)));
