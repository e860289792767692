import { randomBytes } from 'node:crypto';
import { asAdmin, databaseUrl, template } from './test-postgres';

/** A database of one's own: `adminUrl` is the superuser on it; `drop` cuts whoever is still connected. */
export type FreshDatabase = { adminUrl: string; name: string; drop: () => Promise<void> };

/** Clones the migrated template on the server that `server` names. */
export async function cloneDatabase(server: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name} template ${template}`);
  return {
    adminUrl: databaseUrl(server, name),
    name,
    drop: () => asAdmin(server, `drop database if exists ${name} with (force)`),
  };
}
