import type pg from 'pg';

/** One file of `drizzle/`, as the database keeps that it was made. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
  /** When it was written, in milliseconds: what has a later one was made already. */
  readonly when: number;
  readonly hash: string;
}

export interface MigratePatience {
  /** Milliseconds for which a statement waits for a table that somebody uses. */
  readonly lock: number;
  /**
   * Milliseconds for which anybody may wait behind a migration: for a lock that it waits for itself, or for one that it has had since an
   * earlier statement. Then it is cancelled, and all its locks are free.
   */
  readonly others: number;
  /** Milliseconds that a statement may take. */
  readonly statement: number;
  /** How often a migration is begun, and milliseconds from one to the next, more each time. */
  readonly tries: number;
  readonly pause: number;
}

export const PATIENT: MigratePatience = { lock: 2_000, others: 2_000, statement: 600_000, tries: 8, pause: 1_000 };

/** Milliseconds from one look at who waits to the next. */
const LOOKS_EVERY = 100;

/** Whether somebody has waited behind a process for longer than so many milliseconds, also behind what it waits for itself; it is cancelled. */
const GIVE_WAY = `select pg_cancel_backend($1) from pg_locks
  where not granted and pid <> $1 and waitstart < clock_timestamp() - make_interval(secs => $2::float / 1000) and $1 = any(pg_blocking_pids(pid))
  limit 1`;

type Asks = Pick<pg.Client, 'query'>;

/** A table that a migration changes was in use each time. Nothing of it was kept; those before it were. */
export class HeldUp extends Error {
  override name = 'HeldUp';
}

/** Of what the database keeps: the newest migration that was made, or 0. */
const NEWEST = 'select coalesce(max(created_at), 0)::float as newest from drizzle.__drizzle_migrations';

/**
 * Makes the migrations that are missing, each in a transaction of its own, so that none keeps another's locks. One that meets a table in use,
 * or behind which somebody has to wait, lets go of all that it has, rests and begins anew; one behind which nobody waits may take its time.
 * `watch` is a second connection of the same role, from which that is seen. Throws `HeldUp` in the end, or what is wrong with it. Drizzle's
 * own table keeps what was made.
 */
export async function runMissing(
  client: Asks,
  watch: Asks,
  migrations: readonly Migration[],
  { lock, others, statement, tries, pause }: MigratePatience = PATIENT,
  say: (line: string) => void = () => {},
): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  );
  const { rows } = await client.query<{ newest: number }>(NEWEST);
  const { rows: own } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  for (const { name, statements, when, hash } of migrations) {
    if (when <= (rows[0]?.newest ?? 0)) continue;
    for (let time = 1; ; time += 1) {
      const watched = givingWay(watch, own[0]!.pid, others);
      try {
        await client.query(`BEGIN; SET LOCAL lock_timeout = ${lock}; SET LOCAL statement_timeout = ${statement}`);
        for (const text of statements) await client.query(text);
        await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [hash, when]);
        await client.query('COMMIT');
        break;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        const gaveWay = await watched.end();
        // A lock that was not to be had, two who waited for each other, or somebody who waited for us.
        const { code = '' } = error as { code?: string };
        if (!['55P03', '40P01'].includes(code) && !(code === '57014' && gaveWay)) throw error;
        const held = `migration ${name}: a table that it changes is in use`;
        if (time === tries) throw new HeldUp(`${held}; tried ${tries} times, and nothing of it was kept: run it again`);
        say(`${held}; try ${time} of ${tries}`);
        await new Promise((resolve) => setTimeout(resolve, pause * time));
      } finally {
        await watched.end();
      }
    }
  }
}

/** Looks who waits behind a process until it is told to end, which says whether that was cancelled for somebody. */
function givingWay(watch: Asks, pid: number, others: number): { end: () => Promise<boolean> } {
  let ended = false;
  let wake = (): void => {};
  const looking = (async () => {
    let gaveWay = false;
    while (!ended) {
      const { rowCount } = await watch.query(GIVE_WAY, [pid, others]);
      gaveWay ||= (rowCount ?? 0) > 0;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOKS_EVERY);
        wake = () => (clearTimeout(timer), resolve());
        if (ended) wake();
      });
    }
    return gaveWay;
  })();
  // Told where it is waited for: by `end`.
  looking.catch(() => {});
  return {
    end: () => {
      ended = true;
      wake();
      return looking;
    },
  };
}
