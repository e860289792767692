import type { BundleVerdict, Progress } from '~/domain/ledger/verify-bundle';
import { tidiedNote } from '~/domain/ledger/checkpoint';
import { isBundle } from '~/domain/ledger/read-bundle';
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
  const verifying = verifyingBundle(value.json, { checkpoints: notes.map((note) => tidiedNote(noteIn(note))) });
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

function parsed(text: string | null): { readonly json: unknown } | Unreadable {
  if (text === null) return 'unreadable';
  try {
    const json = JSON.parse(text) as unknown;
    return isBundle(json) ? { json } : 'not-bundle';
  } catch {
    return 'not-json';
  }
}

/** Until the browser has drawn and answered what was waiting. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
