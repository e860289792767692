import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64';

/** Signed notes as in https://c2sp.org/signed-note, with Ed25519 (RFC 8032) keys alone. */
const ED25519 = 0x01;
const ID_BYTES = 4;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** A key that checks notes: whose it is, its id (8 hex digits) and its 32 bytes. */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly publicKey: Uint8Array;
}

/** One line under a note. The id says of which key it claims to be. */
export interface NoteSignature {
  readonly name: string;
  /** 8 hex digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A note taken apart. `text` is what is signed, its last newline included. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A key's name: what people and machines are reached by. No plus and no space, which hold a key's parts apart. */
const NAME = /^[!-*,-~]+$/;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The first four bytes of SHA-256(name, newline, type, key), in hex. */
const keyIdOf = (name: string, typed: Uint8Array): string =>
  bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), typed))).slice(0, 2 * ID_BYTES);

const typedKey = (publicKey: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(ED25519), publicKey);

/** A key as people pass it on: `<name>+<id>+<base64 of type and key>`. Throws on a name that cannot be one, or a key of other than 32 bytes. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  if (!NAME.test(name)) throw new RangeError(`not a key name: ${name}`);
  if (publicKey.length !== KEY_BYTES) throw new RangeError('an Ed25519 public key has 32 bytes');
  const typed = typedKey(publicKey);
  return `${name}+${keyIdOf(name, typed)}+${toBase64(typed)}`;
}

/** Null for what is no verifier key, or one whose id is not that of its bytes. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [name = '', id = '', ...rest] = text.split('+');
  const typed = fromBase64(rest.join('+'));
  if (!NAME.test(name) || typed?.length !== 1 + KEY_BYTES || typed[0] !== ED25519) return null;
  return keyIdOf(name, typed) === id ? { name, id, publicKey: typed.slice(1) } : null;
}

/** A note from its text and one signature over it. */
export function writeNote(text: string, { name, keyId, signature }: NoteSignature): string {
  return `${text}\n— ${name} ${toBase64(concatBytes(hexToBytes(keyId), signature))}\n`;
}

/** A note as it comes out of a mail or is pasted: other line ends, empty lines around it. */
export const tidiedNote = (text: string): string =>
  `${text.replaceAll('\r\n', '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '')}\n`;

/** Takes a note apart. Null for what is no signed note: nothing is forgiven, no space and no line more. */
export function readNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n');
  if (end <= 0 || !note.endsWith('\n') || CONTROL.test(note) || LONE_SURROGATE.test(note)) return null;
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(readSignature);
  return signatures.every((one) => one !== null) ? { text: note.slice(0, end + 1), signatures } : null;
}

function readSignature(line: string): NoteSignature | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== '—' || !NAME.test(name) || more.length > 0 || !bytes || bytes.length <= ID_BYTES) return null;
  return { name, keyId: bytesToHex(bytes.slice(0, ID_BYTES)), signature: bytes.slice(ID_BYTES) };
}

export type NoteVerdict =
  /** The keys whose signatures hold, in the order of the note's lines. */
  { readonly text: string; readonly by: readonly VerifierKey[] } | { readonly wrong: 'form' | 'unknown' | 'signature' };

/**
 * Checks a note against the keys one trusts. Lines of other keys are passed over; of those of a known key all must hold, and there must
 * be one. `wrong`: no signed note at all, signed by none of the keys, or not by the key that a line says.
 */
export function checkNote(note: string, keys: readonly VerifierKey[]): NoteVerdict {
  const read = readNote(note);
  if (!read) return { wrong: 'form' };
  const message = utf8ToBytes(read.text);
  const by: VerifierKey[] = [];
  for (const { name, keyId, signature } of read.signatures) {
    const key = keys.find((one) => one.name === name && one.id === keyId);
    if (!key || by.includes(key)) continue;
    if (!signatureHolds(signature, message, key.publicKey)) return { wrong: 'signature' };
    by.push(key);
  }
  return by.length > 0 ? { text: read.text, by } : { wrong: 'unknown' };
}

/** The first key whose signature holds, of verifier keys as they are passed on; null when none does, or one does not hold. */
export function verifyNote(note: string, keys: readonly string[]): VerifierKey | null {
  const verdict = checkNote(
    note,
    keys.map(readVerifierKey).filter((key) => key !== null),
  );
  return 'by' in verdict ? verdict.by[0]! : null;
}

/** RFC 8032, strictly: no second spelling of a point or of a number, no point of small order. */
export function signatureHolds(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  return signature.length === SIGNATURE_BYTES && ed25519.verify(signature, message, publicKey, { zip215: false });
}
