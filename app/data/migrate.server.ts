import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { PATIENT, runMissing, type Migration } from './run-migrations.server';
import { rolePassword, roleUrl, type RoleName } from './house.server';

const FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url));

const ROLES = [
  'evenhand_app',
  'evenhand_session',
  'evenhand_worker',
  'evenhand_eraser',
  'evenhand_listener',
] as const satisfies readonly RoleName[];

/** Who starts it all is told when the database is not to be had, and not left waiting. */
const CONNECTS_WITHIN = 10_000;

/** The queue's own tables are under row level security without a policy: the worker's role is let in by name. */
const QUEUE_RIGHTS = `
GRANT USAGE ON SCHEMA graphile_worker TO evenhand_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO evenhand_worker;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO evenhand_worker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO evenhand_worker;
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' AND relrowsecurity LOOP
    IF NOT EXISTS (SELECT FROM pg_policies WHERE schemaname = 'graphile_worker' AND tablename = name AND policyname = 'worker') THEN
      EXECUTE format('CREATE POLICY worker ON graphile_worker.%I FOR ALL TO evenhand_worker USING (true) WITH CHECK (true)', name);
    END IF;
  END LOOP;
END
$$;`;

/** Whether the database is this release's is asked by the role that answers people: it may read which migrations were made. */
const MIGRATION_RIGHTS = `
GRANT USAGE ON SCHEMA drizzle TO evenhand_app;
GRANT SELECT ON drizzle.__drizzle_migrations TO evenhand_app;`;

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

const readJournal = async (): Promise<Journal> =>
  JSON.parse(await readFile(join(FOLDER, 'meta', '_journal.json'), 'utf8')) as Journal;

/** When the newest migration of this release was written, in milliseconds: what the database keeps of each that was made. */
export function newestMigration(): Promise<number> {
  newest ??= readJournal().then(({ entries }) => entries.at(-1)?.when ?? 0);
  return newest;
}
let newest: Promise<number> | undefined;

/** Every migration of this release, oldest first. */
async function allMigrations(): Promise<Migration[]> {
  const { entries } = await readJournal();
  return readMigrationFiles({ migrationsFolder: FOLDER }).map(({ sql, folderMillis, hash }, at) => ({
    name: entries[at]?.tag ?? '',
    statements: sql,
    when: folderMillis,
    hash,
  }));
}

interface MigrateOptions {
  readonly adminUrl: string;
  readonly secret: string;
  /** Told, in a line, when a migration has to wait. */
  readonly say?: (line: string) => void;
}

/**
 * Brings a database to this release: queue, tables, policies, rights and the roles' passwords. Safe to run again and by several
 * processes at once. `adminUrl` signs in as the owner of the database, who may create roles.
 */
export async function migrate({ adminUrl, secret, say }: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: CONNECTS_WITHIN });
  const watch = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: CONNECTS_WITHIN });
  for (const each of [client, watch]) each.on('error', () => {});
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('evenhand migrate'))");
    await runMigrations({ connectionString: adminUrl });
    await watch.connect();
    await runMissing(client, watch, await allMigrations(), PATIENT, say);
    await client.query(QUEUE_RIGHTS + MIGRATION_RIGHTS);
    for (const role of ROLES)
      if (!(await signsIn(roleUrl(adminUrl, secret, role))))
        await client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${rolePassword(secret, role)}'`);
  } finally {
    await Promise.all([client.end(), watch.end()]);
  }
}

/**
 * Whether a role is ready. Roles belong to the whole server while the lock is the database's: altering them only where it is needed
 * keeps two databases that start at once from getting in each other's way.
 */
async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECTS_WITHIN });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
