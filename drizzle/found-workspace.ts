import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { SessionTx } from '../app/data/as-session.server';
import { enqueueMemberInvitation } from '../app/data/jobs.server';
import * as schema from '../app/data/schema';

export interface Founding {
  /** The database owner's address; the database is migrated. */
  readonly adminUrl: string;
  readonly workspace: string;
  readonly admin: { readonly email: string; readonly name: string };
}

/**
 * Makes a vendor's workspace with its first admin and queues their invitation, in one transaction. False when there is a
 * workspace of this name already, whatever its capitals: then nothing is done.
 */
export async function foundWorkspace({ adminUrl, workspace, admin }: Founding): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('evenhand setup'))");
    const there = await client.query('select 1 from workspace where lower(name) = lower($1)', [workspace]);
    if (there.rowCount !== 0) return false;
    const id = randomUUID();
    const { rows } = await client.query<{ person: string }>('select found_workspace($1, $2, $3, $4, $5) as person', [
      id,
      workspace,
      admin.email,
      admin.name,
      randomUUID(),
    ]);
    const tx = drizzle(client, { schema }) as unknown as SessionTx;
    await enqueueMemberInvitation(tx, { workspace: id, person: rows[0]!.person });
    await client.query('commit');
    return true;
  } finally {
    // Whatever was not committed goes with the connection.
    await client.end();
  }
}
