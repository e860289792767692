import { useRef, useState } from 'react';
import type { BundleVerdict, Progress } from '~/domain/ledger/verify-bundle';
import type { Unreadable } from './check-file';

/** Megabytes of a file that a browser may be asked to hold. */
export const MOST_MB = 250;

export type Checking =
  | { readonly state: 'idle' }
  | { readonly state: 'reading' }
  | { readonly state: 'working'; readonly progress: Progress }
  | { readonly state: 'refused'; readonly why: Unreadable | 'too-large' | 'choose' }
  | { readonly state: 'done'; readonly verdict: BundleVerdict; readonly given: number };

/** Checks one file at a time: a new one takes the place of one that is still being checked. */
export function useCheck() {
  const [checking, setChecking] = useState<Checking>({ state: 'idle' });
  const turn = useRef(0);
  const check = async (file: File | undefined, noteFile: File | undefined, pasted: string): Promise<void> => {
    const mine = ++turn.current;
    const tell = (next: Checking): void => {
      if (turn.current === mine) setChecking(next);
    };
    if (!file) return tell({ state: 'refused', why: 'choose' });
    if (file.size > MOST_MB * 1_000_000) return tell({ state: 'refused', why: 'too-large' });
    tell({ state: 'reading' });
    const { checkFile, notesGiven } = await import('./check-file');
    const notes = await notesGiven(noteFile, pasted);
    const verdict = await checkFile(
      file,
      notes,
      (progress) => tell({ state: 'working', progress }),
      () => turn.current !== mine,
    );
    if (verdict === 'stopped') return;
    tell(
      typeof verdict === 'string'
        ? { state: 'refused', why: verdict }
        : { state: 'done', verdict, given: notes.length },
    );
  };
  return { checking, check };
}
