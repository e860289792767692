import { useEffect, useRef, type RefObject } from 'react';
import type { FormFault } from '~/forms/fault';
import { dropDraft, keepDraft, markDraftSent, restoreDraft } from './draft';

export interface DraftOf {
  form: string;
  element: RefObject<HTMLFormElement>;
  op: string;
  fault: FormFault | undefined;
  /** No draft is kept here. */
  off: boolean;
}

/**
 * Restores a draft when the form appears, and lets it go when the form was taken: then the page either went away, or came back
 * with another operation key and the form is emptied for the next one. Returns what to call when it is sent.
 */
export function useDraft({ form, element, op, fault, off }: DraftOf): () => void {
  const sentWith = useRef<string | null>(null);

  useEffect(() => {
    if (element.current && !fault && !off) sayRestored(element.current, restoreDraft(form, element.current));
    // Once: a draft is for a form that has just appeared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (fault) {
      sentWith.current = null;
      if (element.current && !off) keepDraft(form, element.current);
    }
    if (sentWith.current === null || sentWith.current === op) return;
    sentWith.current = null;
    dropDraft(form);
    element.current?.reset();
    if (element.current) sayRestored(element.current, false);
  }, [fault, op, form, element, off]);

  return () => {
    sentWith.current = op;
    markDraftSent(form);
  };
}

/** The form's line that says so is there from the start, hidden, so that nothing has to be drawn again. */
function sayRestored(form: HTMLFormElement, restored: boolean): void {
  const line = form.querySelector<HTMLElement>('[data-draft-note]');
  if (line) line.hidden = !restored;
}
