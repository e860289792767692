import type { Actor } from './seat';

/** The executive for whom a delegate acted; null where whoever acts is one. */
export type OnBehalfOf = { readonly seat: string; readonly name: string; readonly position: string } | null;

/** What whoever signs shows of themselves: the consent words as on the screen, how they were known, and how lately. */
export interface Signing {
  readonly consent: string;
  readonly knownBy: string;
  /** Whether the person proved within the last five minutes who they are. */
  readonly freshProof: boolean;
}

/** A signature as its entry holds it: the name and position of that day; who and when stand in the entry itself. */
export interface SignatureGiven extends Omit<Signing, 'freshProof'> {
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: OnBehalfOf;
}

export interface Signature extends SignatureGiven {
  readonly by: Actor;
  readonly at: string;
}
