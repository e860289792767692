import { useEffect, useRef, useState, type RefObject } from 'react';
import { useDrawn } from '../use-drawn';
import { HalfSaver, type HalfState, type SavedHalf } from './half-saver';

export interface KeptHalf {
  readonly state: HalfState;
  readonly undoable: boolean;
  /** Null until the script that saves is there. */
  readonly saver: RefObject<HalfSaver | null>;
}

/**
 * Saves the half whose fields stand within an element as it is typed. `from` says what the page was
 * drawn from: another one where it was drawn anew from something else.
 */
export function useHalfSaver(
  within: RefObject<HTMLElement | null>,
  { address, thing, from }: Pick<SavedHalf, 'address' | 'thing'> & { readonly from: string },
): KeptHalf {
  const saver = useRef<HalfSaver | null>(null);
  const [{ state, undoable }, tell] = useState<Pick<KeptHalf, 'state' | 'undoable'>>({
    state: { kind: 'clean' },
    undoable: false,
  });
  // It ends before the form is taken out of its page, where fields that stand beside it are still its own.
  useDrawn(() => {
    const form = within.current?.querySelector('input')?.form;
    if (!form) return;
    const onState = (now: HalfState, can: boolean) => tell({ state: now, undoable: can });
    const made = new HalfSaver({ form, address, thing, onState });
    saver.current = made;
    return () => {
      made.end();
      saver.current = null;
    };
  }, [within, address, thing]);
  useEffect(() => saver.current?.drawn(), [from]);
  return { state, undoable, saver };
}
