import type { Side } from '../access';
import type { LedgerName } from '../plan/entries';
import type { Head, StoredEntry } from './chain';

/**
 * What one side of a plan may see of its ledgers, in one file that anyone checks offline: `bundle.md` says what each field is, and
 * `bundle.schema.json` is the same for machines.
 */
export interface Bundle {
  readonly format: 'evenhand-bundle';
  readonly version: 1;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly parties: Readonly<Record<Side, string>>;
  };
  /** For whom it was made. */
  readonly side: Side;
  readonly madeAt: string;
  readonly keys: readonly BundleKey[];
  /** The shared one, and behind it the side's own for who may read it. */
  readonly ledgers: readonly BundleLedger[];
}

/** A verifier key of the installation, and since when it signs. */
export interface BundleKey {
  readonly key: string;
  readonly since: string;
}

export interface BundleLedger {
  readonly ledger: LedgerName;
  readonly head: Head;
  readonly entries: readonly StoredEntry[];
  readonly checkpoints: readonly BundleCheckpoint[];
}

/** A signed note about the ledger, and the answer of a time-stamp authority to it (RFC 3161, base64), where there is one. */
export interface BundleCheckpoint {
  readonly note: string;
  readonly stamp: string | null;
}

/** What is wrong with a bundle: where, and how, in plain words. */
export interface BundleFault {
  /** `entry 17 of the shared ledger`, or the path of a field: `ledgers[0].head.hash`. */
  readonly where: string;
  readonly how: string;
}

/** One line, the same from every verifier. */
export const bundleFaultLine = ({ where, how }: BundleFault): string => `${where}: ${how}`;

/** Where a ledger ends. */
export interface LedgerHead extends Head {
  readonly ledger: LedgerName;
  /** How many of its texts are marked as erased: whoever hands on a bundle can mark more of them, and no chain says which. */
  readonly erased: number;
}

/** One line a ledger, the same from every verifier; `-` where there is no entry yet. */
export const headLine = ({ ledger, seq, hash, erased = 0 }: Omit<LedgerHead, 'erased'> & Partial<LedgerHead>): string =>
  `${ledger} ${seq} ${hash || '-'}${erased > 0 ? ` (texts erased: ${erased})` : ''}`;
