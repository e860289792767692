import { createServer, type Server } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { offsetClock } from '~/data/clock.server';
import { openHouse, type House } from '~/data/house.server';
import { startWorker } from '~/post/worker.server';
import { createApp } from '~/server/express.server';
import { freePort } from '~/server/free-port';
import { openLog } from '~/server/log';
import { builtServer } from '~/server/process.server';
import { testSecret } from '../support/test-postgres';
import { serveBareRemix } from './bare-remix/serve';
import { floor } from './floor';
import { NOW } from './work';
import { checkpointKeyOf } from '../support/checkpoint-key';

/** What the bench asks of this process: to serve one of them before a database. */
export interface Ask {
  readonly what: 'product' | 'post' | 'floor' | 'bare-remix';
  readonly databaseUrl: string;
  /** Where `post` sends mails. */
  readonly smtpUrl?: string;
}
type Serve = Omit<Ask, 'what'>;
export type Answer = { readonly url: string } | { readonly error: string };

/** The product as in production; mails are queued and not sent, which a process of its own could do. */
async function product({ databaseUrl, smtpUrl }: Serve, server: Server, port: number): Promise<House> {
  const baseUrl = `http://localhost:${port}`;
  const settings = {
    baseUrl,
    secret: testSecret,
    mode: 'production',
    mailFrom: 'bench@localhost',
    smtpUrl: smtpUrl ?? null,
    checkpointKey: checkpointKeyOf(1),
    timestampUrl: null,
    files: { folder: '/nonexistent', bucket: null, scanUrl: null },
  } as const;
  const clock = offsetClock(Temporal.Instant.from(NOW).epochMilliseconds - Date.now());
  const house = openHouse({ databaseUrl, settings, clock });
  const log = openLog('info', '/dev/null');
  server.on(
    'request',
    createApp({ build: await builtServer(), house, settings: { baseUrl, mode: 'production' }, log }),
  );
  return house;
}

/** The product, and the mails that it sends. */
async function post(ask: Serve, server: Server, port: number): Promise<void> {
  const house = await product(ask, server, port);
  await startWorker({ house, databaseUrl: ask.databaseUrl, log: openLog('info', '/dev/null') });
}

const SERVE: Readonly<Record<Ask['what'], (ask: Serve, server: Server, port: number) => unknown>> = {
  product,
  post,
  floor: ({ databaseUrl }, server) => floor(databaseUrl, server),
  'bare-remix': ({ databaseUrl }, server, port) => serveBareRemix(databaseUrl, server, port),
};

async function serve({ what, ...ask }: Ask): Promise<Answer> {
  try {
    const port = await freePort();
    const server = createServer();
    await SERVE[what](ask, server, port);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return { url: `http://localhost:${port}` };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What this process holds in memory when it holds nothing that it could let go: bytes. */
function resident(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage.rss();
}

process.on('message', (ask: Ask | 'resident') => {
  if (ask === 'resident') process.send?.({ resident: resident() });
  else void serve(ask).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
