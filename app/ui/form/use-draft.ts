import { useEffect, useRef, type RefObject } from 'react';
import type { FormFault } from '~/forms/fault';
import { dropDraft, keepDraft, markDraftSent, restoreDraft } from './draft';

export interface DraftOf {
  form: string;
  element: RefObject<HTMLFormElement>;
  /** The line that says that a draft was restored; hidden until then. */
  note: RefObject<HTMLElement>;
  op: string;
  fault: FormFault | undefined;
}

/**
 * Restores a draft when the form appears, and lets it go when the form was taken: then the page either went away, or came back
 * with another operation key and the form is emptied for the next one. Returns what to call when it is sent.
 */
export function useDraft({ form, element, note, op, fault }: DraftOf): () => void {
  const sentWith = useRef<string | null>(null);

  useEffect(() => {
    if (element.current && note.current && !fault) note.current.hidden = !restoreDraft(form, element.current);
    // Once: a draft is for a form that has just appeared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (fault) {
      sentWith.current = null;
      if (element.current) keepDraft(form, element.current);
    }
    if (sentWith.current === null || sentWith.current === op) return;
    sentWith.current = null;
    dropDraft(form);
    element.current?.reset();
    if (note.current) note.current.hidden = true;
  }, [fault, op, form, element, note]);

  return () => {
    sentWith.current = op;
    markDraftSent(form);
  };
}
