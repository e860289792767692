import type { EntryKind, LedgerName } from '../../../domain/plan/entries';
import type { Actor } from '../../../domain/plan/state/seat';

/** An entry as it stands in a ledger, its words put back; a text that was erased reads so. */
export interface LedgerEntry {
  readonly seq: number;
  readonly ledger: LedgerName;
  readonly at: string;
  readonly by: Actor;
  readonly kind: EntryKind;
  readonly data: unknown;
  /** A text of it was erased. */
  readonly erased?: boolean;
}

/** Whether what is stored is what was written: checked from the first byte to the last. */
export interface ChainMark {
  readonly entries: number;
  readonly whole: boolean;
  /** The first entry that is wrong or missing. */
  readonly wrongAt: number | null;
  /** Of the last entry: whoever kept it can show later that nothing was changed. */
  readonly hash: string;
}
