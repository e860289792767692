import { readCheckpoint, readVerifierKey, checkNote, type VerifierKey } from '../../domain/ledger/checkpoint';
import { find } from '../../domain/plan/state/things';
import type { Plan } from '../../domain/plan/state/plan';
import { t } from '../../words';
import type { RecordedKey } from '../checkpoint-keys.server';
import type { StoredCheckpoint } from '../checkpoints.server';
import type { ChainMark } from './history/ledger-entry';
import { keysView, type KeyView } from './keys';

/** What is stored, as it was read. */
export interface Proof {
  readonly chain: ChainMark;
  /** Oldest first. */
  readonly checkpoints: readonly StoredCheckpoint[];
  /** Of the entries at which checkpoints stand, by their place. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly keys: readonly RecordedKey[];
}

/** Whether the ledger of today is the one that was signed; or it is another; or the note is not signed by a key of this installation. */
export type Agreement = 'agrees' | 'differs' | 'unsigned';

export interface NoteLine {
  readonly seq: number;
  readonly at: string;
  /** In a few words: what it was signed for. */
  readonly occasion: string;
  readonly hash: string;
  readonly stamped: boolean;
  readonly agreement: Agreement;
}

export interface ProofView {
  readonly planId: string;
  readonly zone: string;
  readonly chain: ChainMark;
  /** The newest first. */
  readonly notes: readonly NoteLine[];
  readonly keys: readonly KeyView[];
}

/** How the shared record of a plan can be checked. The same for everybody in it. */
export function proofView(plan: Plan, { chain, checkpoints, hashes, keys }: Proof): ProofView {
  const known = keys.flatMap(({ key }) => readVerifierKey(key) ?? []);
  const notes = checkpoints.map((one): NoteLine => {
    const { seq, at, hash, stamp } = one;
    const agreement = agreementOf(plan.id, one, hashes.get(seq), known);
    return { seq, at, hash, stamped: stamp !== null, agreement, occasion: occasionOf(plan, one) };
  });
  return {
    planId: plan.id,
    zone: plan.terms.calendar.timeZone,
    chain,
    notes: notes.reverse(),
    keys: keysView(keys),
  };
}

/** The note alone counts: what else its row says is for finding it. */
function agreementOf(
  planId: string,
  { note, seq }: StoredCheckpoint,
  hash: string | undefined,
  keys: readonly VerifierKey[],
): Agreement {
  const verdict = checkNote(note, keys);
  const said = 'text' in verdict ? readCheckpoint(verdict.text) : null;
  if (!said) return 'unsigned';
  return said.plan === planId && said.ledger === 'shared' && said.seq === seq && said.hash === hash
    ? 'agrees'
    : 'differs';
}

/** What a checkpoint was signed for. */
function occasionOf(plan: Plan, { kind, about }: Pick<StoredCheckpoint, 'kind' | 'about'>): string {
  if (kind === 'notice.given') return t('proof.of.notice', { number: find(plan.notices, about)?.number ?? 0 });
  if (kind === 'version.in-force') return t('proof.of.version', { number: Number(about) });
  if (kind === 'transition.shared' || kind === 'transition.added') return t('proof.of.parting');
  if (kind === 'letter.sent') return t('proof.of.letter');
  if (kind === 'plan.closed') return t('proof.of.closed');
  if (kind === 'votes.opened') return t('proof.of.votes');
  if (kind === 'outcome.decided') return t('proof.of.decided');
  const number = find(plan.checkIns, about)?.number ?? 0;
  return t(kind === 'check-in.opened' ? 'proof.of.opened' : 'proof.of.acknowledged', { number });
}
