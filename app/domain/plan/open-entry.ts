import type { SealedEntry, StoredEntry } from '../ledger/chain';
import { putWordsBack } from '../ledger/words';
import type { Entry } from './entries';

/** An entry as it was written; texts that were erased read so. */
export function openEntry({ bytes, words }: Pick<StoredEntry, 'bytes' | 'words'>): Entry {
  const { ledger, kind, at, by, data } = JSON.parse(bytes) as SealedEntry;
  // What stands in a ledger as this kind was written as this kind.
  return { ledger, kind, at, by, data: putWordsBack(data, words) } as Entry;
}
