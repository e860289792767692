import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { readKeys, recordKey } from '~/data/checkpoint-keys.server';
import { openSigner } from '~/data/checkpoint-signer.server';
import { keysText, keysView } from '~/data/pages/keys';
import { proofView, type ProofView } from '~/data/pages/proof';
import { readProof } from '~/data/pages/proof.server';
import { loadPlan } from '~/data/plans.server';
import { checkpointKeyOf } from '../../support/checkpoint-key';
import { TEST_SETTINGS, testHouse, type TestHouse } from '../../support/house';
import { storeAgreed, storeDraft, storeRunning, type StoredPlan } from '../../support/stored-plan';
import type { Who } from '../../support/world';

let test: TestHouse;
beforeEach(async () => {
  test = await testHouse();
});
afterEach(() => test.close());

const seen = ({ planId, person, seat }: StoredPlan, who: Who): Promise<ProofView> =>
  asViewer(test.house, { personId: person[who], seatId: seat[who] }, 'read', async (tx) =>
    proofView((await loadPlan(tx, planId))!.plan, await readProof(tx, planId)),
  );
const other = openSigner({ ...TEST_SETTINGS, checkpointKey: checkpointKeyOf(2) });

describe('The page on which a plan can be checked', () => {
  it('shows both sides the same: the chain whole, and a note that agrees with it', async () => {
    const plan = await storeRunning(test);
    const view = await seen(plan, 'priya');
    expect(await seen(plan, 'grace')).toEqual(view);
    expect(view.chain).toMatchObject({ whole: true, wrongAt: null });
    expect(view.notes).toMatchObject([
      { seq: view.chain.entries, hash: view.chain.hash, occasion: 'Version 1 took effect', agreement: 'agrees' },
    ]);
  });

  it('has nothing to show of a draft', async () => {
    expect(await seen(await storeDraft(test), 'priya')).toMatchObject({
      chain: { entries: 0, whole: true },
      notes: [],
    });
  });

  it('has no note before a version took effect', async () => {
    expect(await seen(await storeAgreed(test), 'dana')).toMatchObject({ chain: { whole: true }, notes: [] });
  });

  it('says where the chain is broken, and that a note is of another record, once somebody has rewritten it', async () => {
    const plan = await storeRunning(test);
    const { seq } = (await seen(plan, 'dana')).notes[0]!;
    await test.rows(
      'update shared_entry set hash = $2 where plan_id = $1 and seq = $3',
      plan.planId,
      '0'.repeat(64),
      seq,
    );
    const { chain, notes } = await seen(plan, 'dana');
    expect(chain).toMatchObject({ whole: false, wrongAt: seq });
    expect(notes).toMatchObject([{ seq, agreement: 'differs' }]);
  });

  it('says that a note is of another record when the end of the record was taken out', async () => {
    const plan = await storeRunning(test);
    const { seq } = (await seen(plan, 'dana')).notes[0]!;
    await test.rows('delete from shared_words where plan_id = $1 and seq = $2', plan.planId, seq);
    await test.rows('delete from shared_entry where plan_id = $1 and seq = $2', plan.planId, seq);
    expect((await seen(plan, 'dana')).notes).toMatchObject([{ agreement: 'differs' }]);
  });

  it('says that a note is not ours when another key signed it, or somebody wrote into it', async () => {
    const plan = await storeRunning(test);
    const { seq, hash, at } = (await seen(plan, 'dana')).notes[0]!;
    const forged = other.sign({ plan: plan.planId, ledger: 'shared', seq, hash, at });
    const [stored] = await test.rows<{ note: string }>('select note from checkpoint');
    for (const note of [forged, stored!.note.replace(`\n${seq}\n`, `\n${seq + 1}\n`), 'no note at all']) {
      await test.rows('update checkpoint set note = $1', note);
      expect((await seen(plan, 'dana')).notes).toMatchObject([{ agreement: 'unsigned' }]);
    }
  });

  it('goes on to agree with notes of a key that signs no longer', async () => {
    const plan = await storeRunning(test);
    await recordKey({ ...test.house, signer: other }, '2026-06-20T13:00:00.000Z');
    expect((await seen(plan, 'dana')).notes).toMatchObject([{ agreement: 'agrees' }]);
  });
});

describe('The public list of keys', () => {
  it('says since when and until when each signed, the newest first', async () => {
    await recordKey({ ...test.house, signer: other }, '2026-06-20T13:00:00.000Z');
    const [now, before] = keysView(await readKeys(test.house));
    expect(now).toMatchObject({ id: other.keyId, since: '2026-06-20T13:00:00.000Z', until: null });
    expect(before).toMatchObject({ id: test.house.signer.keyId, until: '2026-06-20T13:00:00.000Z' });
  });

  it('as text has each key once, also one that came back', async () => {
    const { signer } = test.house;
    for (const [which, at] of [
      [other, '2026-06-20T13:00:00.000Z'],
      [signer, '2026-06-21T13:00:00.000Z'],
    ] as const)
      await recordKey({ ...test.house, signer: which }, at);
    expect(keysText(await readKeys(test.house))).toBe(`${signer.verifierKey}\n${other.verifierKey}\n`);
  });
});
