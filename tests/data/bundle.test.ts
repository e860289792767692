import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleText, readBundleFrame } from '~/data/bundle.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { headLine, type Bundle } from '~/domain/ledger/bundle';
import { verifyBundle } from '~/domain/ledger/verify-bundle';
import { checkout } from '~/server/folders';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { testSigner } from '../support/bundle-signer';
import { toldBundle, toldBundleText } from '../support/bundles';
import type { TestHouse } from '../support/house';
import { storedHead, storedLedger } from '../support/ledgers';
import { commentsOf, smallBundle } from '../support/small-bundle';
import { rehashed, writeShared } from '../support/tamper';
import { toldHouse } from '../support/told-house';

const { proof } = testSigner();
const schema = JSON.parse(readFileSync(join(checkout, 'app/domain/ledger/bundle.schema.json'), 'utf8')) as object;
const fits = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false }).compile(schema);

let test: TestHouse;
beforeAll(async () => {
  test = await toldHouse();
});
afterAll(() => test.close());

const bundleOf = (who: Who): Promise<Bundle> => toldBundle(test, NORTHQUAY, who, proof);

describe('The bundle of a plan', () => {
  it.each(['priya', 'dana', 'ruth', 'marcus'] as const)('that %s takes holds, and is what is stored', async (who) => {
    const bundle = await bundleOf(who);
    const verdict = verifyBundle(bundle);
    const heads = await Promise.all(
      bundle.ledgers.map(async ({ ledger }) => ({ ledger, ...(await storedHead(test, NORTHQUAY, ledger)) })),
    );
    expect('heads' in verdict && verdict.heads.map(headLine)).toEqual(heads.map(headLine));
    for (const { ledger, entries } of bundle.ledgers)
      expect(entries).toEqual(await storedLedger(test, NORTHQUAY, ledger));
  });

  it('has the side’s own ledger for those who may read it, and nothing of the other side’s', async () => {
    const ledgers = async (who: Who): Promise<string[]> => (await bundleOf(who)).ledgers.map(({ ledger }) => ledger);
    expect(await ledgers('priya')).toEqual(['shared', 'vendor']);
    expect(await ledgers('dana')).toEqual(['shared', 'customer']);
    expect(await ledgers('marcus')).toEqual(['shared']);
    expect(await ledgers('wen')).toEqual(['shared']);
    const [{ hash }] = (await test.rows<{ hash: string }>(
      'select hash from vendor_head where plan_id = $1',
      NORTHQUAY,
    )) as [{ hash: string }];
    expect(await toldBundleText(test, NORTHQUAY, 'dana', proof)).not.toContain(hash);
  });

  it('stands with an entry a line, so that two can be compared line by line', async () => {
    const text = await toldBundleText(test, NORTHQUAY, 'dana', proof);
    const { entries } = (JSON.parse(text) as Bundle).ledgers[0]!;
    const lines = text.split('\n');
    for (const entry of entries) expect(lines.map((line) => line.replace(/,$/, ''))).toContain(JSON.stringify(entry));
  });

  it('is cut off, not told short, once its reader’s seat is closed', async () => {
    const eyes = { personId: personIdOf('marcus'), seatId: seatIdOf(NORTHQUAY, 'marcus') };
    const frame = await asViewer(test.house, eyes, 'read', async (tx) => {
      const { plan } = (await loadPlan(tx, NORTHQUAY))!;
      return readBundleFrame(tx, { plan, side: 'customer', own: false, at: test.house.clock.now() }, proof);
    });
    await test.rows('update seat set closed_at = now() where id = $1', eyes.seatId);
    const taking = async (): Promise<void> => {
      for await (const _ of bundleText(test.house, eyes, frame));
    };
    await expect(taking()).rejects.toThrow('no longer there');
    await test.rows('update seat set closed_at = null where id = $1', eyes.seatId);
  });

  it('is taken in pages of entries, and holds across them', async () => {
    const told = {
      entries: await storedLedger(test, NORTHQUAY, 'shared'),
      head: await storedHead(test, NORTHQUAY, 'shared'),
    };
    const many = Array.from({ length: 12 }, () => told.entries).flat();
    // Made anew at one time: what counts here is how many there are.
    const at = '2026-07-21T13:00:00.000Z';
    const long = rehashed(
      many.map((entry) => ({ ...entry, bytes: JSON.stringify({ ...(JSON.parse(entry.bytes) as object), at }) })),
    );
    await writeShared(test, NORTHQUAY, long);
    const pieces: string[] = [];
    for await (const piece of textOf('dana')) pieces.push(piece);
    expect(verifyBundle(JSON.parse(pieces.join('')))).toMatchObject({ heads: [{ seq: long.head.seq }, {}] });
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(pieces.join('').length / 2);
    await writeShared(test, NORTHQUAY, told);
  });
});

async function* textOf(who: Who): AsyncGenerator<string> {
  const eyes = { personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) };
  const frame = await asViewer(test.house, eyes, 'read', async (tx) => {
    const { plan } = (await loadPlan(tx, NORTHQUAY))!;
    return readBundleFrame(tx, { plan, side: 'customer', own: true, at: test.house.clock.now() }, proof);
  });
  yield* bundleText(test.house, eyes, frame);
}

describe('The schema', () => {
  it('allows the bundles of the story, and one of a plan without entries', async () => {
    for (const who of ['priya', 'dana', 'marcus'] as const) {
      fits(await bundleOf(who));
      expect(fits.errors).toBeNull();
    }
    expect(fits(smallBundle([]))).toBe(true);
  });

  const small = smallBundle(['one'], ['two']);
  const [ledger] = small.ledgers;
  const [entry] = commentsOf('shared', ['one']);
  const withEntry = (more: object): unknown => ({
    ...small,
    ledgers: [{ ...ledger, entries: [{ ...entry, ...more }] }],
  });
  it.each<readonly [string, unknown]>([
    ['an unknown field', { ...small, more: 1 }],
    ['another version', { ...small, version: 2 }],
    ['an entry with an unknown field', withEntry({ more: 1 })],
    ['an entry of number 0', withEntry({ seq: 0 })],
    ['a hash in capitals', withEntry({ hash: 'AB'.repeat(32) })],
    ['words without a salt', withEntry({ words: [{ at: '/x', salt: null, text: 'x' }] })],
    ['no ledger', { ...small, ledgers: [] }],
    ['another first ledger', { ...small, ledgers: [...small.ledgers].reverse() }],
    ['a third ledger', { ...small, ledgers: [...small.ledgers, small.ledgers[1]] }],
    ['a head without a hash', { ...small, ledgers: [{ ...ledger, head: { seq: 1, hash: '' } }] }],
    ['a stamp that is none', { ...small, ledgers: [{ ...ledger, checkpoints: [{ note: 'x', stamp: '?' }] }] }],
    ['an instant without a zone', { ...small, madeAt: '2026-07-01T12:00:00' }],
  ])('refuses %s', (_, value) => {
    expect(fits(value)).toBe(false);
  });
});
