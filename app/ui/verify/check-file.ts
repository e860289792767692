import type { BundleFault } from '~/domain/ledger/bundle';
import type { BundleVerdict, Progress } from '~/domain/ledger/verify-bundle';
import { tidiedNote } from '~/domain/ledger/checkpoint';
import { isBundle } from '~/domain/ledger/read-bundle';
import { repeatedName } from '~/domain/ledger/repeated-names';
import { verifyingBundle } from '~/domain/ledger/verify-bundle';
import { noteIn } from './note-in';

/** Why a file could not even be looked at. */
export type Unreadable = 'unreadable' | 'not-json' | 'not-bundle';

/** As long as the page may stand still. */
const SLICE_MS = 12;

/**
 * Checks a bundle in the browser, in slices, so that the page stays alive. Loaded when the first file is chosen. `notes` are texts of
 * checkpoints, as they were pasted or read; nothing is sent anywhere.
 */
export async function checkFile(
  file: Blob,
  notes: readonly string[],
  onProgress: (progress: Progress) => void,
  stopped: () => boolean,
): Promise<BundleVerdict | Unreadable | 'stopped'> {
  const value = parsed(await textOf(file));
  if (typeof value === 'string') return value;
  if (value.repeated) return { wrong: value.repeated };
  const checkpoints = notes.map((note) => tidiedNote(noteIn(note)));
  const verifying = verifyingBundle(value.json, { checkpoints });
  for (let since = performance.now(); ;) {
    const step = verifying.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    onProgress(step.value);
    await breath();
    if (stopped()) return 'stopped';
    since = performance.now();
  }
}

/** Only whole UTF-8: a letter that is put in the place of another would be a change that nobody made. */
export async function textOf(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The checkpoints to hold a bundle against. A file that was chosen always counts: if it is no text, or holds none, it is no signed note,
 * and the bundle must not pass as held against it.
 */
export const notesGiven = async (file: Blob | undefined, pasted: string): Promise<string[]> => [
  ...(file ? [(await textOf(file)) ?? ''] : []),
  ...(pasted.trim() ? [pasted] : []),
];

function parsed(text: string | null): { readonly json: unknown; readonly repeated: BundleFault | null } | Unreadable {
  if (text === null) return 'unreadable';
  try {
    const json = JSON.parse(text) as unknown;
    return isBundle(json) ? { json, repeated: repeatedName(text, json) } : 'not-bundle';
  } catch {
    return 'not-json';
  }
}

/** Until the browser has drawn and answered what was waiting. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
