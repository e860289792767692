import pg from 'pg';
import { joinWorkspace } from '../../app/data/arrivals.server';
import { asViewer } from '../../app/data/as-viewer.server';
import type { SetClock } from '../../app/data/clock.server';
import type { House } from '../../app/data/house.server';
import { personFor } from '../../app/data/people.server';
import { customer, member } from '../../app/data/schema';
import { addTemplate, readTemplate } from '../../app/data/templates.server';
import { CAST, COMPANIES, EVERYONE, personIdOf, type Who } from './cast';
import { idOf } from './names';
import { QUARTER, QUARTER_TEXT } from './own-template';

export const WORKSPACE = idOf('workspace', COMPANIES.vendor);
export const customerIdOf = (name: string): string => idOf('customer', name);

/** When the vendor came to the product. */
const FOUNDED = '2026-05-04T13:30:00.000Z';

/** Runs `work` on a connection of the database's owner. */
export async function asOwner<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The vendor's workspace with its people and these customers. Mina was invited, and has not come yet. Safe to do again. */
export async function foundTessel(
  house: House,
  clock: SetClock,
  adminUrl: string,
  customers: readonly string[],
): Promise<void> {
  const { jonas } = CAST;
  await asOwner(adminUrl, async (client) => {
    const there = await client.query('select 1 from workspace where id = $1', [WORKSPACE]);
    if (there.rowCount === 0)
      await client.query('select found_workspace($1, $2, $3, $4, $5)', [
        WORKSPACE,
        COMPANIES.vendor,
        jonas.email,
        jonas.name,
        personIdOf('jonas'),
      ]);
    await client.query('update workspace set created_at = $2 where id = $1', [WORKSPACE, FOUNDED]);
    await client.query('update member set added_at = $2 where workspace_id = $1 and role = $3', [
      WORKSPACE,
      FOUNDED,
      'admin',
    ]);
  });
  clock.set(FOUNDED);
  await joinWorkspace(house, personIdOf('jonas'), WORKSPACE);
  await asViewer(house, { personId: personIdOf('jonas') }, 'write', async (tx) => {
    for (const who of EVERYONE) {
      const { name, email } = CAST[who];
      await personFor(tx, { email, name, newId: personIdOf(who) });
    }
    for (const who of ['priya', 'elena', 'tomas', 'wen', 'mina'] satisfies Who[]) {
      const { name, email } = CAST[who];
      const addedAt = who === 'mina' ? '2026-07-17T14:00:00.000Z' : FOUNDED;
      await tx
        .insert(member)
        .values({ workspaceId: WORKSPACE, personId: personIdOf(who), name, email, role: 'member', addedAt })
        .onConflictDoNothing();
    }
    for (const name of customers)
      await tx
        .insert(customer)
        .values({ workspaceId: WORKSPACE, id: customerIdOf(name), name, createdAt: FOUNDED })
        .onConflictDoNothing();
  });
  for (const who of ['priya', 'elena', 'tomas', 'wen'] satisfies Who[])
    await joinWorkspace(house, personIdOf(who), WORKSPACE);
  const priya = personIdOf('priya');
  await asViewer(house, { personId: priya }, 'write', async (tx) => {
    const by = { workspaceId: WORKSPACE, personId: priya, at: FOUNDED };
    if (!(await readTemplate(tx, WORKSPACE, QUARTER))) await addTemplate(tx, by, QUARTER, QUARTER_TEXT);
  });
}
