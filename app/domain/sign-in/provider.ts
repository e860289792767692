/** Who speaks for the people of a domain: the provider of their company’s own sign-in (OpenID Connect). */
export interface ProviderIdentity {
  readonly workspaceId: string;
  /** Whose mail addresses it speaks for: exactly these, and none of a domain below. */
  readonly domain: string;
  /** As the provider calls itself: an address without query and fragment. */
  readonly issuer: string;
  readonly clientId: string;
}

/** For how long a domain counts after it was last seen to be proved, while its DNS does not answer: three days. */
export const PROOF_OUTLASTS_MS = 3 * 86_400_000;
/** How often it is looked again whether the record is still there: an hour. */
export const CHECK_EVERY_MS = 3_600_000;

/** Where the record stands that proves a domain. */
export const recordName = (domain: string): string => `_evenhand.${domain}`;

/** What the record says: which provider may speak, and a key made for this provider, domain, client and workspace alone. */
export const recordValue = (issuer: string, key: string): string => `evenhand issuer=${issuer} key=${key}`;

/** Whether one of the records of a name is the one: as it is, however it was cut into pieces. */
export const isProvedBy = (records: readonly (readonly string[])[], value: string): boolean =>
  records.some((pieces) => pieces.join('').trim() === value);

/** The name of an issuer as people read it: its host, with the port where it has one. */
export const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer);

/**
 * An issuer exactly as it was typed, since a provider is compared with it sign by sign; null for what can be none. On plain http only on this very
 * machine, and never in production.
 */
export function issuerOf(typed: string, local: boolean): string | null {
  if (!URL.canParse(typed) || /[\s?#]/.test(typed)) return null;
  const url = new URL(typed);
  if (url.username || url.password) return null;
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  if (url.protocol === 'https:' ? isHere && !local : !(url.protocol === 'http:' && isHere && local)) return null;
  return typed;
}
