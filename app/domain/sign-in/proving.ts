import type { PasskeySite } from './passkey-site';

/** What is known of who is to show again that it is them, and what they can show it by. */
export interface Proving {
  readonly email: string;
  /** The last proof is younger than five minutes. */
  readonly fresh: boolean;
  /** Which code was asked for. */
  readonly proof: string | null;
  /** Where their passkeys work; null for whoever has none, or is not asked. */
  readonly passkey: PasskeySite | null;
  /** Their company's own sign-in, and the own path that leads back from there; null where there is none, or it is not asked. */
  readonly provider: { readonly host: string; readonly to: string } | null;
}
