import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administerSeat, inviteMember, removeMember } from '~/commands/administer.server';
import { offerPolicy, returnPolicy, signPolicy, writePolicy, type PolicyAsk } from '~/commands/agree-on-policy.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer, type Eyes } from '~/data/as-viewer.server';
import { readPolicies, readPolicyHeld, policiesToSign } from '~/data/fit-policies.server';
import { loadPlan } from '~/data/plans.server';
import { loadPrivate } from '~/data/private-parts.server';
import { inForceAt, policyInForce } from '~/domain/fit-policy/policy-version';
import { isErased } from '~/domain/ledger/erased';
import { policyOf } from '~/domain/plan/sign-off/policy-held';
import { isRefusal } from '~/domain/refusal';
import { erasePerson } from '~/post/erase-person.server';
import { CAST, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
beforeEach(async () => {
  test = await toldHouse();
});
afterEach(() => test.close());

const ask = (who: Who): PolicyAsk => ({
  ...{ house: test.house, personId: personIdOf(who), workspaceId: WORKSPACE, op: randomUUID() },
});
const seen = (who: Who) =>
  asViewer(test.house, { personId: personIdOf(who) }, 'read', (tx) => readPolicies(tx, WORKSPACE));
const as = (who: Who, plan: string | null = null): Eyes => ({
  personId: personIdOf(who),
  seatId: plan && seatIdOf(plan, who),
});
/** One statement past all checks of the code: how many rows it touched, or the code of the database's refusal. */
const does = (eyes: Eyes, text: string) =>
  asViewer(test.house, eyes, 'write', (tx) => tx.execute(sql.raw(text))).then(
    ({ rowCount }) => rowCount,
    (error: unknown) => (((error as Error).cause ?? error) as { code?: string }).code,
  );
const NOT_ALLOWED = '42501';

const person = (who: Who, office = '') => ({ person: personIdOf(who), name: CAST[who].name, office });
/** Jonas writes the next version for these leaders, and puts it to them. Its number and hash. */
async function putTo(...leaders: Who[]): Promise<{ number: number; hash: string }> {
  const { text } = policyInForce(await seen('jonas'))!;
  const next = { ...text, cureDays: text.cureDays + 1, leaders: leaders.map((who) => person(who)) };
  expect(await writePolicy(ask('jonas'), { seen: 0, text: next })).toEqual({ done: true });
  expect(await offerPolicy(ask('jonas'), 1)).toEqual({ done: true });
  const { number, hash } = (await seen('jonas')).at(-1)!;
  return { number, hash: hash! };
}
const signing = { consent: 'I agree', knownBy: 'A code', ticked: true, freshProof: true };
const answerRow = (who: Who, { number, hash }: { number: number; hash: string }) =>
  `insert into fit_policy_signature (workspace_id, number, person_id, kind, hash, doc, at)
   values ('${WORKSPACE}', ${number}, '${personIdOf(who)}', 'signed', '${hash}', '{}', now())`;

describe('a fit policy, by the database alone', () => {
  it('is read by members of the workspace and the vendor’s seats; no customer sees a row of it', async () => {
    for (const who of ['jonas', 'priya', 'wen'] as const) expect(await seen(who)).toHaveLength(1);
    for (const who of ['dana', 'ruth', 'ingrid'] as const) expect(await seen(who)).toEqual([]);
    const rows = (eyes: Eyes) =>
      asViewer(test.house, eyes, 'read', async (tx) => (await readPolicies(tx, WORKSPACE)).length);
    expect(await rows(as('dana', NORTHQUAY))).toBe(0);
    expect(await rows(as('ruth', NORTHQUAY))).toBe(0);
  });

  it('is read by whoever sits for the vendor without working there, but not as it is still being written', async () => {
    const { text } = (await seen('jonas'))[0]!;
    await writePolicy(ask('jonas'), { seen: 0, text });
    await test.rows('delete from member where person_id = $1', personIdOf('wen'));
    const numbers = (eyes: Eyes) =>
      asViewer(test.house, eyes, 'read', async (tx) => (await readPolicies(tx, WORKSPACE)).map(({ number }) => number));
    expect(await numbers(as('wen', NORTHQUAY))).toEqual([1]);
    expect(await numbers(as('wen'))).toEqual([]);
    expect(await numbers(as('priya'))).toEqual([1, 2]);
  });

  it('is written by admins alone, and by nobody any more once it was put to its leaders', async () => {
    const row = (who: Who) => `insert into fit_policy (workspace_id, number, doc, leaders, rev, changed_at, changed_by)
      values ('${WORKSPACE}', 9, '{}', '{}', 1, now(), '${personIdOf(who)}')`;
    expect(await does(as('priya'), row('priya'))).toBe(NOT_ALLOWED);
    expect(await does(as('dana'), row('dana'))).toBe(NOT_ALLOWED);
    expect(await does(as('jonas'), row('elena'))).toBe(NOT_ALLOWED);
    expect(await does(as('jonas'), row('jonas'))).toBe(1);
    for (const who of ['jonas', 'elena'] as const)
      expect(await does(as(who), `update fit_policy set doc = '{}' where number = 1`)).toBe(0);
    expect(await does(as('jonas'), 'delete from fit_policy')).toBe(NOT_ALLOWED);
    expect(await does(as('elena'), `update fit_policy_signature set kind = 'returned'`)).toBe(NOT_ALLOWED);
    expect(await does(as('elena'), 'delete from fit_policy_signature')).toBe(NOT_ALLOWED);
  });

  it('is signed by whom it names, for themselves, with its own hash, while no other is put to them', async () => {
    const second = await putTo('elena', 'priya');
    expect(await does(as('jonas'), answerRow('elena', second))).toBe(NOT_ALLOWED);
    expect(await does(as('wen'), answerRow('wen', second))).toBe(NOT_ALLOWED);
    expect(await does(as('elena'), answerRow('elena', { ...second, hash: 'another' }))).toBe(NOT_ALLOWED);
    const third = await putTo('elena');
    expect(await does(as('elena'), answerRow('elena', second))).toBe(NOT_ALLOWED);
    expect(await does(as('elena'), answerRow('elena', third))).toBe(1);
  });
});

describe('a fit policy that is put to its leaders', () => {
  it('takes effect when all have signed, and is asked for on their page until then', async () => {
    const { number, hash } = await putTo('elena', 'priya');
    const asked = (who: Who) => asViewer(test.house, as(who), 'read', (tx) => policiesToSign(tx, personIdOf(who)));
    expect([await asked('elena'), await asked('jonas')]).toEqual([[{ workspace: WORKSPACE, number: 2 }], []]);
    expect(await signPolicy(ask('elena'), { number, hash, ...signing })).toEqual({ done: true });
    expect([await asked('elena'), await asked('priya')]).toEqual([[], [{ workspace: WORKSPACE, number: 2 }]]);
    expect(policyInForce(await seen('wen'))?.number).toBe(1);
    expect(await signPolicy(ask('priya'), { number, hash, ...signing })).toEqual({ done: true });
    expect(policyInForce(await seen('wen'))?.number).toBe(2);
  });

  it('is signed by both at once without either being lost, and once however often it is sent', async () => {
    const { number, hash } = await putTo('elena', 'priya');
    const same = ask('elena');
    const answers = await Promise.all([
      signPolicy(same, { number, hash, ...signing }),
      signPolicy(same, { number, hash, ...signing }),
      signPolicy(ask('priya'), { number, hash, ...signing }),
    ]);
    expect(answers.filter(isRefusal)).toEqual([]);
    const version = (await seen('jonas')).at(-1)!;
    expect(version.answers).toHaveLength(2);
    expect(inForceAt(version)).not.toBeNull();
  });

  it('and is sent back at the moment at which the last one signs, either holds or came back', async () => {
    const { number, hash } = await putTo('elena', 'priya');
    await signPolicy(ask('elena'), { number, hash, ...signing });
    const [signed, back] = await Promise.all([
      signPolicy(ask('priya'), { number, hash, ...signing }),
      returnPolicy(ask('priya'), { number, hash, words: 'Too long' }),
    ]);
    expect([signed, back].filter(isRefusal)).toHaveLength(1);
    expect((await seen('jonas')).at(-1)!.answers).toHaveLength(2);
  });

  it('is not put to them twice over when two admins press at once, nor written over unseen', async () => {
    const { text } = (await seen('jonas'))[0]!;
    const put = () => writePolicy(ask('jonas'), { seen: 0, text });
    const written = await Promise.all([put(), put()]);
    expect(written.map((one) => (isRefusal(one) ? one.refused : 'done')).sort()).toEqual(['changed-meanwhile', 'done']);
  });
});

describe('the thresholds that count for a plan', () => {
  it('are told to a seat of either side, and to nobody without one', async () => {
    const held = (eyes: Eyes) => asViewer(test.house, eyes, 'read', (tx) => readPolicyHeld(tx, NORTHQUAY));
    const told = { number: 1, floor: 0.7, minResults: 8, minCheckIns: 6, cureDays: 15, retentionMonths: 36 };
    expect(await held(as('ruth', NORTHQUAY))).toEqual(told);
    expect(await held(as('elena', NORTHQUAY))).toEqual(told);
    expect(await held(as('ingrid', HALDEN))).toBeNull();
    expect(await held(as('jonas'))).toBeNull();
  });

  it('stand in the plan by the text that both sides signed', async () => {
    const loaded = await asViewer(test.house, as('ruth', NORTHQUAY), 'read', (tx) => loadPlan(tx, NORTHQUAY));
    expect(policyOf(loaded!.plan)).toMatchObject({ number: 1, cureDays: 15 });
    expect(JSON.stringify(loaded!.plan)).not.toContain('Shared accounts');
  });
});

describe('whether whom it names agrees to parting ways', () => {
  const say = (who: Who, agrees = true) =>
    actOnPlan({
      ...{ house: test.house, personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who), planId: NORTHQUAY },
      ...{ op: randomUUID(), command: { kind: 'say-agreement', seen: '', agrees, words: 'taint.own' } as const },
    });

  it('is said by those of the version that counts for the plan, whoever claims to be named', async () => {
    expect(await say('elena')).toMatchObject({ done: true });
    for (const who of ['priya', 'wen', 'dana'] as const) expect(await say(who)).toEqual({ refused: 'not-allowed' });
    const claimed = { kind: 'say-agreement', seen: '', agrees: true, words: '', named: [personIdOf('priya')] } as const;
    const eyes = { personId: personIdOf('priya'), seatId: seatIdOf(NORTHQUAY, 'priya') };
    expect(
      await actOnPlan({ house: test.house, ...eyes, planId: NORTHQUAY, op: randomUUID(), command: claimed }),
    ).toEqual({ refused: 'not-allowed' });
  });

  it('is the vendor’s alone', async () => {
    await say('elena');
    const own = (who: Who) =>
      asViewer(test.house, as(who, NORTHQUAY), 'read', (tx) => loadPrivate(tx, NORTHQUAY, 'vendor', ['agreements']));
    expect(Object.values((await own('priya')).agreements).map(({ words }) => words)).toEqual(['taint.own']);
    expect((await own('dana')).agreements).toEqual({});
    expect(await does(as('dana', NORTHQUAY), 'select from vendor_agreement')).toBe(0);
  });
});

