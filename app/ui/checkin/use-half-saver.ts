import { useEffect, useRef, useState, type RefObject } from 'react';
import type { HalfSaver, HalfState, SavedHalf } from './half-saver';

export interface KeptHalf {
  readonly state: HalfState;
  readonly undoable: boolean;
  /** Null until the script that saves is there. */
  readonly saver: RefObject<HalfSaver | null>;
}

/** Saves the half that stands around an element as it is typed. What saves is loaded once the page is there. */
export function useHalfSaver(
  within: RefObject<HTMLElement | null>,
  { address, thing }: Pick<SavedHalf, 'address' | 'thing'>,
): KeptHalf {
  const saver = useRef<HalfSaver | null>(null);
  const [{ state, undoable }, tell] = useState<Pick<KeptHalf, 'state' | 'undoable'>>({
    state: { kind: 'clean' },
    undoable: false,
  });
  useEffect(() => {
    let gone = false;
    void import('./half-saver').then(({ HalfSaver: Saver }) => {
      const form = within.current?.closest('form');
      if (gone || !form) return;
      saver.current = new Saver({ form, address, thing, onState: (now, can) => tell({ state: now, undoable: can }) });
    });
    return () => {
      gone = true;
      saver.current?.end();
      saver.current = null;
    };
  }, [within, address, thing]);
  return { state, undoable, saver };
}
