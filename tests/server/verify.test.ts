import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { entryHash } from '~/domain/ledger/canonical';
import { seal } from '~/domain/ledger/chain';
import { takeWords, type Word } from '~/domain/ledger/words';
import { checkout } from '~/server/folders';
import { testSigner } from '../support/bundle-signer';
import { commentsOf, PLAN, renamedBundle, SIGNED_AT, smallBundle } from '../support/small-bundle';
import { resealed } from '../support/tamper';
import { askHere, askVerifier, Files, hasPython, type Said } from '../support/verifiers';
import { FILE } from '../support/work';
import { RFC_8032 } from '../verify/rfc-8032';

const files = new Files();
const signer = testSigner();
const stranger = testSigner('02'.repeat(32));
const bundle = smallBundle(['Größe 1 – “two”', 'a\nb\u0007\\"', '🙂 三'], ['ours']);
const file = files.put(JSON.stringify(bundle));
const [shared, own] = bundle.ledgers as [(typeof bundle.ledgers)[0], (typeof bundle.ledgers)[0]];
const heads = `shared 3 ${shared.head.hash}\nvendor 1 ${own.head.hash}\n`;
const note = (seq: number, hash = commentsOf('shared', ['x'])[0]!.hash): string =>
  files.put(signer.note({ plan: PLAN, ledger: 'shared', seq, hash, at: SIGNED_AT }));
const withEntries = (entries: readonly unknown[]): string =>
  files.put(JSON.stringify({ ...bundle, ledgers: [{ ...shared, entries }, own] }));
/** The first entry with other data, and a hash that fits them. */
const withData = (data: unknown): string => withEntries([resealed({ ...shared.entries[0]!, words: [] }, { data })]);
const AT_ONE = shared.entries[0]!.hash;

/** A bundle whose shared ledger is one delivery with a file. */
const WITH_FILE = takeWords({ commitment: 'export', id: 'd1', note: 'Here', link: '', files: [FILE] }, () =>
  '0f'.repeat(16),
);
const delivery = seal(
  { seq: 0, hash: '' },
  {
    plan: PLAN,
    ledger: 'shared',
    at: '2026-06-01T13:00:00.000Z',
    by: { seat: 'dana', side: 'customer', role: 'lead' },
    kind: 'delivery.made',
    data: WITH_FILE.data,
  },
);
const withDelivery = (change: Partial<typeof delivery> = {}, words = WITH_FILE.words): string => {
  const { seq, hash } = delivery;
  const checkpoints = [{ note: signer.note({ plan: PLAN, ledger: 'shared', seq, hash, at: SIGNED_AT }), stamp: null }];
  const entries = [{ ...delivery, ...change, words }];
  return files.put(
    JSON.stringify({ ...bundle, ledgers: [{ ...shared, head: { seq, hash }, entries, checkpoints }, own] }),
  );
};

const renamed = renamedBundle('Northquay Freight', 'Harbour Freight');

