import { readVerifierKey } from '../../domain/ledger/checkpoint';
import type { RecordedKey } from '../checkpoint-keys.server';

export interface KeyView {
  /** As the note format spells it. */
  readonly key: string;
  /** Eight hex digits: notes name their key by it. */
  readonly id: string;
  readonly since: string;
  /** Null: it is the one that signs now. */
  readonly until: string | null;
}

/** The keys that have signed, the newest first, each until the next. */
export const keysView = (keys: readonly RecordedKey[]): KeyView[] =>
  keys
    .map(({ key, since }, at) => ({
      key,
      id: readVerifierKey(key)?.id ?? '',
      since,
      until: keys[at + 1]?.since ?? null,
    }))
    .reverse();

/** The keys as a file that tools for signed notes read: one a line, each once, the newest first. */
export const keysText = (keys: readonly RecordedKey[]): string =>
  [...new Set(keys.map(({ key }) => key).reverse())].map((key) => `${key}\n`).join('');
