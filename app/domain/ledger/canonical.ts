import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The one spelling of a JSON value (RFC 8785): what is hashed, stored and signed. Throws on what JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256, in hex, of a value's canonical form: what an executive signs of a version. */
export const contentHash = (value: unknown): string => sha256Hex(canonical(value));

/** Leaf hash of a ledger entry: the leading zero byte keeps it apart from hashes of other things (RFC 6962, 2.1). */
export const entryHash = (bytes: string): string =>
  bytesToHex(sha256(concatBytes(Uint8Array.of(0), utf8ToBytes(bytes))));
