import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin } from '../support/test-postgres';
import { freshDatabase, type FreshDatabase } from '../support/database';

let one: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});

afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

test('what one test database holds, another does not see', async () => {
  await asAdmin(one.adminUrl, 'create table only_here (id int)');
  await expect(asAdmin(one.adminUrl, 'select * from only_here')).resolves.toBeUndefined();
  await expect(asAdmin(other.adminUrl, 'select * from only_here')).rejects.toThrow('does not exist');
});

test('a dropped database is gone even while somebody is connected', async () => {
  const third = await freshDatabase();
  const client = new pg.Client({ connectionString: third.adminUrl });
  const cut = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await third.drop();
  await cut;
  await expect(asAdmin(third.adminUrl, 'select 1')).rejects.toThrow('does not exist');
});