describe('whoever has left and was erased', () => {
  it('is named nowhere in it any more, while the hash stays of what was signed', async () => {
    const before = (await seen('jonas'))[0]!;
    const admin = () => ({ ...ask('jonas') });
    for (const plan of [NORTHQUAY, HALDEN])
      await administerSeat(admin(), plan, { kind: 'close-seat', seat: seatIdOf(plan, 'elena') });
    await removeMember(admin(), personIdOf('elena'));
    expect(await erasePersonOf(admin(), personIdOf('elena'))).toEqual({ done: true });
    const [asked] = await test.rows<{ id: string }>('select id from erasure');
    await erasePerson(test.house, asked!.id);
    const [after] = await seen('jonas');
    expect(JSON.stringify(after)).not.toContain(CAST.elena.name);
    expect(JSON.stringify(after)).not.toContain(CAST.elena.email);
    expect(after!.hash).toBe(before.hash);
    expect(after!.text.leaders.map(({ name }) => isErased(name))).toEqual([true, false]);
    expect(after!.answers.map(({ consent }) => isErased(consent))).toEqual([true, false]);
    expect(inForceAt(after!)).toBe(inForceAt(before));
  });

  it('keeps their name where they have come back', async () => {
    await removeMember(ask('jonas'), personIdOf('wen'));
    await inviteMember(ask('jonas'), { name: 'Wen Li', email: CAST.wen.email, role: 'member' });
    expect(await erasePersonOf(ask('jonas'), personIdOf('wen'))).toEqual({ refused: 'still-here' });
  });
});
