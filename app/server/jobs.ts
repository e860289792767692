import pg from 'pg';
import { roleUrl } from '../data/house.server';
import { queueState } from '../data/queue-state.server';
import { runningPostgres } from './embedded-postgres.server';
import { settingsOrExit } from './settings.server';

/**
 * `npm run jobs`: the whole queue of an installation, a line for each task and state: how many, and for how long the one that waits longest has.
 * It names nobody. Ends with 1 when something was given up, when what is due, for the first time or again, has waited for more than ten
 * minutes, or when somebody has been at it for longer.
 */
const LONG = 600;

const { databaseUrl, secret, dataDir } = await settingsOrExit('production', process.env, ['SECRET']);
const url = databaseUrl ?? runningPostgres(dataDir);
if (!url) {
  console.error('DATABASE_URL is missing, and no database of our own runs in DATA_DIR');
  process.exit(1);
}
const client = new pg.Client({
  connectionString: roleUrl(url, secret, 'evenhand_worker'),
  connectionTimeoutMillis: 5_000,
});
try {
  await client.connect();
  const rows = await queueState(client as unknown as pg.Pool);
  if (rows.length === 0) console.log('Nothing is to be done.');
  for (const { task, state, count, oldest } of rows)
    console.log(`${task.padEnd(16)} ${state.padEnd(9)} ${String(count).padStart(7)}   ${Math.round(oldest)} s`);
  const trouble = rows.some(({ state, oldest }) => state === 'given up' || oldest > LONG);
  process.exitCode = trouble ? 1 : 0;
} catch (error) {
  console.error(`The database says: ${(error as Error).message || (error as { code?: string }).code}`);
  process.exitCode = 1;
} finally {
  await client.end().catch(() => {});
}
