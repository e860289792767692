import type pg from 'pg';
import type { House } from '../data/house.server';
import { newestMigration } from '../data/migrate.server';

/** Whether requests can be served, for whoever sends them here. */
export interface Readiness {
  readonly ready: () => Promise<boolean>;
  /** From now on it is not. */
  readonly stop: () => void;
  readonly isStopping: () => boolean;
}

/** Milliseconds: who asks does so every few seconds, and waits for no longer than that. */
const WITHIN = 2_000;
/** However many ask at once, the database is asked once in this time. */
const KEPT = 500;

const WHOLE = 'select coalesce(max(created_at), 0)::bigint >= $1::bigint as whole from drizzle.__drizzle_migrations';

/**
 * Ready is a process that is not stopping, whose database answers at once and has every migration of this release; a later release's too
 * is right. Asked in vain, it says no in two seconds.
 */
export function readiness({ app }: Pick<House, 'app'>): Readiness {
  let stopping = false;
  let asked: { readonly at: number; readonly whole: Promise<boolean> } | undefined;

  async function ask(): Promise<boolean> {
    const newest = await newestMigration();
    // On a connection that is cut when it does not answer in time.
    const config = { text: WHOLE, values: [newest], query_timeout: WITHIN } as pg.QueryConfig;
    const { rows } = await app.query<{ whole: boolean }>(config);
    return rows[0]?.whole ?? false;
  }

  return {
    ready: async () => {
      if (stopping) return false;
      if (!asked || performance.now() - asked.at > KEPT) {
        asked = { at: performance.now(), whole: inTime(ask()) };
        asked.whole.catch(() => {});
      }
      return (await asked.whole) && !stopping;
    },
    stop: () => {
      stopping = true;
    },
    isStopping: () => stopping,
  };
}

/** Where all connections are taken, a connection is waited for besides. */
function inTime(whole: Promise<boolean>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const no = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), WITHIN);
  });
  return Promise.race([whole, no]).finally(() => clearTimeout(late));
}
