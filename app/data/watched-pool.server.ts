import { AsyncResource } from 'node:async_hooks';
import type pg from 'pg';
import { asker, type Asker } from './asker.server';

/** One statement, once it was answered or failed. Its text may hold values: see `statementForLog`. */
export interface Statement {
  readonly pool: string;
  readonly text: string;
  readonly ms: number;
  readonly for: Asker;
}

/** From BEGIN to its end, as the process saw it. */
export interface Ended {
  readonly pool: string;
  readonly how: 'committed' | 'rolled back';
  readonly ms: number;
}

/** Who is told of what is asked of the database. */
export interface Watch {
  opened(name: string, pool: pg.Pool): void;
  asked(statement: Statement): void;
  ended(transaction: Ended): void;
}

type Answered = (error: unknown, ...rest: unknown[]) => void;
type Query = (...args: unknown[]) => unknown;

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : String((asked as { readonly text?: unknown } | null)?.text ?? '');

/**
 * Has every statement of a pool told to `watch`, whoever asks it and however: on the connection itself, since a connection is asked by
 * more than one copy of this module. Gives the pool back.
 */
export function watched(pool: pg.Pool, name: string, watch: Watch | undefined): pg.Pool {
  if (!watch) return pool;
  watch.opened(name, pool);
  pool.on('connect', (client) => watchClient(client, name, watch));
  // Who waits for a connection is called back by whoever gives one back: for them, and not for that other one.
  const connect = pool.connect.bind(pool) as Query;
  pool.connect = ((then?: Answered) => (then ? connect(AsyncResource.bind(then)) : connect())) as typeof pool.connect;
  return pool;
}

function watchClient(client: pg.PoolClient, pool: string, watch: Watch): void {
  const query = client.query.bind(client) as unknown as Query;
  let since: number | undefined;

  const told = (text: string, began: number, by: Asker): void => {
    const now = performance.now();
    watch.asked({ pool, text, ms: now - began, for: by });
    if (text.startsWith('BEGIN')) since = began;
    const how = text === 'COMMIT' ? 'committed' : text === 'ROLLBACK' ? 'rolled back' : null;
    if (how === null || since === undefined) return;
    watch.ended({ pool, how, ms: now - since });
    since = undefined;
  };

  const asks: Query = (...args) => {
    const [text, began, by] = [textOf(args[0]), performance.now(), asker()];
    const last = args.at(-1);
    if (typeof last === 'function') {
      const answered: Answered = (error, ...rest) => {
        told(text, began, by);
        (last as Answered)(error, ...rest);
      };
      return query(...args.slice(0, -1), answered);
    }
    const answer = query(...args);
    const done = (): void => told(text, began, by);
    if (answer instanceof Promise) answer.then(done, done);
    return answer;
  };
  client.query = asks as unknown as typeof client.query;
}
