import { useEffect, useRef, type RefObject } from 'react';
import type { FormFault } from '~/forms/fault';
import { useShell } from '../shell/shell-data';
import { dropDraft, keepDraft, markDraftSent, restoreDraft } from './form-draft';
import { useTakenHere } from './in-place';

export interface DraftOf {
  form: string;
  element: RefObject<HTMLFormElement>;
  op: string;
  fault: FormFault | undefined;
  /** What is on the screen (`seenText`). */
  seen: string;
  /** A draft came back over a newer text: what was on the screen when it was typed. */
  onOvertaken: (seen: string) => void;
  /** The form was taken, and is empty again. */
  onTaken: () => void;
  /** No draft is kept here. */
  off: boolean;
}

/**
 * Restores a draft when the form appears, and lets it go when the form was taken: then the page either went away, or came back
 * with another operation key and the form is emptied for the next one, or says in place that it was. Returns what to call as it is typed and when it is sent.
 */
export function useDraft({ form, element, op, fault, seen, onOvertaken, onTaken, off }: DraftOf) {
  const sentWith = useRef<string | null>(null);
  const of = useShell().person?.email ?? '';
  const taken = useTakenHere();

  useEffect(() => {
    if (!element.current || fault || off) return;
    const back = restoreDraft({ form, element: element.current, seen, of });
    sayRestored(element.current, back.kept === 'restored');
    if (back.kept === 'overtaken') onOvertaken(back.seen);
    // Once: a draft is for a form that has just appeared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (fault) {
      sentWith.current = null;
      if (element.current && !off) keepDraft({ form, element: element.current, seen, of }, true);
    }
    if (sentWith.current === null || (sentWith.current === op && !taken)) return;
    sentWith.current = null;
    dropDraft(form);
    element.current?.reset();
    if (element.current) sayRestored(element.current, false);
    onTaken();
    // What is told of it is not what it is told of.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fault, op, taken, form, element, seen, of, off]);

  return {
    typed: () => {
      if (element.current && !off) keepDraft({ form, element: element.current, seen, of }, fault !== undefined);
    },
    sent: () => {
      sentWith.current = op;
      markDraftSent(form);
    },
  };
}

/** The form's line that says so is there from the start, hidden, so that nothing has to be drawn again. */
function sayRestored(form: HTMLFormElement, restored: boolean): void {
  const line = form.querySelector<HTMLElement>('[data-draft-note]');
  if (line) line.hidden = !restored;
}