/** What is asked, and how the answer begins: an exit status and, for 0 and 1, what stands on standard output. */
const ASKED: readonly (readonly [string, readonly string[], number, string])[] = [
  ['a good bundle', [file], 0, heads],
  ['a company renamed', [files.put(JSON.stringify(renamed))], 0, 'shared 2 '],
  [
    'a company renamed, and named as before',
    [files.put(JSON.stringify({ ...renamed, plan: bundle.plan }))],
    1,
    'plan.parties.customer: is not the company that entry 2 of the shared ledger names',
  ],
  ['its checkpoint of before', [file, '--checkpoint', note(1, AT_ONE)], 0, heads],
  ['two of them', [file, '--checkpoint', note(1, AT_ONE), '--checkpoint', note(3, shared.head.hash)], 0, heads],
  ['the key that signed', [file, '--key', signer.key], 0, heads],
  [
    'a checkpoint out of a mail',
    [
      file,
      '--checkpoint',
      files.put(
        `\r\n${signer.note({ plan: PLAN, ledger: 'shared', seq: 1, hash: AT_ONE, at: SIGNED_AT }).replaceAll('\n', '\r\n')}\r\n`,
      ),
    ],
    0,
    heads,
  ],
  [
    'texts that were erased',
    [
      withEntries([
        { ...shared.entries[0]!, words: shared.entries[0]!.words.map(({ at }) => ({ at, salt: null, text: null })) },
        ...shared.entries.slice(1),
      ]),
    ],
    0,
    heads.replace('\n', ' (texts erased: 1)\n'),
  ],
  ['a delivery with a file', [withDelivery()], 0, `shared 1 ${delivery.hash}\nvendor 1 ${own.head.hash}\n`],
  [
    'a delivery of which the file is said to be another',
    [withDelivery({ bytes: delivery.bytes.replace(FILE.sha256, 'cd'.repeat(32)) })],
    1,
    'entry 1 of the shared ledger: ',
  ],
  [
    'a delivery of which the file is said to have another name',
    [
      withDelivery(
        {},
        WITH_FILE.words.map((word) => (word.at === '/files/0/name' ? { ...word, text: 'Other.pdf' } : word)),
      ),
    ],
    1,
    'entry 1 of the shared ledger: ',
  ],
  ['a byte order mark', [files.put(`\uFEFF${JSON.stringify(bundle)}`)], 0, heads],
  [
    'a whole number spelled with a point',
    [files.put(JSON.stringify(bundle).replace('"version":1', '"version":1.0').replace('"seq":3,', '"seq":3e0,'))],
    0,
    heads,
  ],
  ['a plan without entries', [files.put(JSON.stringify(smallBundle([])))], 0, 'shared 0 -\nvendor 0 -\n'],
  [
    'another checkpoint',
    [file, '--checkpoint', note(2)],
    1,
    'entry 2 of the shared ledger: is not the one that given checkpoint 1',
  ],
  [
    'entries that are missing',
    [file, '--checkpoint', note(9)],
    1,
    'entry 4 of the shared ledger: is missing: given checkpoint 1',
  ],
  ['another key', [file, '--key', stranger.key], 1, 'keys[0].key: is none of the given keys\n'],
  ['a note that is none', [file, '--checkpoint', file], 1, 'given checkpoint 1: is not a signed note\n'],
  ['an unknown field', [files.put(JSON.stringify({ ...bundle, more: 1 }))], 1, 'more: is not a field of a bundle\n'],
  ['half a letter', [files.put(JSON.stringify({ ...bundle, madeAt: '\ud800' }))], 1, 'madeAt: must be an instant'],
  [
    'a name that stands twice',
    [files.put(JSON.stringify(bundle).replace('"text":', '"text":"Nothing was said","text":'))],
    1,
    'the bundle: has a name twice in one object\n',
  ],
  [
    'a number of more digits than one can count',
    [files.put(JSON.stringify(bundle).replace('"seq":3,', `"seq":${'1'.repeat(5000)},`))],
    1,
    'ledgers[0].head.seq: must be a whole number',
  ],
  ['data that are nested deeply', [withData(nested(40))], 1, 'entry 2 of the shared ledger: is missing'],
  [
    'data that are nested too deeply for anybody to read',
    [withData(nested(400))],
    1,
    'entry 1 of the shared ledger: its bytes are not an entry in canonical form\n',
  ],
  [
    'a number too large',
    [files.put(JSON.stringify(bundle).replace('"seq":3,', '"seq":1e400,'))],
    1,
    'ledgers[0].head.seq: must be a whole number',
  ],
  [
    'the truth for a number',
    [files.put(JSON.stringify(bundle).replace('"version":1', '"version":1').replace('"seq":3,', '"seq":true,'))],
    1,
    'ledgers[0].head.seq: must be a whole number',
  ],
  [
    'an entry swapped',
    [withEntries([shared.entries[1], shared.entries[0]])],
    1,
    'entry 2 of the shared ledger: stands where entry 1 belongs',
  ],
  [
    'words whose first line became part of their salt',
    [withEntries(shared.entries.map((entry) => ({ ...entry, words: entry.words.map(withoutFirstLine) })))],
    1,
    'ledgers[0].entries[1].words[0].salt: must be 32 to 128 hexadecimal digits, or null\n',
  ],
  [
    'bytes in another spelling',
    [withEntries([spelled(' ')])],
    1,
    'entry 1 of the shared ledger: its bytes are not an entry in canonical form\n',
  ],
  ['no file', [], 2, ''],
  ['two files', [file, file], 2, ''],
  ['an unknown word', [file, '--nonsense'], 2, ''],
  ['a word cut short', [file, '--check', file], 2, ''],
  ['a file that is not there', [`${file}-not`], 2, ''],
  ['a file that is not JSON', [files.put('{')], 2, ''],
  ['JSON that only Python reads', [files.put('{"format":NaN}')], 2, ''],
  ['JSON that is no bundle', [files.put('[1]')], 2, ''],
  ['a bundle of a later version', [files.put(JSON.stringify({ ...bundle, version: 2 }))], 2, ''],
  ['a file that is no text', [files.put(Uint8Array.of(0xff, 0xfe))], 2, ''],
  ['a key that is none', [file, '--key', 'x'], 2, ''],
  ['a checkpoint that is not there', [file, '--checkpoint', `${file}-not`], 2, ''],
];

