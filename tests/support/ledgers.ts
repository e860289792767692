import { EMPTY_HEAD, type Head, type SealedEntry, type StoredEntry } from '~/domain/ledger/chain';
import { putWordsBack, type Word } from '~/domain/ledger/words';
import type { Entry, LedgerName } from '~/domain/plan/entries';
import type { TestHouse } from './house';

export const LEDGER_NAMES = ['shared', 'vendor', 'customer'] as const satisfies readonly LedgerName[];

/** A ledger as it is stored, read past all policies. */
export async function storedLedger({ rows }: TestHouse, planId: string, ledger: LedgerName): Promise<StoredEntry[]> {
  const found = await rows<Omit<StoredEntry, 'words'> & { words: readonly Word[] | null }>(
    `select e.seq, e.bytes, e.hash, w.words from ${ledger}_entry e
     left join ${ledger}_words w on w.plan_id = e.plan_id and w.seq = e.seq
     where e.plan_id = $1 order by e.seq`,
    planId,
  );
  return found.map((entry) => ({ ...entry, words: entry.words ?? [] }));
}

/** Where the head of a ledger stands; at the empty head where nothing was written. */
export async function storedHead({ rows }: TestHouse, planId: string, ledger: LedgerName): Promise<Head> {
  const [head] = await rows<Head>(`select seq, hash from ${ledger}_head where plan_id = $1`, planId);
  return head ?? EMPTY_HEAD;
}

/** What an entry said before it was sealed. */
export function readBack({ bytes, words }: StoredEntry): Entry {
  const { ledger, kind, at, by, data } = JSON.parse(bytes) as SealedEntry;
  return { ledger, kind, at, by, data: putWordsBack(data, words) } as Entry;
}

export const entriesOf = async (test: TestHouse, planId: string, ledger: LedgerName): Promise<Entry[]> =>
  (await storedLedger(test, planId, ledger)).map(readBack);
