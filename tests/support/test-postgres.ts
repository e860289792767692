import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '~/data/migrate.server';
import { startPostgres } from '~/server/embedded-postgres.server';
import { memoryFolder } from './memory-folder';

/** One fast server for a run; `adminUrl` is its superuser on the database `postgres`. Its template database is migrated. */
export type TestPostgres = { adminUrl: string; stop: () => Promise<void> };

/** What every test database is cloned from. */
export const template = 'evenhand_template';

/** The secret that test databases are migrated with, and that an app on them must be started with. */
export const testSecret = 'a secret of thirty-two characters or more, for tests';

/**
 * Starts a server in a folder of its own, which goes with it, makes the template and migrates it once; cloning it takes some 30 ms. Nothing
 * here needs vitest or Playwright.
 */
export async function startTestPostgres(parent = memoryFolder()): Promise<TestPostgres> {
  const dataDir = mkdtempSync(join(parent, 'evenhand-postgres-'));
  const server = await startPostgres({ dataDir, fast: true, temporary: true }).catch((error: unknown) => {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  try {
    await asAdmin(server.url, `create database ${template}`);
    await migrate({ adminUrl: databaseUrl(server.url, template), secret: testSecret });
    return { adminUrl: server.url, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The same server and user, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement as the superuser on a connection of its own. */
export async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
