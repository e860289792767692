import { SIDES, type Side } from '../access';
import type { LedgerName } from '../plan/entries';
import type { Bundle, BundleFault, BundleLedger, LedgerHead } from './bundle';
import { sha256Hex, type Sha256 } from './canonical';
import { START, walkChain, type ChainFault, type SealedEntry, type StoredEntry } from './chain';
import { checkNote, readCheckpoint, readVerifierKey, type Checkpoint, type VerifierKey } from './checkpoint';
import { checkEntry, readFrame, seenFrom } from './read-bundle';

export interface Asked {
  /** Checkpoints that were kept elsewhere: whole signed notes, from a mail or a receipt. */
  readonly checkpoints?: readonly string[];
  /** The verifier keys one trusts. Without them, those that the bundle names. */
  readonly keys?: readonly VerifierKey[];
  /** The platform's own SHA-256, where there is one. */
  readonly sha?: Sha256;
}

/** A checkpoint that holds, and the keys that signed it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly by: readonly VerifierKey[];
}

export interface BundleHolds {
  readonly bundle: Bundle;
  readonly heads: readonly LedgerHead[];
  /** Those in the bundle and those given, all of which hold. */
  readonly checkpoints: readonly SignedCheckpoint[];
}

export type BundleVerdict = BundleHolds | { readonly wrong: BundleFault };

/** How many of all entries were checked. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** As many entries as take a few thousandths of a second. */
const SLICE = 100;

const CHAIN_FAULTS: Readonly<Record<Exclude<ChainFault['fault'], 'order'>, string>> = {
  hash: 'its bytes do not give the hash that stands beside them',
  form: 'its bytes are not an entry in canonical form',
  link: 'does not point back to the entry before it',
  plan: 'belongs to another plan or ledger',
  time: 'is dated before the entry before it',
  words: 'the words beside it are not those that were written',
};
const NOTE_FAULTS = {
  form: 'is not a signed note',
  unknown: 'is signed by no key that is known',
  signature: 'its signature does not hold',
} as const;

/** What is written when a company is called otherwise. */
const RENAMED = 'party.renamed';

const entryOf = (ledger: LedgerName, seq: number): string => `entry ${seq} of the ${ledger} ledger`;
const wrong = (where: string, how: string): { readonly wrong: BundleFault } => ({ wrong: { where, how } });
const isWrong = (value: object): value is { readonly wrong: BundleFault } => 'wrong' in value;

/** Yields the heads, or the FIRST entry that is wrong and how. Linear. */
export function verifyBundle(value: unknown, asked: Asked = {}): BundleVerdict {
  const verifying = verifyingBundle(value, asked);
  for (;;) {
    const step = verifying.next();
    if (step.done) return step.value;
  }
}

/** The same in slices of a few milliseconds, for whoever has other things to do between them. */
export function* verifyingBundle(value: unknown, asked: Asked = {}): Generator<Progress, BundleVerdict> {
  const bundle = readFrame(value);
  if ('where' in bundle) return { wrong: bundle };
  const keys = knownKeys(bundle, asked.keys);
  if (isWrong(keys)) return keys;
  const of = bundle.ledgers.reduce((sum, { entries }) => sum + entries.length, 0);
  const holding: SignedCheckpoint[] = [];
  let before = 0;
  for (const [at, ledger] of bundle.ledgers.entries()) {
    const found = yield* walking(bundle, at, asked.sha ?? sha256Hex, { done: before, of });
    if (found) return { wrong: found };
    before += ledger.entries.length;
    for (const [place, { note }] of ledger.checkpoints.entries()) {
      const label = `checkpoint ${place + 1} of the ${ledger.ledger} ledger`;
      const checkpoint = heldAgainst(bundle, note, label, keys, ledger);
      if (isWrong(checkpoint)) return checkpoint;
      holding.push(checkpoint);
    }
  }
  const misnamed = partiesFault(bundle);
  if (misnamed) return { wrong: misnamed };
  for (const [place, note] of (asked.checkpoints ?? []).entries()) {
    const checkpoint = heldAgainst(bundle, note, `given checkpoint ${place + 1}`, keys);
    if (isWrong(checkpoint)) return checkpoint;
    holding.push(checkpoint);
  }
  const unsigned = asked.keys && bundle.ledgers.find((one) => one.head.seq > 0 && !isSigned(one, holding));
  if (unsigned) return wrong(`the ${unsigned.ledger} ledger`, 'has no checkpoint signed by a given key');
  const heads = bundle.ledgers.map(({ ledger, head: { seq, hash }, entries }) => {
    const erased = entries.reduce((sum, { words }) => sum + words.filter(({ text }) => text === null).length, 0);
    return { ledger, seq, hash, erased };
  });
  return { bundle, heads, checkpoints: holding };
}

const isSigned = ({ ledger }: BundleLedger, holding: readonly SignedCheckpoint[]): boolean =>
  holding.some((one) => one.ledger === ledger);

