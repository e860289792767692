import type { Side } from '../../access';
import type { StoredEntry } from '../../ledger/chain';
import { eraseWord, type Word } from '../../ledger/words';
import { replay } from '../apply';
import type { LedgerName } from '../entries';
import { openEntry } from '../open-entry';
import { applyPrivate, emptyPrivate } from '../private';
import type { Plan, PrivatePlan } from '../state/plan';
import type { Whose } from './whose';
import { wordsToErase } from './words-to-erase';

/** The words beside one entry after some of them were erased, and how many those are. */
export interface ErasedWords {
  readonly seq: number;
  readonly words: readonly Word[];
  /** The texts that went. */
  readonly gone: readonly string[];
}

/** What is left of a ledger's words without a person's texts: only the entries of which something goes. */
export function eraseWords(ledger: readonly StoredEntry[], whose: Whose, on: string): ErasedWords[] {
  const places = wordsToErase(ledger.map(openEntry), whose);
  return ledger.flatMap(({ seq, words }, index) => {
    const going = new Set(places[index]);
    const gone = words.filter(({ at }) => going.has(at)).flatMap(({ text }) => text ?? []);
    return gone.length === 0
      ? []
      : [{ seq, gone, words: words.map((word) => (going.has(word.at) ? eraseWord(word, on) : word)) }];
  });
}

/** A plan's ledgers, whole, as they are stored. */
export type Ledgers = Readonly<Record<LedgerName, readonly StoredEntry[]>>;

/** The ledgers with new words beside some entries. */
export const withWords = (
  ledger: readonly StoredEntry[],
  changed: readonly Pick<ErasedWords, 'seq' | 'words'>[],
): StoredEntry[] => {
  const bySeq = new Map(changed.map(({ seq, words }) => [seq, words]));
  return ledger.map((entry) => ({ ...entry, words: bySeq.get(entry.seq) ?? entry.words }));
};

/** All that a plan's ledgers tell. */
export interface Retold {
  readonly plan: Plan;
  readonly own: Readonly<Record<Side, PrivatePlan>>;
}

/** The plan, which while it is a draft only the vendor's ledger tells, and what each side keeps to itself. */
export function retold(planId: string, ledgers: Ledgers): Retold {
  const of = {
    shared: ledgers.shared.map(openEntry),
    vendor: ledgers.vendor.map(openEntry),
    customer: ledgers.customer.map(openEntry),
  };
  return {
    plan: replay(planId, of.shared.length > 0 ? of.shared : of.vendor),
    own: {
      vendor: of.vendor.reduce(applyPrivate, emptyPrivate('vendor')),
      customer: of.customer.reduce(applyPrivate, emptyPrivate('customer')),
    },
  };
}
