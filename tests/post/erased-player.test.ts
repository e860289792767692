import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { erasePerson } from '~/post/erase-person.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { addPerson } from '../support/house';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
beforeAll(async () => {
  test = await haldenStored('draft');
  test.at('2026-07-16 10:00');
});
afterAll(() => test.close());

const zora = { side: 'vendor', name: 'Zora Quist', position: 'Engineer' } as const;

it('whose seat was given up in the draft is gone by name from what both sides see, for whoever has it in memory too', async () => {
  const email = 'zora@tessel.example';
  const person = await addPerson(test, email, zora.name);
  const seat = randomUUID();
  await test.act('priya', { kind: 'open-seat', id: seat, person, role: 'contributor', email, ...zora });
  const player = { ...zora, executive: false, signedPurchase: false };
  await test.act('priya', { kind: 'put-player', id: 'zora', seen: 0, player });
  await test.act('priya', { kind: 'close-seat', seat });
  expect(await test.act('priya', { kind: 'propose-plan' })).toEqual({ done: true, repeated: false });
  await test.rows(
    `insert into member (workspace_id, person_id, name, email, role, removed_at) values ($1, $2, $3, $4, 'member', now())`,
    ...[WORKSPACE, person, zora.name, email],
  );
  const shown = async () => JSON.stringify((await test.plan('ingrid')).players);
  expect(await shown()).toContain(zora.name);
  const admin = { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
  expect(await erasePersonOf(admin, person)).toEqual({ done: true });
  const [order] = await test.rows<{ id: string }>('select id from erasure where person_id = $1', person);
  await erasePerson(test.house, order!.id);
  expect(await shown()).not.toContain(zora.name);
});
