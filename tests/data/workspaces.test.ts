import { afterAll, beforeAll, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { readWorkspace } from '~/data/workspaces.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
beforeAll(async () => {
  test = await toldHouse();
});
afterAll(() => test.close());

it('shows an admin each customer with as many plans as stand in the list of plans', async () => {
  const { customers, plans } = await asViewer(test.house, { personId: personIdOf('jonas') }, 'read', (tx) =>
    readWorkspace(tx, WORKSPACE),
  );
  expect(plans.length).toBeGreaterThan(0);
  const listed = customers.map(({ name }) => ({
    name,
    plans: plans.filter(({ customer }) => customer === name).length,
  }));
  expect(customers.map(({ name, plans }) => ({ name, plans }))).toEqual(listed);
});
