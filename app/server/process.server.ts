import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from 'pino';
import type { ViteDevServer } from 'vite';
import { isAway } from '../data/away.server';
import { offsetClock, type Clock } from '../data/clock.server';
import { recordKey } from '../data/checkpoint-keys.server';
import { openHouse, openPool, roleUrl, type House } from '../data/house.server';
import { migrate } from '../data/migrate.server';
import { HeldUp } from '../data/run-migrations.server';
import { opened, type Opened } from '../data/opened';
import { queueState } from '../data/queue-state.server';
import { readStoryOffset } from '../data/story-clock.server';
import { startWorker } from '../post/worker.server';
import { AlreadyRunning, startPostgres } from './embedded-postgres.server';
import { createApp } from './express.server';
import { checkout } from './folders';
import { LISTENING } from './limits';
import { openLog } from './log';
import { openMetrics, serveMetrics, type Metrics } from './metrics.server';
import { readiness } from './ready.server';
import { SLOW_MS, type Settings } from './settings.server';
import { watchSlow } from './slow-statements';
import { stopOnSignal } from './stop-on-signal';

/** A running product: its address, and how to end it without dropping a request. */
export interface Running {
  readonly url: string;
  readonly house: House;
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly settings: Settings;
  /** The clock to use instead of the kept one: tests set it. */
  readonly clock?: Clock;
  /** Puts something in an empty database before anyone can look; gets the owner's address for what the app's roles may not do. */
  readonly fill?: (house: House, adminUrl: string) => Promise<void>;
  readonly viteDevServer?: ViteDevServer;
  /** End it all politely at Ctrl-C or TERM, from the first moment on. */
  readonly signals?: boolean;
  readonly log?: Logger;
  /** Answers people; a process that only does the jobs does not. True when absent. */
  readonly serves?: boolean;
}

/** The server as it was built; `npm run build` makes it. */
export const builtServer = (): Promise<ServerBuild> =>
  import(pathToFileURL(join(checkout, 'build/server/index.js')).href) as Promise<ServerBuild>;

/** Database, migrations, worker, web server: in this order up, in the other order down. */
export async function run({
  settings,
  clock,
  fill,
  viteDevServer,
  signals = false,
  serves = true,
  log = openLog(settings.logLevel),
}: RunOptions): Promise<Running> {
  const { add, close: stop } = opened();
  if (signals) stopOnSignal(stop);
  try {
    const adminUrl = settings.databaseUrl ?? (await ownDatabase(settings, add));
    await migrate({ adminUrl, secret: settings.secret, say: (line) => log.warn({}, line) });
    const metrics = settings.metrics ? countedFor(adminUrl, settings, add, () => empty.live.size) : null;
    const watch = watchSlow(log, settings.slowMs ?? SLOW_MS, metrics);
    const empty = openHouse({
      databaseUrl: adminUrl,
      settings,
      clock: clock ?? offsetClock(0),
      watch,
      onError: (error) => log.warn({ error: error.message }, 'lost a database connection'),
    });
    add(() => empty.close());
    await fill?.(empty, adminUrl);
    const house = clock ? empty : await inStoryTime(empty);
    if (!settings.files.bucket) await makeFilesFolder(settings.files.folder, log);
    await recordKey(house);
    if (settings.worker !== 'off') {
      const worker = await startWorker({ house, databaseUrl: adminUrl, log, told: { ...NOBODY, ...metrics, watch } });
      add(() => worker.stop());
    }
    if (metrics && settings.metrics) {
      const scraped = await serveMetrics(metrics, settings.metrics);
      add(() => {
        scraped.close();
        scraped.closeAllConnections();
      });
    }
    if (!serves) return { url: settings.baseUrl, house, stop };
    const { ready, stop: notReady, isStopping } = readiness(house);
    const app = createApp({
      ...(viteDevServer ? { viteDevServer } : { build: await builtServer() }),
      house,
      settings: {
        baseUrl: settings.baseUrl,
        mode: settings.mode,
        clientDir: join(checkout, 'build/client'),
        trustProxy: settings.proxies ?? 0,
      },
      log,
      ...(metrics && { answered: metrics.answered }),
      ready,
      isStopping,
    });
    const server = await listen(createServer(LISTENING, app), settings);
    add(async () => {
      notReady();
      // Whoever sends requests here has time to see it; until then they are answered.
      await wait((settings.drainSeconds ?? 0) * 1000);
      // Open pages wait for nothing and would never end by themselves.
      await Promise.all([ended(server), house.live.close()]);
    });
    return { url: settings.baseUrl, house, stop };
  } catch (error) {
    // Why it did not start is what counts; what could not be closed besides is only told.
    await stop().catch((besides: Error) => log.error({ error: besides.message }, 'could not close everything'));
    throw error;
  }
}

/** The counts of this process; the queue is asked for by a connection of its own, so that a scrape waits for no page. */
function countedFor(adminUrl: string, { secret }: Settings, add: Opened['add'], streams: () => number): Metrics {
  const queue = openPool(roleUrl(adminUrl, secret, 'evenhand_worker'), 1);
  add(() => queue.end());
  return openMetrics({ streams, queue: () => queueState(queue) });
}

const NOBODY: Pick<Metrics, 'job' | 'mail'> = { job: () => {}, mail: () => {} };

async function ownDatabase({ dataDir, backupDir }: Settings, add: Opened['add']): Promise<string> {
  const postgres = await startPostgres({ dataDir, keepLogIn: backupDir });
  add(() => postgres.stop());
  return postgres.url;
}

/** There from the first start on: to a backup, a folder of files that is missing is one that is not mounted. */
async function makeFilesFolder(folder: string, log: ReturnType<typeof openLog>): Promise<void> {
  await mkdir(join(folder, 'kept'), { recursive: true, mode: 0o700 }).catch((error: Error) =>
    log.warn({ error: error.message }, 'the folder of files cannot be made'),
  );
}

/** Where a story was told, its time goes on. */
async function inStoryTime(house: House): Promise<House> {
  const offset = await readStoryOffset(house);
  return offset === 0 ? house : { ...house, clock: offsetClock(offset) };
}

/** As `run`, for a process of its own: ends with the signals, and says in a sentence why it cannot start. */
export async function runOrExit(options: RunOptions): Promise<Running> {
  try {
    return await run({ ...options, signals: true });
  } catch (error) {
    console.error(whyNot(error, options.settings));
    process.exit(1);
  }
}

function whyNot(error: unknown, { port }: Settings): unknown {
  if (error instanceof AlreadyRunning || error instanceof HeldUp) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `Port ${port} is taken: set PORT to another one`;
  if (code === 'ERR_MODULE_NOT_FOUND') return 'There is no build yet: run npm run build first';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || isAway(error))
    return 'DATABASE_URL names a server that does not answer';
  return error;
}

/** Finishes what is under way, then closes; connections that wait for nothing are closed, now and as they come to wait. */
function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const all = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(all);
      resolve();
    });
  });
}

function listen(server: Server, { port, host }: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
