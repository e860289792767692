import type { FieldErrors, Typed } from './check';

/** The fault of a form as pages are given it: sentences, not keys, so that no page carries texts for all that may go wrong. */
export interface FormFault {
  /** Which form of the page. */
  readonly form: string;
  /** One sentence a field; '' for the form as a whole. */
  readonly errors: FieldErrors;
  readonly typed: Typed;
  /** What the form is about was changed by somebody else: what the page shows now is what is to be read. */
  readonly overtaken?: true;
  readonly conflict?: Conflict;
}

/** The same text as somebody else left it in the meantime, and as typed here. */
export interface Conflict {
  readonly theirs: string;
  readonly yours: string;
  /** Who changed it. */
  readonly by?: string;
}
