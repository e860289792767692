import type { BundleCheckpoint, BundleKey } from '../domain/ledger/bundle';
import type { Head } from '../domain/ledger/chain';
import type { LedgerName } from '../domain/plan/entries';
import type { Tx } from './as-viewer.server';
import { checkpointsOf, freshCheckpoint, keysOf } from './checkpoints.server';
import type { House } from './house.server';

/** What a bundle proves its ledgers by. */
export interface Proof {
  /** The installation's verifier keys, oldest first. */
  keys(tx: Tx): Promise<readonly BundleKey[]>;
  /** The notes about a ledger, oldest first, and last a fresh one of where it ends now, unless it is empty. */
  checkpoints(tx: Tx, ledger: EndOfLedger): Promise<readonly BundleCheckpoint[]>;
}

export interface EndOfLedger {
  readonly planId: string;
  readonly ledger: LedgerName;
  readonly head: Head;
  readonly at: string;
}

/** By what this installation proves. */
export const proofOf = ({ signer }: House): Proof => ({
  keys: keysOf,
  checkpoints: async (tx, { planId, ledger, head, at }) => {
    const kept = ledger === 'shared' ? await checkpointsOf(tx, planId) : [];
    const notes = kept.map(({ note, stamp }) => ({ note, stamp }));
    if (head.seq === 0) return notes;
    return [...notes, { note: freshCheckpoint(signer, { plan: planId, ledger, ...head, at }), stamp: null }];
  },
});
