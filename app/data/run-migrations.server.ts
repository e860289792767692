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
  /** Milliseconds for which a statement waits for a table that somebody uses; everybody who comes meanwhile waits behind it. */
  readonly lock: number;
  /** Milliseconds that a statement may take. */
  readonly statement: number;
  /** How often a migration is begun, and milliseconds from one to the next, more each time. */
  readonly tries: number;
  readonly pause: number;
}

export const PATIENT: MigratePatience = { lock: 3_000, statement: 600_000, tries: 8, pause: 1_000 };

/** A table that a migration changes was in use each time. Nothing of it was kept; those before it were. */
export class HeldUp extends Error {
  override name = 'HeldUp';
}

/** Of what the database keeps: the newest migration that was made, or 0. */
const NEWEST = 'select coalesce(max(created_at), 0)::float as newest from drizzle.__drizzle_migrations';

/**
 * Makes the migrations that are missing, each in a transaction of its own, so that none keeps another's locks. One that meets a table in use
 * lets go at once, rests and begins anew. Throws `HeldUp` in the end, or what is wrong with it. Drizzle's own table keeps what was made.
 */
export async function runMissing(
  client: Pick<pg.Client, 'query'>,
  migrations: readonly Migration[],
  { lock, statement, tries, pause }: MigratePatience = PATIENT,
  say: (line: string) => void = () => {},
): Promise<void> {
  await client.query('create schema if not exists drizzle');
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  );
  const { rows } = await client.query<{ newest: number }>(NEWEST);
  for (const { name, statements, when, hash } of migrations) {
    if (when <= (rows[0]?.newest ?? 0)) continue;
    for (let time = 1; ; time += 1) {
      try {
        await client.query(`BEGIN; SET LOCAL lock_timeout = ${lock}; SET LOCAL statement_timeout = ${statement}`);
        for (const text of statements) await client.query(text);
        await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [hash, when]);
        await client.query('COMMIT');
        break;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        // A lock that was not to be had, or two who waited for each other.
        if (!['55P03', '40P01'].includes((error as { code?: string }).code ?? '')) throw error;
        const held = `migration ${name}: a table that it changes is in use`;
        if (time === tries) throw new HeldUp(`${held}; tried ${tries} times, and nothing of it was kept: run it again`);
        say(`${held}; try ${time} of ${tries}`);
        await new Promise((resolve) => setTimeout(resolve, pause * time));
      }
    }
  }
}
