import type pg from 'pg';
import { isCut, isSilent } from './away.server';

/**
 * Runs `work` between `begin` and COMMIT on one connection of the pool. Throws what `work` throws, after a rollback; a
 * connection that died is thrown away, never handed on.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await begun(pool, begin);
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // To one that says nothing a ROLLBACK would wait as long again; without its connection, what was begun is rolled back too.
    if (isSilent(error)) broken ??= error as Error;
    else
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken ??= failed;
      });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** How many connections are tried: the pool may hold some that were cut while nobody used them. */
const TRIES = 3;

/** Asks what only reads, again where a connection was found dead: it may have been cut while nobody used it. */
export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 1 || !isCut(error)) throw error;
    }
  }
}

/** A connection on which the transaction has begun. Nothing was asked of one that could not begin, so another may be taken. */
async function begun(pool: pg.Pool, begin: string): Promise<pg.PoolClient> {
  for (let left = TRIES; ; left--) {
    const client = await pool.connect();
    try {
      await client.query(begin);
      return client;
    } catch (error) {
      client.release(error as Error);
      if (left === 1 || !isCut(error)) throw error;
    }
  }
}
