import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { LedgerName } from '../plan/entries';
import { fromBase64, toBase64 } from './base64';

export { fromBase64, toBase64 } from './base64';
export {
  checkNote,
  readNote,
  readVerifierKey,
  tidiedNote,
  verifierKey,
  verifyNote,
  writeNote,
  type Note,
  type NoteSignature,
  type NoteVerdict,
  type VerifierKey,
} from './signed-note';

/** What a checkpoint says: at this instant, the ledger of this plan had so many entries, and the last had this hash. */
export interface Checkpoint {
  /** Host of the installation, with its port if it has one: the name of the key that signs. */
  readonly name: string;
  readonly plan: string;
  readonly ledger: LedgerName;
  /** Number of entries: at least 1. */
  readonly seq: number;
  /** Hash of the last one: 64 hex digits. */
  readonly hash: string;
  /** When it was signed: an instant with Z. */
  readonly at: string;
}

/** The text that is signed: the first three lines of a tlog-checkpoint, and the time. */
export const checkpointText = ({ name, plan, ledger, seq, hash, at }: Checkpoint): string =>
  `${name}/plans/${plan}/${ledger}\n${seq}\n${toBase64(hexToBytes(hash))}\nat ${at}\n`;

const TEXT =
  /^([^\n/]+)\/plans\/([0-9a-f-]{36})\/(shared|vendor|customer)\n([1-9]\d{0,9})\n([A-Za-z0-9+/]{43}=)\nat (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\n$/;

/** What a signed text says. Null for any other text. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, name = '', plan = '', ledger, seq, encoded = '', at = ''] = TEXT.exec(text) ?? [];
  const hash = fromBase64(encoded);
  if (hash?.length !== 32) return null;
  return { name, plan, ledger: ledger as LedgerName, seq: Number(seq), hash: bytesToHex(hash), at };
}
