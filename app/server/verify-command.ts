import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFaultLine, headLine, type BundleFault } from '~/domain/ledger/bundle';
import { readVerifierKey, tidiedNote, type VerifierKey } from '~/domain/ledger/checkpoint';
import { isBundle } from '~/domain/ledger/read-bundle';
import { repeatedName } from '~/domain/ledger/repeated-names';
import { verifyBundle } from '~/domain/ledger/verify-bundle';

/** What a command says: its exit status, and its lines on standard output and on standard error. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * `npm run --silent verify -- BUNDLE [--checkpoint NOTE] [--key VKEY]`: exit 0 and the head of each ledger, one a line; 1 and the first
 * thing that is wrong; 2 for a wrong call or a file that is no bundle. Needs no database, no settings and no network. What each means
 * is in `app/domain/ledger/bundle.md`; `tests/verify/verify_bundle.py` says the same, written apart.
 */
const WRONG = 1;
const UNREADABLE = 2;
const USAGE = 'npm run --silent verify -- BUNDLE [--checkpoint NOTE] [--key VKEY]';

class Unreadable extends Error {}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');

/** What `read` gives; what it throws says why this file cannot be used. */
function orUnreadable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Unreadable(`${what}: ${messageOf(error)}`);
  }
}

/** A file's text, which must be UTF-8; npm starts scripts elsewhere than where the path was typed. */
const textOf = (file: string): string =>
  orUnreadable(`${file}: cannot be read`, () =>
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(process.env.INIT_CWD ?? '.', file))),
  );

function bundleOf(file: string): { readonly bundle: unknown; readonly repeated: BundleFault | null } {
  const text = textOf(file);
  const bundle = orUnreadable(`${file}: is not JSON`, () => JSON.parse(text) as unknown);
  if (!isBundle(bundle)) throw new Unreadable(`${file}: is not an Evenhand bundle of version 1`);
  return { bundle, repeated: repeatedName(text, bundle) };
}

function keyOf(text: string): VerifierKey {
  const key = readVerifierKey(text);
  if (!key) throw new Unreadable('--key: is not an Ed25519 verifier key');
  return key;
}

const many = { type: 'string', multiple: true } as const;
const options = { checkpoint: many, key: many } as const;

function verified(args: readonly string[]): Said {
  const { values, positionals } = orUnreadable(USAGE, () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Unreadable(`which bundle? ${USAGE}`);
  const checkpoints = (values.checkpoint ?? []).map((note) => tidiedNote(textOf(note)));
  const keys = values.key?.map(keyOf);
  const { bundle, repeated } = bundleOf(file);
  const verdict = repeated
    ? { wrong: repeated }
    : verifyBundle(bundle, { checkpoints, ...(keys && { keys }), sha: (text) => hash('sha256', text) });
  const lines = 'wrong' in verdict ? [bundleFaultLine(verdict.wrong)] : verdict.heads.map(headLine);
  return { code: 'wrong' in verdict ? WRONG : 0, out: `${lines.join('\n')}\n`, err: '' };
}

/** What the command says to its arguments. */
export function verifyCommand(args: readonly string[]): Said {
  try {
    return verified(args);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { code: UNREADABLE, out: '', err: `${error.message}\n` };
  }
}
