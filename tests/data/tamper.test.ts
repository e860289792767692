import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleFaultLine } from '~/domain/ledger/bundle';
import type { SealedEntry, StoredEntry } from '~/domain/ledger/chain';
import { verifyBundle } from '~/domain/ledger/verify-bundle';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { testSigner } from '../support/bundle-signer';
import { toldBundleText } from '../support/bundles';
import type { TestHouse } from '../support/house';
import { storedHead, storedLedger } from '../support/ledgers';
import { rehashed, resealed, rewritten, writeShared, type Left } from '../support/tamper';
import { toldHouse } from '../support/told-house';
import { askVerifier, Files, hasPython } from '../support/verifiers';

/**
 * What a superuser of the database may do to a ledger, and how it comes out. Whoever can write everything can also have the
 * installation sign anew where the ledger ends now: each bundle here has such a fresh checkpoint. A ledger that was made anew as a
 * whole looks whole, until it is held against one checkpoint from before.
 */
const signer = testSigner();
const files = new Files();
let test: TestHouse;
let told: Left;
let tolds: Left;
/** Signed before anybody tampered with anything, and kept in some mail. */
let old: string;
let last: number;

const ledgerOf = async (plan: string): Promise<Left> => ({
  entries: await storedLedger(test, plan, 'shared'),
  head: await storedHead(test, plan, 'shared'),
});

beforeAll(async () => {
  test = await toldHouse();
  told = await ledgerOf(NORTHQUAY);
  tolds = await ledgerOf(HALDEN);
  last = told.head.seq;
  old = signer.note({ plan: NORTHQUAY, ledger: 'shared', ...told.head, at: '2026-07-21T13:00:00.000Z' });
});
afterEach(async () => {
  await writeShared(test, NORTHQUAY, told);
  await writeShared(test, HALDEN, tolds);
});
afterAll(() => test.close());

/** Entry nine, as somebody would rather have it. */
const NINTH = 8;
const nine = (change: (entry: StoredEntry) => StoredEntry): Left => ({
  ...told,
  entries: told.entries.map((entry, at) => (at === NINTH ? change(entry) : entry)),
});
const without = (from: number, count = 1): StoredEntry[] =>
  told.entries.filter((_, at) => at < from || at >= from + count);
const sealed = ({ bytes }: StoredEntry): SealedEntry => JSON.parse(bytes) as SealedEntry;
const other = (entry: StoredEntry): Partial<SealedEntry> => ({ by: { ...sealed(entry).by, seat: 'somebody-else' } });
/** The entry after `at` once more, fitting in front of what follows. */
const extra = (at: number): StoredEntry => resealed(told.entries[at]!, { seq: at + 2, prev: told.entries[at]!.hash });
/** Rows under new numbers, whose bytes still say the old ones. */
const shifted = (entries: readonly StoredEntry[]): StoredEntry[] =>
  entries.map((entry, at) => ({ ...entry, seq: at + 1 }));

interface Drill {
  readonly what: string;
  readonly left: () => Left;
  /** What the bundle shows alone; null when it looks whole. */
  readonly alone: string | null;
  /** What shows with the old checkpoint; as alone when absent. */
  readonly found?: () => string;
}

const AT = 'of 2026-07-21T13:00:00.000Z';
const missing = (at: number): string =>
  `entry ${at} of the shared ledger: is missing: given checkpoint 1, ${AT}, counts ${last} entries`;
const changed = (): string =>
  `entry ${last} of the shared ledger: is not the one that given checkpoint 1, ${AT}, is about: it or one before it was changed`;
const BYTES = 'entry 9 of the shared ledger: its bytes do not give the hash that stands beside them';
const LINK = 'entry 10 of the shared ledger: does not point back to the entry before it';
const WORDS = 'entry 1 of the shared ledger: the words beside it are not those that were written';

const DRILLS: readonly Drill[] = [
  { what: 'an entry edited', left: () => nine((one) => rewritten(one, { kind: 'comment.made' })), alone: BYTES },
  { what: 'an entry edited, and its hash', left: () => nine((one) => resealed(one, other(one))), alone: LINK },
  {
    what: 'an entry re-timed',
    left: () => nine((one) => rewritten(one, { at: '2026-05-01T00:00:00.000Z' })),
    alone: BYTES,
  },
  {
    what: 'an entry re-timed, and its hash',
    left: () => nine((one) => resealed(one, { at: '2026-01-01T00:00:00.000Z' })),
    alone: 'entry 9 of the shared ledger: is dated before the entry before it',
  },
  { what: 'an entry given to somebody else', left: () => nine((one) => rewritten(one, other(one))), alone: BYTES },
  {
    what: 'two entries swapped',
    left: () => {
      const [ninth, tenth] = told.entries.slice(NINTH, NINTH + 2) as [StoredEntry, StoredEntry];
      return { ...told, entries: shifted(told.entries.toSpliced(NINTH, 2, tenth, ninth)) };
    },
    alone: 'entry 9 of the shared ledger: its bytes say another number',
  },
  {
    what: 'an entry deleted in the middle',
    left: () => ({ ...told, entries: without(NINTH) }),
    alone: 'entry 10 of the shared ledger: stands where entry 9 belongs: entries were taken out, put in or swapped',
  },
  {
    what: 'entries deleted in the middle, and all hashes after them made anew',
    left: () => rehashed(without(NINTH, 2)),
    alone: null,
    found: () => missing(last - 1),
  },
  {
    what: 'the last entries deleted',
    left: () => ({ ...told, entries: told.entries.slice(0, -3) }),
    alone: 'HEAD',
  },
  {
    what: 'the last entries deleted, and the head moved back',
    left: () => rehashed(told.entries.slice(0, -3)),
    alone: null,
    found: () => missing(last - 2),
  },
  {
    what: 'an entry put in',
    left: () => ({ ...told, entries: shifted(told.entries.toSpliced(NINTH + 1, 0, extra(NINTH))) }),
    alone: 'entry 11 of the shared ledger: its bytes say another number',
  },
  {
    what: 'an entry put in at the end',
    left: () => ({ ...told, entries: [...told.entries, extra(last - 1)] }),
    alone: 'BEHIND',
  },
  {
    what: 'an entry put in, and all hashes after it made anew',
    left: () => rehashed(told.entries.toSpliced(NINTH + 1, 0, extra(NINTH))),
    alone: null,
    found: changed,
  },
  {
    what: 'an entry edited, and all hashes after it made anew',
    left: () => rehashed(nine((one) => rewritten(one, other(one))).entries),
    alone: null,
    found: changed,
  },
  {
    what: 'a fork: the same beginning, and another end',
    left: () => rehashed(told.entries.map((one, at) => (at < last - 5 ? one : rewritten(one, other(one))))),
    alone: null,
    found: changed,
  },
  {
    what: 'other words beside an entry',
    left: () => ({
      ...told,
      entries: told.entries.map((one, at) =>
        at > 0 ? one : { ...one, words: one.words.map((word) => ({ ...word, text: 'Other words' })) },
      ),
    }),
    alone: WORDS,
  },
  {
    what: 'the words beside an entry taken away',
    left: () => ({ ...told, entries: told.entries.map((one, at) => (at > 0 ? one : { ...one, words: [] })) }),
    alone: WORDS,
  },
];

