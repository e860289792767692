import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FormFault } from '~/forms/fault';
import { dropDraft, markDraftSent, restoreDraft } from './draft';

/**
 * Restores a draft when the form appears, and lets it go when the form was taken: then the page either went away, or came back
 * with another operation key and the form is emptied for the next one.
 */
export function useDraft({
  form,
  element,
  op,
  fault,
}: {
  form: string;
  element: RefObject<HTMLFormElement>;
  op: string;
  fault: FormFault | undefined;
}) {
  const [restored, setRestored] = useState(false);
  const sentWith = useRef<string | null>(null);

  useEffect(() => {
    if (element.current && !fault) setRestored(restoreDraft(form, element.current));
    // Once: a draft is for a form that has just appeared.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (fault) sentWith.current = null;
    if (sentWith.current === null || sentWith.current === op) return;
    sentWith.current = null;
    dropDraft(form);
    setRestored(false);
    element.current?.reset();
  }, [fault, op, form, element]);

  return {
    restored,
    markSent() {
      sentWith.current = op;
      markDraftSent(form);
    },
  };
}
