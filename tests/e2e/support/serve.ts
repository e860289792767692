import { Temporal } from 'temporal-polyfill';
import { offsetClock } from '~/data/clock.server';
import { freePort } from '~/server/free-port';
import { run, type Running } from '~/server/process.server';
import { settingsFor } from './serve-settings';

/** What the worker asks of this process: to serve a database, in a plan time of its own if it says so, at an address it had before. */
export type Ask = { databaseUrl: string; at: string | null; port?: number; smtpUrl?: string | null };
export type Answer = { url: string } | { error: string };

/** The server of one worker, a process of its own as in production. Every ask ends what ran before and starts anew. */
let running: Running | undefined;

process.on('message', (ask: Ask | 'stop') => void answer(ask));
process.on('disconnect', () => void running?.stop().finally(() => process.exit()));

async function answer(ask: Ask | 'stop'): Promise<void> {
  try {
    await running?.stop();
    running = undefined;
    if (ask === 'stop') return say({ url: '' });
    running = await run({
      settings: settingsFor(ask.databaseUrl, ask.port ?? (await freePort()), ask.smtpUrl),
      ...(ask.at ? { clock: offsetClock(Temporal.Instant.from(ask.at).epochMilliseconds - Date.now()) } : {}),
    });
    say({ url: running.url });
  } catch (error) {
    say({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

const say = (told: Answer): void => void process.send?.(told);
