import type { HalfText } from '~/domain/plan/check-in/half-draft';

/** What was typed and is not saved yet, in this tab: for a reload, and for as long as nothing can be sent. */
export interface LocalHalf {
  readonly text: HalfText;
  /** What it started from, and which open page wrote it: so that it can be sent as that page would have. */
  readonly seen: string;
  readonly draft: string;
  readonly tab: string;
  readonly tick: number;
}

/** As the other drafts of a tab: on signing out they all go (`form/draft.ts`). */
const keyOf = (thing: string): string => `draft:half-as-typed-${thing}`;

/** Storage may be full or forbidden: then nothing is kept here, and nothing else is amiss. */
const quietly = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

export const keepLocal = (thing: string, half: LocalHalf): void =>
  void quietly(() => sessionStorage.setItem(keyOf(thing), JSON.stringify(half)));

export const dropLocal = (thing: string): void => void quietly(() => sessionStorage.removeItem(keyOf(thing)));

export const readLocal = (thing: string): LocalHalf | null =>
  quietly(() => {
    const kept = sessionStorage.getItem(keyOf(thing));
    const read = kept ? (JSON.parse(kept) as Partial<LocalHalf>) : null;
    return read?.text && read.tab ? (read as LocalHalf) : null;
  });
