import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asSession } from '~/data/as-session.server';
import { asViewer, type Tx } from '~/data/as-viewer.server';
import { readKeys, recordKey } from '~/data/checkpoint-keys.server';
import { checkpointsOf, freshCheckpoint } from '~/data/checkpoints.server';
import { openSigner } from '~/data/checkpoint-signer.server';
import type { House } from '~/data/house.server';
import { readCheckpoint, readNote, readVerifierKey, checkNote } from '~/domain/ledger/checkpoint';
import { checkpointKeyOf } from '../support/checkpoint-key';
import { addPerson, TEST_SETTINGS, testHouse, type TestHouse } from '../support/house';
import { storeAgreed, storeRunning, type StoredPlan } from '../support/stored-plan';
import type { Who } from '../support/world';

const PLAN = '8d4f1c1e-0000-4000-8000-000000000001';

let test: TestHouse;
beforeEach(async () => {
  test = await testHouse();
});
afterEach(() => test.close());

const as = <T>({ person, seat }: StoredPlan, who: Who, read: (tx: Tx) => Promise<T>): Promise<T> =>
  asViewer(test.house, { personId: person[who], seatId: seat[who] }, 'read', read);
const keys = async () => (await readKeys(test.house)).map(({ key }) => key);
/** The id of the key under which a note holds. */
const holdsBy = (note: string, known: readonly string[]): string | null => {
  const verdict = checkNote(
    note,
    known.map((key) => readVerifierKey(key)!),
  );
  return 'by' in verdict ? verdict.by[0]!.id : null;
};
const head = async (plan: StoredPlan) =>
  (
    await test.rows<{ seq: number; hash: string }>('select seq, hash from shared_head where plan_id = $1', plan.planId)
  )[0]!;

/** Checks an Ed25519 signature by the platform, not by the product's own code. */
function holdsByThePlatform(note: string, key: string): boolean {
  const { text, signatures } = readNote(note)!;
  const x = Buffer.from(readVerifierKey(key)!.publicKey).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(text), publicKey, signatures[0]!.signature);
}

describe('A checkpoint', () => {
  it('is not made while a plan is talked about, and is made when a version takes effect', async () => {
    const plan = await storeAgreed(test);
    expect(await as(plan, 'priya', (tx) => checkpointsOf(tx, plan.planId))).toEqual([]);
    expect(await test.rows('select from checkpoint')).toEqual([]);
  });

  it('is of the ledger’s end at that moment, verifies, and is the same for both sides', async () => {
    const plan = await storeRunning(test);
    const made = await as(plan, 'priya', (tx) => checkpointsOf(tx, plan.planId));
    expect(made).toMatchObject([{ kind: 'version.in-force', about: '1', at: '2026-06-01T13:00:00.000Z', stamp: null }]);
    const { note, seq, hash, keyId } = made[0]!;
    expect({ seq, hash }).toEqual(await head(plan));
    expect(readCheckpoint(readNote(note)!.text)).toEqual({
      name: 'localhost:4100',
      plan: plan.planId,
      ledger: 'shared',
      seq,
      hash,
      at: '2026-06-01T13:00:00.000Z',
    });
    expect(holdsBy(note, await keys())).toBe(keyId);
    expect(holdsByThePlatform(note, test.house.signer.verifierKey)).toBe(true);
    expect(await as(plan, 'dana', (tx) => checkpointsOf(tx, plan.planId))).toEqual(made);
    expect(await as(plan, 'grace', (tx) => checkpointsOf(tx, plan.planId))).toEqual(made);
  });

  it('is made when halves are opened and when minutes are acknowledged, and for nothing in between', async () => {
    const plan = await storeRunning(test);
    const [first] = Object.values((await plan.read()).checkIns);
    const half = { kind: 'give-half', checkIn: first!.id, seen: '', taps: {}, words: 'We are well.' } as const;
    await plan.do('dana', { ...half, confidence: 'on-track' });
    await plan.do('priya', { ...half, confidence: 'on-track' });
    const opened = await head(plan);
    test.clock.set('2026-06-04T15:00:00.000Z');
    await plan.do('priya', {
      kind: 'minute-check-in',
      checkIn: first!.id,
      seen: '',
      attendance: { vendor: ['Priya Raman'], customer: ['Dana Whitfield'] },
      decisions: ['We go on.'],
    });
    test.clock.set('2026-06-04T16:00:00.000Z');
    const seen = '2026-06-04T15:00:00.000Z';
    await plan.do('dana', { kind: 'acknowledge-check-in', checkIn: first!.id, seen, words: '' });
    const made = await as(plan, 'marcus', (tx) => checkpointsOf(tx, plan.planId));
    expect(made.map(({ kind, about }) => [kind, about])).toEqual([
      ['version.in-force', '1'],
      ['check-in.opened', first!.id],
      ['check-in.acknowledged', first!.id],
    ]);
    expect(made[1]).toMatchObject(opened);
    expect(made[2]).toMatchObject(await head(plan));
  });

  it('is nothing to whoever has no seat in the plan, and to whoever lost theirs', async () => {
    const plan = await storeRunning(test);
    const stranger = await addPerson(test, 'stranger@example.com', 'A Stranger');
    const seen = (personId: string) =>
      asViewer(test.house, { personId }, 'read', (tx) => checkpointsOf(tx, plan.planId));
    expect(await seen(stranger)).toEqual([]);
    await test.rows('update seat set closed_at = now() where id = $1', plan.seat.dana);
    expect(await seen(plan.person.dana)).toEqual([]);
  });

  it('cannot be changed, stamped or removed by the app’s role, nor added to a plan one does not sit in', async () => {
    const plan = await storeRunning(test);
    const stranger = await addPerson(test, 'stranger@example.com', 'A Stranger');
    const tried = (text: string, personId = plan.person.priya) =>
      asViewer(test.house, { personId }, 'write', async (tx) => void (await tx.execute(text)));
    const denied = { cause: { code: '42501' } };
    await expect(tried("update checkpoint set note = 'x'")).rejects.toMatchObject(denied);
    await expect(tried("update checkpoint set stamp = 'x'")).rejects.toMatchObject(denied);
    await expect(tried('delete from checkpoint')).rejects.toMatchObject(denied);
    await expect(tried(`select keep_stamp('${plan.planId}', 1, 'x')`)).rejects.toMatchObject(denied);
    const row = (seq: number, stamp: string) =>
      `insert into checkpoint (workspace_id, plan_id, seq, hash, at, kind, about, key_id, note, stamp)
       values ('${plan.workspaceId}', '${plan.planId}', ${seq}, '', now(), '', '', '', '', ${stamp})`;
    await expect(tried(row(1, 'null'), stranger)).rejects.toMatchObject(denied);
    await expect(tried(row(1, "'x'"))).rejects.toMatchObject(denied);
  });

  it('can be signed afresh of any ledger, for whoever takes a bundle along', async () => {
    const note = freshCheckpoint(test.house.signer, {
      plan: PLAN,
      ledger: 'vendor',
      seq: 3,
      hash: 'ab'.repeat(32),
      at: '2026-06-01T13:00:00.000Z',
    });
    expect(holdsBy(note, await keys())).toBe(test.house.signer.keyId);
    expect(note.split('\n').slice(0, 2)).toEqual([`localhost:4100/plans/${PLAN}/vendor`, '3']);
  });
});

