import type { Actor } from './seat';

/** The executive for whom a delegate acted; null where whoever acts is one. */
export type OnBehalfOf = { readonly seat: string; readonly name: string; readonly position: string } | null;

/** What whoever signs shows of themselves: the words they consent to, how they were known, and how lately. */
export interface Signing {
  /** As they read when it is signed. */
  readonly consent: string;
  /** The name of the executive in whose place the words are said, null where they are one's own; absent where they do not say. */
  readonly inPlaceOf?: string | null;
  /** Whether these very words were ticked on the screen, and for this very text. */
  readonly ticked: boolean;
  readonly knownBy: string;
  /** Whether the person proved within the last five minutes who they are. */
  readonly freshProof: boolean;
}

/** A signature as its entry holds it: the name and position of that day; who and when stand in the entry itself. */
export interface SignatureGiven extends Omit<Signing, 'freshProof' | 'ticked' | 'inPlaceOf'> {
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: OnBehalfOf;
}

export interface Signature extends SignatureGiven {
  readonly by: Actor;
  readonly at: string;
}
