import { useCallback, useRef } from 'react';

const CONTROLS = 'input, textarea, select';

/** Whether somebody has gone on to write elsewhere: what appears here then takes nobody from there. */
export function isTypedOutside(within: Element | null): boolean {
  const at = document.activeElement;
  return at !== null && at.matches(CONTROLS) && !within?.contains(at);
}

/**
 * Remembers that somebody is in a form, and brings them to its button once it was drawn anew: near where they were, and in no field, which
 * would keep what others do meanwhile from the page.
 */
export function useKeptFocus(form: string): { readonly keep: () => void; readonly bringBack: () => void } {
  const wasIn = useRef(false);
  return {
    keep: useCallback(() => {
      wasIn.current = document.activeElement?.closest('form')?.id === form;
    }, [form]),
    bringBack: useCallback(() => {
      const gone = wasIn.current && document.activeElement === document.body;
      wasIn.current = false;
      if (gone) document.getElementById(form)?.querySelector('button')?.focus({ preventScroll: true });
    }, [form]),
  };
}