/** The keys that the bundle names, each of which must be one of those that are trusted, if any are. */
function knownKeys(
  bundle: Bundle,
  trusted: readonly VerifierKey[] | undefined,
): readonly VerifierKey[] | { readonly wrong: BundleFault } {
  const known: VerifierKey[] = [];
  for (const [at, { key }] of bundle.keys.entries()) {
    const where = `keys[${at}].key`;
    const read = readVerifierKey(key);
    if (!read) return wrong(where, 'is not an Ed25519 verifier key');
    if (bundle.keys.findIndex((one) => one.key === key) < at) return wrong(where, 'is there twice');
    if (trusted && !trusted.some((one) => sameKey(one, read))) return wrong(where, 'is none of the given keys');
    known.push(read);
  }
  return trusted ?? known;
}

const sameKey = (one: VerifierKey, other: VerifierKey): boolean =>
  one.name === other.name && one.publicKey.every((byte, at) => byte === other.publicKey[at]);

function* walking(
  bundle: Bundle,
  at: number,
  sha: Sha256,
  { done, of }: Progress,
): Generator<Progress, BundleFault | null> {
  const { ledger, head, entries } = bundle.ledgers[at]!;
  let before = START;
  for (const [place, entry] of entries.entries()) {
    const misread = checkEntry(entry);
    if (misread) return seenFrom(`ledgers[${at}].entries[${place}]`, misread);
    const walked = walkChain(before, bundle.plan.id, ledger, [entry], sha);
    if ('wrong' in walked)
      return { where: entryOf(ledger, entry.seq), how: chainFault(walked.wrong.fault, entry, place + 1) };
    before = walked.before;
    if (place % SLICE === SLICE - 1) yield { done: done + place + 1, of };
  }
  if (head.seq > entries.length)
    return { where: entryOf(ledger, entries.length + 1), how: `is missing: the ledger's head counts ${head.seq}` };
  if (head.seq < entries.length)
    return { where: entryOf(ledger, head.seq + 1), how: `stands behind the ledger's head, which counts ${head.seq}` };
  if (head.hash !== before.head.hash)
    return { where: entryOf(ledger, head.seq), how: "its hash is not that of the ledger's head" };
  return null;
}

function chainFault(fault: ChainFault['fault'], { seq }: StoredEntry, expected: number): string {
  if (fault !== 'order') return CHAIN_FAULTS[fault];
  return seq === expected
    ? 'its bytes say another number'
    : `stands where entry ${expected} belongs: entries were taken out, put in or swapped`;
}

/** A checkpoint held against the ledger it is of. `own`: the ledger that it stands with, which it must be of. */
function heldAgainst(
  bundle: Bundle,
  note: string,
  label: string,
  keys: readonly VerifierKey[],
  own?: BundleLedger,
): SignedCheckpoint | { readonly wrong: BundleFault } {
  const verified = checkNote(note, keys);
  if ('wrong' in verified) return wrong(label, NOTE_FAULTS[verified.wrong]);
  const checkpoint = readCheckpoint(verified.text);
  if (!checkpoint) return wrong(label, 'is a signed note, but not a checkpoint');
  const { name, plan, ledger: of, seq, hash, at } = checkpoint;
  if (!verified.by.some((key) => key.name === name))
    return wrong(label, 'is signed by the key of another installation');
  if (plan !== bundle.plan.id) return wrong(label, 'is of another plan');
  const ledger = own ?? bundle.ledgers.find((one) => one.ledger === of);
  if (ledger?.ledger !== of)
    return wrong(label, own ? 'is of another ledger' : `is of the ${of} ledger, which is not in the bundle`);
  const entry = ledger.entries[seq - 1];
  if (!entry)
    return wrong(entryOf(of, ledger.entries.length + 1), `is missing: ${label}, of ${at}, counts ${seq} entries`);
  if (entry.hash !== hash)
    return wrong(entryOf(of, seq), `is not the one that ${label}, of ${at}, is about: it or one before it was changed`);
  return { ...checkpoint, by: verified.by };
}

/** Whether an entry says that a side's company is called otherwise from then on. */
function renames({ bytes }: StoredEntry, side: Side): boolean {
  if (!bytes.includes(RENAMED)) return false;
  const { kind, data } = JSON.parse(bytes) as SealedEntry;
  return kind === RENAMED && (data as { readonly side?: unknown } | null)?.side === side;
}

/**
 * The companies that the bundle names must be those of its first entry, which proposes or starts the plan, or of the last one that
 * renames them, unless they were erased.
 */
function partiesFault({ plan, ledgers }: Bundle): BundleFault | null {
  const first = ledgers.find(({ entries }) => entries.length > 0);
  if (!first) return null;
  for (const side of SIDES) {
    const renamed = first.entries.findLast((entry) => renames(entry, side));
    const { seq, words } = renamed ?? first.entries[0]!;
    const said = words.find(({ at }) => at === (renamed ? '/name' : `/parties/${side}`))?.text ?? null;
    if (said !== null && said !== plan.parties[side])
      return { where: `plan.parties.${side}`, how: `is not the company that ${entryOf(first.ledger, seq)} names` };
  }
  return null;
}
