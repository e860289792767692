import { randomBytes } from 'node:crypto';
import { asAdmin, databaseUrl, template } from './test-postgres';

/** A database of one's own: `adminUrl` is the superuser on it; `drop` cuts whoever is still connected. */
export type FreshDatabase = { adminUrl: string; name: string; drop: () => Promise<void> };

/** Clones the migrated template, or another database that nobody is connected to, on the server that `server` names. */
export async function cloneDatabase(server: string, from = template): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name} template ${from}`);
  return {
    adminUrl: databaseUrl(server, name),
    name,
    drop: () => asAdmin(server, `drop database if exists ${name} with (force)`),
  };
}
