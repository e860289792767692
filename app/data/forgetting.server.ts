import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { LOG_KEPT_MONTHS } from '../domain/workspace/log-kinds';
import type { Clock } from './clock.server';

/** For how many days it is kept who had a digest. */
const DIGESTS_KEPT_DAYS = 60;

/** What was given up long ago and can be asked for again, or is not missed: an erasure is neither. */
const GIVEN_UP = `
  select count(*)::int as count from graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where task_identifier in ('stamp', 'summaries') and attempts >= max_attempts and locked_at is null and run_at < now() - interval '30 days'))`;

/**
 * Forgets what is needed for a time alone: lines of logs whose months are over, keys of forms, claims of digests, addresses of calendars that
 * were taken back, and jobs that were given up a month ago. Says how many rows went. `keeper` is signed in as the worker.
 */
export async function forgetSpent(keeper: Pick<pg.Pool, 'query'>, clock: Clock): Promise<number> {
  const now = Temporal.Instant.from(clock.now()).toZonedDateTimeISO('UTC');
  const monthsAgo = (months: number): string => now.subtract({ months }).toInstant().toString();
  const digests = now.subtract({ days: DIGESTS_KEPT_DAYS }).toPlainDate().toString();
  const asked: readonly [string, readonly string[]][] = [
    [
      'select forget_admin_log($1, $2) as count',
      [monthsAgo(LOG_KEPT_MONTHS['sign-in']), monthsAgo(LOG_KEPT_MONTHS.otherwise)],
    ],
    ['select forget_spent($1::date) as count', [digests]],
    [GIVEN_UP, []],
  ];
  let gone = 0;
  for (const [text, values] of asked) {
    const { rows } = await keeper.query<{ count: number }>(text, [...values]);
    gone += rows[0]!.count;
  }
  return gone;
}
