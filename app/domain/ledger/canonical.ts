import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The one spelling of a JSON value (RFC 8785): what is hashed, stored and signed. Throws on what JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256, in hex, of a text as UTF-8. */
export type Sha256 = (text: string) => string;

/** Runs everywhere. Whoever hashes by the thousand gives the platform's own instead. */
export const sha256Hex: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256, in hex, of a value's canonical form: what an executive signs of a version. */
export const contentHash = (value: unknown): string => sha256Hex(canonical(value));

/** Leaf hash of a ledger entry: the leading zero byte keeps it apart from hashes of other things (RFC 6962, 2.1). */
export const entryHash = (bytes: string, sha: Sha256 = sha256Hex): string => sha(`\0${bytes}`);
