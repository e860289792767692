import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFaultLine, headLine, type Bundle } from '~/domain/ledger/bundle';
import { canonical, entryHash } from '~/domain/ledger/canonical';
import { readVerifierKey } from '~/domain/ledger/checkpoint';
import { isCanonical } from '~/domain/ledger/spelling';
import { verifyBundle, verifyingBundle, type Asked } from '~/domain/ledger/verify-bundle';
import { testSigner } from '../../support/bundle-signer';
import { commentsOf, PLAN, renamedBundle, SIGNED_AT, smallBundle } from '../../support/small-bundle';

const signer = testSigner();
const stranger = testSigner('02'.repeat(32));
const bundle = smallBundle(['one', 'two', 'three'], ['of ours']);
const said = (value: unknown, asked: Asked = {}): readonly string[] => {
  const verdict = verifyBundle(value, asked);
  return 'wrong' in verdict ? [bundleFaultLine(verdict.wrong)] : verdict.heads.map(headLine);
};

/** The bundle with the value at a path changed. */
function withChange(path: readonly (string | number)[], change: (value: unknown) => unknown): unknown {
  const copy: unknown = structuredClone(bundle);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  const value = change(at[last]);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
const set = (value: unknown) => () => value;

describe('A bundle that holds', () => {
  it('gives the head of each ledger', () => {
    expect(said(bundle)).toEqual(bundle.ledgers.map(({ ledger, head }) => `${ledger} ${head.seq} ${head.hash}`));
    expect(said(smallBundle([]))).toEqual(['shared 0 -', 'vendor 0 -']);
  });

  it('may have texts that were erased, told by either spelling: how many is said, for whoever hands it on can mark more', () => {
    const [shared, ...others] = said(bundle);
    const oneErased = [`${shared} (texts erased: 1)`, ...others];
    const erased = { salt: null, text: null, erasedOn: '2026-07-02' };
    const without = withChange(['ledgers', 0, 'entries', 1, 'words', 0], (word) => ({
      ...(word as object),
      ...erased,
    }));
    expect(said(without)).toEqual(oneErased);
    expect(said(withChange(['ledgers', 0, 'entries', 1, 'words', 0, 'text'], set(null)))).toEqual(oneErased);
  });

  it('names a company as its ledger does in the end, where it is called otherwise since', () => {
    const renamed = renamedBundle('Northquay Freight', 'Harbour Freight');
    expect(said(renamed)[0]).toMatch(/^shared 2 /);
    const asItWas = { ...renamed, plan: { ...renamed.plan, parties: smallBundle([]).plan.parties } };
    expect(said(asItWas)).toEqual([
      'plan.parties.customer: is not the company that entry 2 of the shared ledger names',
    ]);
    const otherVendor = { ...renamed.plan.parties, vendor: 'Another' };
    expect(said({ ...renamed, plan: { ...renamed.plan, parties: otherVendor } })).toEqual([
      'plan.parties.vendor: is not the company that entry 1 of the shared ledger names',
    ]);
  });

  it('is checked with the platform’s SHA-256 alike', () => {
    expect(said(bundle, { sha: (text) => hash('sha256', text) })).toEqual(said(bundle));
  });

  it('is checked in slices, which say how far they are', () => {
    const long = smallBundle(['x']);
    const steps = verifyingBundle({ ...long, ledgers: [manyOf(long)] });
    expect(steps.next()).toEqual({ done: false, value: { done: 100, of: 250 } });
    expect(steps.next()).toEqual({ done: false, value: { done: 200, of: 250 } });
    expect(steps.next().done).toBe(true);
  });
});

/** A shared ledger of 250 entries of one minute. */
function manyOf({ ledgers }: Bundle): Bundle['ledgers'][number] {
  let head = { seq: 0, hash: '' };
  const first = JSON.parse(ledgers[0]!.entries[0]!.bytes) as object;
  const entries = Array.from({ length: 250 }, () => {
    const bytes = canonical({ ...first, data: {}, seq: head.seq + 1, prev: head.hash });
    head = { seq: head.seq + 1, hash: entryHash(bytes) };
    return { ...head, bytes, words: [] };
  });
  return { ledger: 'shared', head, entries, checkpoints: [] };
}

describe('A bundle is read strictly', () => {
  it.each<readonly [string, unknown, string]>([
    ['no object', [], 'the bundle: must be an object'],
    ['an unknown field', { ...bundle, more: 1 }, 'more: is not a field of a bundle'],
    [
      'a field of a name that cannot be one',
      { ...bundle, 'a b': 1 },
      'the bundle: has a field that is not of a bundle',
    ],
    [
      'an unknown field within',
      withChange(['ledgers', 0, 'entries', 1, 'more'], set(1)),
      'ledgers[0].entries[1].more: is not a field of a bundle',
    ],
    ['a field missing', withChange(['plan', 'parties', 'vendor'], set(undefined)), 'plan.parties.vendor: is missing'],
    ['a text that is none', withChange(['plan', 'title'], set(7)), 'plan.title: must be a text'],
    ['half a letter', withChange(['plan', 'title'], set('\ud800')), 'plan.title: must be a text'],
    ['an id that is none', withChange(['plan', 'id'], set('x')), `plan.id: must be an id such as ${PLAN}`],
    [
      'a number out of range',
      withChange(['ledgers', 0, 'entries', 0, 'seq'], set(0)),
      'ledgers[0].entries[0].seq: must be a whole number from 1 to 2147483647',
    ],
    [
      'half a number',
      withChange(['ledgers', 0, 'head', 'seq'], set(2.5)),
      'ledgers[0].head.seq: must be a whole number from 0 to 2147483647',
    ],
    [
      'a hash in capitals',
      withChange(['ledgers', 0, 'entries', 0, 'hash'], set('AB'.repeat(32))),
      'ledgers[0].entries[0].hash: must be 64 hexadecimal digits',
    ],
    [
      'an instant without a zone',
      { ...bundle, madeAt: '2026-07-01T12:00:00' },
      'madeAt: must be an instant such as 2026-07-21T13:00:00.000Z',
    ],
    [
      'a stamp that is none',
      withChange(['ledgers', 0, 'checkpoints', 0, 'stamp'], set('x')),
      'ledgers[0].checkpoints[0].stamp: must be base64 or null',
    ],
    [
      'a text without its salt',
      withChange(['ledgers', 0, 'entries', 0, 'words', 0, 'salt'], set(null)),
      'ledgers[0].entries[0].words[0].salt: must be there where there is a text',
    ],
    [
      'a salt that holds a line of the text',
      withChange(['ledgers', 0, 'entries', 0, 'words', 0, 'salt'], (salt) => `${salt as string}\nIt was us.`),
      'ledgers[0].entries[0].words[0].salt: must be 32 to 128 hexadecimal digits, or null',
    ],
    ['no ledger', { ...bundle, ledgers: [] }, 'ledgers: must be the shared ledger and at most one more'],
    ['the other side’s ledger', { ...bundle, side: 'customer' }, 'ledgers[1].ledger: must be "customer"'],
    [
      'a head of nothing',
      withChange(['ledgers', 0, 'head', 'hash'], set('')),
      'ledgers[0].head.hash: must be empty where there is no entry, and only there',
    ],
    ['a key that is none', withChange(['keys', 0, 'key'], set('x')), 'keys[0].key: is not an Ed25519 verifier key'],
    ['a key twice', { ...bundle, keys: [...bundle.keys, ...bundle.keys] }, 'keys[1].key: is there twice'],
  ])('%s', (_, value, line) => {
    expect(said(value)).toEqual([line]);
  });
});

const AT_END = { plan: PLAN, ledger: 'shared', ...bundle.ledgers[0]!.head, at: SIGNED_AT } as const;

describe('A checkpoint, in the bundle or given,', () => {
  it.each<readonly [string, string, string]>([
    ['no note', 'x', 'is not a signed note'],
    ['another key’s', stranger.note(AT_END), 'is signed by no key that is known'],
    ['with a changed text', signer.note(AT_END).replace('\n3\n', '\n2\n'), 'its signature does not hold'],
    ['a note about something else', signer.noteOf('hello\n'), 'is a signed note, but not a checkpoint'],
    [
      'another installation’s',
      signer.noteOf(
        `elsewhere.example/plans/${PLAN}/shared\n3\n${Buffer.alloc(32).toString('base64')}\nat ${SIGNED_AT}\n`,
      ),
      'is signed by the key of another installation',
    ],
    ['of another plan', signer.note({ ...AT_END, plan: PLAN.replace('5f', '6f') }), 'is of another plan'],
  ])('that is %s is found out', (_, note, how) => {
    expect(said(bundle, { checkpoints: [note] })).toEqual([`given checkpoint 1: ${how}`]);
    expect(said(withChange(['ledgers', 0, 'checkpoints', 0, 'note'], set(note)))).toEqual([
      `checkpoint 1 of the shared ledger: ${how}`,
    ]);
  });

  it('tells entries that are missing, and entries that were changed', () => {
    const more = signer.note({ ...AT_END, seq: 5 });
    const missing = `entry 4 of the shared ledger: is missing: given checkpoint 1, of ${SIGNED_AT}, counts 5 entries`;
    expect(said(bundle, { checkpoints: [more] })).toEqual([missing]);
    const another = signer.note({ ...AT_END, seq: 2 });
    const changed = `entry 2 of the shared ledger: is not the one that given checkpoint 1, of ${SIGNED_AT}, is about: it or one before it was changed`;
    expect(said(bundle, { checkpoints: [another] })).toEqual([changed]);
  });

  it('may be of any entry, and of the side’s own ledger if that is there', () => {
    const { hash: second } = commentsOf('shared', ['one', 'two', 'three'])[1]!;
    expect(said(bundle, { checkpoints: [signer.note({ ...AT_END, seq: 2, hash: second })] })).toEqual(said(bundle));
    const own = signer.note({ ...AT_END, ledger: 'customer' });
    const not = 'given checkpoint 1: is of the customer ledger, which is not in the bundle';
    expect(said(bundle, { checkpoints: [own] })).toEqual([not]);
    const misplaced = withChange(['ledgers', 1, 'checkpoints', 0, 'note'], set(signer.note(AT_END)));
    expect(said(misplaced)).toEqual(['checkpoint 1 of the vendor ledger: is of another ledger']);
  });
});

describe('A key that one trusts', () => {
  const trust = (...keys: readonly string[]): Asked => ({ keys: keys.map((key) => readVerifierKey(key)!) });

  it('takes the place of those that the bundle names', () => {
    expect(said(bundle, trust(signer.key))).toEqual(said(bundle));
    expect(said(bundle, trust(stranger.key, signer.key))).toEqual(said(bundle));
    expect(said(bundle, trust(stranger.key))).toEqual(['keys[0].key: is none of the given keys']);
  });

  it('must have signed each ledger that has an entry', () => {
    const unsigned = withChange(['ledgers', 1, 'checkpoints'], set([]));
    expect(said(unsigned, trust(signer.key))).toEqual(['the vendor ledger: has no checkpoint signed by a given key']);
    expect(said(smallBundle(['one']), trust(signer.key))).toEqual(said(smallBundle(['one'])));
  });
});

/** Where what is protected stands: bytes, hashes, words, notes, keys and heads. */
const PROTECTED: readonly (readonly (string | number)[])[] = [
  ...bundle.ledgers.flatMap(({ entries }, at) => [
    ['ledgers', at, 'head', 'hash'],
    ['ledgers', at, 'checkpoints', 0, 'note'],
    ...entries.flatMap((_, place) => [
      ['ledgers', at, 'entries', place, 'bytes'],
      ['ledgers', at, 'entries', place, 'hash'],
      ['ledgers', at, 'entries', place, 'words', 0, 'at'],
      ['ledgers', at, 'entries', place, 'words', 0, 'salt'],
      ['ledgers', at, 'entries', place, 'words', 0, 'text'],
    ]),
  ]),
  ['keys', 0, 'key'],
];

it('any one letter changed, taken out or put in, wherever it is protected, is found', () => {
  const letter = fc.string({ unit: 'binary-ascii', minLength: 0, maxLength: 1 });
  fc.assert(
    fc.property(fc.constantFrom(...PROTECTED), fc.nat(), letter, fc.boolean(), (path, where, put, over) => {
      const changed = withChange(path, (value) => {
        const text = value as string;
        const at = where % text.length;
        return text.slice(0, at) + put + text.slice(over || put === '' ? at + 1 : at);
      });
      fc.pre(JSON.stringify(changed) !== JSON.stringify(bundle));
      expect(verifyBundle(changed)).toHaveProperty('wrong');
    }),
    { numRuns: 600 },
  );
});

it('what is canonical is told by the short way as by the long', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, spelled) => {
      const text = spelled ? canonical(value) : JSON.stringify(value);
      const parsed: unknown = JSON.parse(text);
      expect(isCanonical(text, parsed)).toBe(canonical(parsed) === text);
    }),
  );
});
