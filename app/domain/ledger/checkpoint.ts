import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LedgerName } from '../plan/entries';

/**
 * What a signed note says of a ledger: where it ended at an instant (C2SP signed note, https://c2sp.org/signed-note, with a body
 * like that of a checkpoint of a transparency log). Whoever kept one can show any later change of what was before it.
 */
export interface Checkpoint {
  /** Host of the installation, with its port if it has one. */
  readonly name: string;
  readonly plan: string;
  readonly ledger: LedgerName;
  /** How many entries the ledger had. */
  readonly seq: number;
  /** Hash of its last entry, in hex. */
  readonly hash: string;
  /** When it was signed: an ISO instant. */
  readonly at: string;
}

/** A key that signatures are checked with, as the note format spells it: `<name>+<key id>+<base64 of 0x01 and the key>`. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hex digits. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

/** A note taken apart: the text that is signed, with its last line break, and who says to have signed it. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const ED25519 = Uint8Array.of(1);
const LEDGERS: readonly LedgerName[] = ['shared', 'vendor', 'customer'];

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The bytes of a text in base64, spelled the one way it can be; null for any other. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

/** The text that is signed. */
export function checkpointText({ name, plan, ledger, seq, hash, at }: Checkpoint): string {
  return `${name}/plans/${plan}/${ledger}\n${seq}\n${toBase64(hexToBytes(hash))}\nat ${at}\n`;
}

const TEXT = /^([^\s+/]+)\/plans\/([\w-]+)\/(\w+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\nat (\S+Z)\n$/;

/** What the text of a note says; null when it is no checkpoint. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, name, plan, ledger, seq, base64, at] = TEXT.exec(text) ?? [];
  const hash = fromBase64(base64 ?? '');
  if (!name || !plan || !at || !hash || !LEDGERS.includes(ledger as LedgerName)) return null;
  return { name, plan, ledger: ledger as LedgerName, seq: Number(seq), hash: bytesToHex(hash), at };
}

/** First four bytes of a hash over name and key: says which key signed, and proves nothing. */
function keyIdOf(name: string, publicKey: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), ED25519, publicKey)).slice(0, 4));
}

export function verifierKey(name: string, publicKey: Uint8Array): string {
  return `${name}+${keyIdOf(name, publicKey)}+${toBase64(concatBytes(ED25519, publicKey))}`;
}

/** Null when it is no Ed25519 key, or not the one that its id says. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  const bytes = fromBase64(base64 ?? '');
  if (!name || !id || bytes?.length !== 33 || bytes[0] !== 1) return null;
  const publicKey = bytes.slice(1);
  return keyIdOf(name, publicKey) === id ? { name, id, publicKey } : null;
}

/** A note from its text and one signature over it. */
export function writeNote(text: string, { name, keyId, signature }: NoteSignature): string {
  return `${text}\n\u2014 ${name} ${toBase64(concatBytes(hexToBytes(keyId), signature))}\n`;
}

/** Takes a note apart; null when it is none. Says nothing of whether a signature holds. */
export function readNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map((line): NoteSignature | null => {
    const [, name, base64] = /^\u2014 ([^\s+]+) (\S+)$/.exec(line) ?? [];
    const bytes = fromBase64(base64 ?? '');
    if (!name || !bytes || bytes.length <= 4) return null;
    return { name, keyId: bytesToHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
  });
  return signatures.every((one) => one !== null) ? { text: note.slice(0, end + 1), signatures } : null;
}

/** The key under which a note's signature holds, of those that are known; null when none does. */
export function verifyNote(note: string, keys: readonly string[]): VerifierKey | null {
  const read = readNote(note);
  if (!read) return null;
  const message = utf8ToBytes(read.text);
  for (const key of keys.map(readVerifierKey))
    for (const { name, keyId, signature } of read.signatures) {
      if (key?.name !== name || key.id !== keyId || signature.length !== 64) continue;
      if (ed25519.verify(signature, message, key.publicKey, { zip215: false })) return key;
    }
  return null;
}