describe('The key that signs', () => {
  /** The same house as another process would have it, with another key. */
  const withKey = (which: number): House => ({
    ...test.house,
    signer: openSigner({ ...TEST_SETTINGS, checkpointKey: checkpointKeyOf(which) }),
  });

  it('is recorded with the instant at which it changed, and notes of before still verify', async () => {
    const plan = await storeRunning(test);
    const [{ note } = { note: '' }] = await as(plan, 'dana', (tx) => checkpointsOf(tx, plan.planId));
    const before = await keys();
    test.clock.set('2026-06-10T13:00:00.000Z');
    await recordKey(withKey(2));
    await recordKey(withKey(2));
    expect(await readKeys(test.house)).toMatchObject([
      { key: before[0] },
      { key: withKey(2).signer.verifierKey, since: '2026-06-10T13:00:00.000Z' },
    ]);
    expect(holdsBy(note, await keys())).toBe(test.house.signer.keyId);
    expect(holdsBy(note, [withKey(2).signer.verifierKey])).toBeNull();
  });

  it('is recorded once, however many processes start with it at once, and again when it comes back', async () => {
    await Promise.all(Array.from({ length: 6 }, () => recordKey(withKey(2))));
    expect(await keys()).toEqual([test.house.signer.verifierKey, withKey(2).signer.verifierKey]);
    await recordKey(test.house);
    expect(await keys()).toHaveLength(3);
  });

  it('cannot be changed or removed by any role of the product, nor added by the app’s', async () => {
    const denied = { cause: { code: '42501' } };
    const personId = await addPerson(test, 'dana@example.com', 'Dana');
    const tried = [
      "update checkpoint_key set key = 'x'",
      'delete from checkpoint_key',
      "insert into checkpoint_key (key, since) values ('x', now())",
    ];
    for (const text of tried)
      await expect(
        asViewer(test.house, { personId }, 'write', async (tx) => void (await tx.execute(text))),
      ).rejects.toMatchObject(denied);
    for (const text of tried.slice(0, 2))
      await expect(asSession(test.house, async (tx) => void (await tx.execute(text)))).rejects.toMatchObject(denied);
  });

  it('is not in the database: no table holds a byte of it', async () => {
    await storeRunning(test);
    const secret = test.house.settings.checkpointKey;
    const tables = await test.rows<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) {
      const rows = await test.rows<{ text: string }>(`select row_to_json(t)::text as text from ${name} t`);
      expect([name, rows.some(({ text }) => text.includes(secret.slice(24, 60)))]).toEqual([name, false]);
    }
  });
});