/** The same bytes under the same hash, read apart elsewhere: what was said begins a line later. */
function withoutFirstLine({ at, salt, text }: Word): Word {
  const [first = '', ...rest] = text!.split('\n');
  return rest.length === 0 ? { at, salt, text } : { at, salt: `${salt}\n${first}`, text: rest.join('\n') };
}

/** Lists within lists. */
function nested(deep: number): unknown {
  let value: unknown = [];
  for (let at = 1; at < deep; at++) value = [value];
  return value;
}

/** The first entry with a space more at its end, and a hash that fits. */
function spelled(more: string): unknown {
  const entry = resealed(shared.entries[0]!, {});
  const bytes = entry.bytes + more;
  return { ...entry, bytes, hash: entryHash(bytes) };
}

describe('npm run verify', () => {
  it.each(ASKED)('%s', (_, args, code, out) => {
    const said = askHere(args);
    expect({ code: said.code, out: said.out.slice(0, out.length || undefined) }).toEqual({ code, out });
    if (code === 2) expect(said.out).toBe('');
  });
});

it('says from a shell what it says here, and ends with that status', async () => {
  for (const at of [0, 12, 18]) {
    const [, args] = ASKED[at]!;
    expect(await askVerifier('node', args)).toEqual(askHere(args));
  }
});

describe.skipIf(!hasPython)('the second implementation, in Python (it needs python3)', () => {
  it.each(ASKED)('%s', async (_, args) => {
    expect(await askVerifier('python', args)).toEqual(askHere(args));
  });

  it('spells numbers, names and texts as RFC 8785 has it', async () => {
    const numbers = [
      0, -1, 0.7, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, 0.000001, 4.5, -1e-10, 100, 1e20,
    ];
    const data = {
      numbers,
      '\u20ac': 'Euro',
      '\r': 'cr',
      '1': 'one',
      '😂': 'smile',
      '\u0080': '\u0000\u001f"\\/',
      ö: null,
      דּ: [true, false, {}],
    };
    for (const one of [data, { a: -0 }, { deep: [[[[{}]]]] }]) {
      const answers = await both(withData(one));
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]!.out).toBe("entry 2 of the shared ledger: is missing: the ledger's head counts 3\n");
    }
  });

  it('checks signatures as RFC 8032 has it', async () => {
    const vectors = RFC_8032.flatMap(([, key, message, signature]) => [
      [key, message, signature],
      [key, `${message}00`, signature],
      [key, message, signature.replace(/^../, '00')],
    ]);
    const script = `import sys, json; from ed25519 import holds; print(json.dumps([holds(bytes.fromhex(s), bytes.fromhex(m), bytes.fromhex(k)) for k, m, s in json.loads(sys.argv[1])]))`;
    const out = await new Promise<string>((resolve) =>
      execFile(
        'python3',
        ['-B', '-c', script, JSON.stringify(vectors)],
        { cwd: `${checkout}/tests/verify` },
        (_, text) => resolve(text),
      ),
    );
    expect(JSON.parse(out)).toEqual(RFC_8032.flatMap(() => [true, false, false]));
  });
});

const both = (at: string): Promise<Said[]> => Promise.all([askHere([at]), askVerifier('python', [at])]);