/** The lines that depend on how long the story is. */
const lineOf = (alone: string): string =>
  alone === 'HEAD'
    ? `entry ${last - 2} of the shared ledger: is missing: the ledger's head counts ${last}`
    : alone === 'BEHIND'
      ? `entry ${last + 1} of the shared ledger: stands behind the ledger's head, which counts ${last}`
      : alone;

interface Answer {
  readonly alone: string | null;
  readonly found: string | null;
}
/** Every bundle that was made, for the second implementation to look at. */
const toldPython: { readonly bundle: string; readonly note: string; readonly answer: Answer }[] = [];

/** What the verifier says of the bundle that is made now, without and with a checkpoint. */
async function said(plan: string, checkpoint: string): Promise<Answer> {
  const text = await toldBundleText(test, plan, 'priya', signer.proof);
  const bundle: unknown = JSON.parse(text);
  const here = (notes: readonly string[]): string | null => {
    const verdict = verifyBundle(bundle, { checkpoints: notes });
    return 'wrong' in verdict ? bundleFaultLine(verdict.wrong) : null;
  };
  const answer = { alone: here([]), found: here([checkpoint]) };
  toldPython.push({ bundle: files.put(text), note: files.put(checkpoint), answer });
  return answer;
}

describe('A ledger that nobody tampered with', () => {
  it('holds, alone and against a checkpoint from before', async () => {
    expect(await said(NORTHQUAY, old)).toEqual({ alone: null, found: null });
  });
});

describe('What a superuser does to a ledger comes out', () => {
  it.each(DRILLS.map((drill) => [drill.what, drill] as const))('%s', async (_, { left, alone, found }) => {
    await writeShared(test, NORTHQUAY, left());
    const shows = alone === null ? null : lineOf(alone);
    expect(await said(NORTHQUAY, old)).toEqual({ alone: shows, found: found ? found() : shows });
  });

  it('a ledger moved to another plan', async () => {
    const halden = signer.note({ plan: HALDEN, ledger: 'shared', ...tolds.head, at: '2026-07-21T13:00:00.000Z' });
    await writeShared(test, HALDEN, told);
    const moved = 'entry 1 of the shared ledger: belongs to another plan or ledger';
    expect(await said(HALDEN, halden)).toEqual({ alone: moved, found: moved });
  });

  it('a ledger moved to another plan, and made anew for it', async () => {
    const halden = signer.note({ plan: HALDEN, ledger: 'shared', ...tolds.head, at: '2026-07-21T13:00:00.000Z' });
    await writeShared(test, HALDEN, rehashed(told.entries.map((one) => rewritten(one, { plan: HALDEN }))));
    await test.rows(
      'update plan set parties = (select parties from plan where id = $2) where id = $1',
      HALDEN,
      NORTHQUAY,
    );
    const found = `entry ${tolds.head.seq} of the shared ledger: is not the one that given checkpoint 1, ${AT}, is about: it or one before it was changed`;
    expect(await said(HALDEN, halden)).toEqual({ alone: null, found });
    expect((await said(HALDEN, old)).found).toBe('given checkpoint 1: is of another plan');
  });

  it('a plan that names other companies than its first entry', async () => {
    await test.rows(`update plan set parties = parties || '{"customer": "Somebody Else"}' where id = $1`, NORTHQUAY);
    const misnamed = 'plan.parties.customer: is not the company that entry 1 of the shared ledger names';
    expect(await said(NORTHQUAY, old)).toEqual({ alone: misnamed, found: misnamed });
  });
});

it.skipIf(!hasPython)(
  'the second implementation says the same of each (it needs python3)',
  async () => {
    const line = async (...args: string[]): Promise<string | null> => {
      const { code, out } = await askVerifier('python', args);
      return code === 0 ? null : out.trim();
    };
    for (const { bundle, note, answer } of toldPython)
      expect({ alone: await line(bundle), found: await line(bundle, '--checkpoint', note) }).toEqual(answer);
    expect(toldPython.length).toBeGreaterThan(DRILLS.length);
  },
  120_000,
);
