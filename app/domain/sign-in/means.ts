/** How somebody came in, or proved who they are: a link or code by mail, a passkey, their company's own sign-in, or the demo's list. */
export const MEANS = ['mail', 'passkey', 'single-sign-on', 'demonstration'] as const;
export type Means = (typeof MEANS)[number];

/** A proof of who somebody is. */
export interface Proof {
  readonly by: Means;
  /** Which passkey or provider; null for the others. */
  readonly id: string | null;
  /** What to call it where a signature says how its signer was known: of single sign-on, the provider's host. */
  readonly with: string;
}

export const BY_MAIL: Proof = { by: 'mail', id: null, with: '' };
export const BY_DEMONSTRATION: Proof = { by: 'demonstration', id: null, with: '' };
