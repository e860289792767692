import { createServer, type Server } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { offsetClock } from '~/data/clock.server';
import { openHouse } from '~/data/house.server';
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
  readonly what: 'product' | 'floor' | 'bare-remix';
  readonly databaseUrl: string;
}
export type Answer = { readonly url: string } | { readonly error: string };

/** The product as in production; mails are queued and not sent, which a process of its own could do. */
async function product(databaseUrl: string, server: Server, port: number): Promise<void> {
  const baseUrl = `http://localhost:${port}`;
  const settings = {
    baseUrl,
    secret: testSecret,
    mode: 'production',
    mailFrom: 'bench@localhost',
    smtpUrl: null,
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
}

const SERVE: Readonly<
  Record<Ask['what'], (databaseUrl: string, server: Server, port: number) => Promise<void> | void>
> = {
  product,
  floor,
  'bare-remix': serveBareRemix,
};

async function serve({ what, databaseUrl }: Ask): Promise<Answer> {
  try {
    const port = await freePort();
    const server = createServer();
    await SERVE[what](databaseUrl, server, port);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return { url: `http://localhost:${port}` };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (ask: Ask) => void serve(ask).then((answer) => process.send?.(answer)));
process.on('disconnect', () => process.exit());
