import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, entryHash, sha256Hex } from '~/domain/ledger/canonical';
import { EMPTY_HEAD, seal, verifyChain, type Head, type SealedEntry, type StoredEntry } from '~/domain/ledger/chain';
import { takeWords } from '~/domain/ledger/words';
import type { Actor } from '~/domain/plan/state/seat';

const PLAN = '5f0c1f6e-5d3c-4a53-9d0f-0a8e6a6f3b11';
const BY = { seat: 'dana', person: 'dana' } as unknown as Actor;
const platform = (text: string) => createHash('sha256').update(text).digest('hex');

/** Comments, one a minute, each with its words beside it. */
function ledgerOf(...said: readonly string[]): StoredEntry[] {
  let head: Head = EMPTY_HEAD;
  return said.map((words, minute) => {
    const taken = takeWords({ commitment: 'export', words }, () => '00'.repeat(16));
    const at = `2026-06-01T13:0${minute}:00.000Z`;
    const entry = seal(head, { plan: PLAN, ledger: 'shared', at, by: BY, kind: 'comment.made', data: taken.data });
    head = entry;
    return { ...entry, words: taken.words };
  });
}

/** The second entry with other bytes, and a hash that fits them. */
function resealed(change: Partial<SealedEntry>): StoredEntry[] {
  const [first, second, third] = ledgerOf('one', 'two', 'three') as [StoredEntry, StoredEntry, StoredEntry];
  const bytes = canonical({ ...(JSON.parse(second.bytes) as SealedEntry), ...change });
  return [first, { ...second, bytes, hash: entryHash(bytes) }, third];
}

const verified = (entries: readonly StoredEntry[]) => verifyChain(PLAN, 'shared', entries, platform);
const changed = (at: number, change: (entry: StoredEntry) => Partial<StoredEntry>) =>
  ledgerOf('one', 'two', 'three').map((entry, index) => (index === at ? { ...entry, ...change(entry) } : entry));

describe('A chain', () => {
  it('that is whole ends in its head', () => {
    const entries = ledgerOf('one', 'two', 'three');
    expect(verified(entries)).toEqual({ head: { seq: 3, hash: entries[2]!.hash } });
    expect(verified([])).toEqual({ head: EMPTY_HEAD });
  });

  it.each([
    ['other bytes', changed(1, ({ bytes }) => ({ bytes: bytes.replace('export', 'import') })), 2, 'hash'],
    ['bytes in another spelling', [{ ...ledgerOf('one')[0]!, bytes: '{ }', hash: entryHash('{ }') }], 1, 'form'],
    ['bytes that say nothing', [{ ...ledgerOf('one')[0]!, bytes: 'null', hash: entryHash('null') }], 1, 'form'],
    ['an entry taken out', ledgerOf('one', 'two', 'three').filter((_, index) => index !== 1), 3, 'order'],
    ['two entries swapped', [0, 2, 1].map((index) => ledgerOf('one', 'two', 'three')[index]!), 3, 'order'],
    ['an entry written anew', resealed({ kind: 'comment.unmade' }), 3, 'link'],
    ['an entry of another plan', resealed({ plan: 'another' }), 2, 'plan'],
    ['an entry of another ledger', resealed({ ledger: 'vendor' }), 2, 'plan'],
    ['an entry that goes back in time', resealed({ at: '2026-05-31T00:00:00.000Z' }), 2, 'time'],
    [
      'other words',
      changed(1, ({ words }) => ({ words: words.map((word) => ({ ...word, text: 'never' })) })),
      2,
      'words',
    ],
    ['words of a place that has none', changed(1, () => ({ words: [{ at: '/x', salt: '', text: 'x' }] })), 2, 'words'],
  ] as const)('with %s is found out', (_what, entries, seq, fault) => {
    expect(verified(entries)).toEqual({ wrong: { seq, fault } });
  });

  it('whose words lost their first line to the salt is found out', () => {
    const [entry] = ledgerOf('We were not ready.\nBut you were late.') as [StoredEntry];
    const moved = entry.words.map(({ at, salt }) => ({
      at,
      salt: `${salt}\nWe were not ready.`,
      text: 'But you were late.',
    }));
    expect(verified([{ ...entry, words: moved }])).toEqual({ wrong: { seq: 1, fault: 'words' } });
  });

  it('of which a text was erased still verifies', () => {
    expect(
      verified(changed(1, ({ words }) => ({ words: words.map((word) => ({ ...word, text: null })) }))),
    ).toHaveProperty('head');
  });
});

describe('A hash', () => {
  it('of an entry is that of its bytes behind a zero byte', () => {
    const bytes = createHash('sha256').update(Uint8Array.of(0)).update('{"größe":1}').digest('hex');
    expect(entryHash('{"größe":1}')).toBe(bytes);
  });

  it('is the same by the platform’s own function and by the one that runs everywhere, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256Hex(text) === platform(text)));
    expect(sha256Hex('\ud800')).toBe(platform('\ud800'));
  });
});
