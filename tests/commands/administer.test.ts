import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCustomer, type AdminAsk } from '~/commands/administer.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
beforeEach(async () => {
  test = await haldenStored('running');
});
afterEach(() => test.close());

/** The workspace's admin, by a new operation each time. */
async function admin(): Promise<AdminAsk> {
  const [row] = await test.rows<{ id: string }>("select person_id as id from member where role = 'admin' limit 1");
  return { house: test.house, personId: row!.id, workspaceId: WORKSPACE, op: randomUUID() };
}

describe('a customer', () => {
  it('is one, however its name is written and however many add it at once', async () => {
    const names = ['Fjordline Shipping', 'FJORDLINE shipping', 'fjordline Shipping', 'Fjordline SHIPPING'];
    const asks = await Promise.all([...names, ...names].map(async (name) => [await admin(), name] as const));
    const added = await Promise.all(asks.map(([ask, name]) => addCustomer(ask, name)));
    expect(added).toEqual(asks.map(() => ({ done: true })));
    expect(await test.rows("select 1 from customer where lower(name) = 'fjordline shipping'")).toHaveLength(1);
  });

  it('cannot stand there twice in other capitals', async () => {
    const row = 'insert into customer (workspace_id, id, name) values ($1, $2, $3)';
    await test.rows(row, WORKSPACE, randomUUID(), 'Fjordline');
    await expect(test.rows(row, WORKSPACE, randomUUID(), 'FJORDLINE')).rejects.toThrow(/customer_name/);
  });
});
