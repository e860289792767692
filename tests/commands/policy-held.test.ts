import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { offerPolicy, signPolicy, writePolicy, type PolicyAsk } from '~/commands/agree-on-policy.server';
import { asViewer } from '~/data/as-viewer.server';
import { readPolicies } from '~/data/fit-policies.server';
import { GIVEN_TEXT, type PolicyText } from '~/domain/fit-policy/policy-version';
import { policyOf } from '~/domain/plan/sign-off/policy-held';
import { partsOf } from '~/domain/plan/text/part';
import { testHouse, type TestHouse } from '../support/house';
import { sign, storeDraft, type StoredPlan } from '../support/stored-plan';

let test: TestHouse;
let plan: StoredPlan;
beforeEach(async () => {
  test = await testHouse();
  plan = await storeDraft(test);
  await test.rows("update member set role = 'admin' where person_id = $1", plan.person.priya);
});
afterEach(() => test.close());

/** Priya, who leads here alone, writes the next version of the vendor's policy, and signs it: it holds from then on. */
async function inForce(changed: Partial<PolicyText>): Promise<void> {
  const { house } = test;
  const { priya: personId } = plan.person;
  const ask = (): PolicyAsk => ({ house, personId, workspaceId: plan.workspaceId, op: randomUUID() });
  const leaders = [{ person: personId, name: 'Priya', office: '' }];
  expect(await writePolicy(ask(), { seen: 0, text: { ...GIVEN_TEXT, ...changed, leaders } })).toEqual({ done: true });
  expect(await offerPolicy(ask(), 1)).toEqual({ done: true });
  const versions = await asViewer(house, { personId }, 'read', (tx) => readPolicies(tx, plan.workspaceId));
  const { number, hash } = versions.at(-1)!;
  const signing = { consent: 'I agree', knownBy: 'A code', ticked: true, freshProof: true };
  expect(await signPolicy(ask(), { number, hash: hash!, ...signing })).toMatchObject({ done: true });
}

async function fixText(): Promise<void> {
  const open = partsOf(await plan.read()).filter(({ consent }) => !consent.customer);
  const parts = open.map(({ part, consent }) => ({ part, seen: consent.rev }));
  if (parts.length > 0) await plan.do('dana', { kind: 'agree-to-parts', parts });
  await plan.do('dana', { kind: 'freeze' });
}

it('binds nobody to thresholds that came into force after they signed', async () => {
  await inForce({ cureDays: 15 });
  await plan.do('priya', { kind: 'propose-plan' });
  await fixText();
  await sign(plan, 'ruth');
  await inForce({ cureDays: 250, retentionMonths: 1 });
  await sign(plan, 'elena');
  const now = await plan.read();
  expect(now.stage).toBe('running');
  expect(policyOf(now)).toMatchObject({ number: 1, cureDays: 15, retentionMonths: 84 });
});

it('takes the policy of the day on which the text is fixed again', async () => {
  await inForce({ cureDays: 15 });
  await plan.do('priya', { kind: 'propose-plan' });
  await fixText();
  await sign(plan, 'ruth');
  await inForce({ cureDays: 20 });
  await plan.do('elena', { kind: 'send-back', version: 1, words: 'We have a new policy' });
  await fixText();
  expect((await plan.read()).versions['2']?.content.policy).toMatchObject({ number: 2, cureDays: 20 });
});

it('goes by what nobody sent along: whoever fixes the text says nothing of the policy', async () => {
  await inForce({ cureDays: 15 });
  await plan.do('priya', { kind: 'propose-plan' });
  const open = partsOf(await plan.read()).filter(({ consent }) => !consent.customer);
  const parts = open.map(({ part, consent }) => ({ part, seen: consent.rev }));
  await plan.do('dana', { kind: 'agree-to-parts', parts });
  const claimed = { number: 9, floor: 0, minResults: 1, minCheckIns: 0, cureDays: 1, retentionMonths: 1 };
  await plan.do('priya', { kind: 'freeze', policy: claimed });
  expect((await plan.read()).versions['1']?.content.policy).toMatchObject({ number: 1, cureDays: 15 });
});
