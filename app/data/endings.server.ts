import type pg from 'pg';
import { dateOf, dayNumber } from '../domain/calendar';
import { erasedText } from '../domain/ledger/erased';
import { ENDING_DAYS } from '../domain/plan/closing/ending-days';
import { endingStep, type Ending, type EndingStep } from '../domain/plan/closing/ending';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { Clock } from './clock.server';
import { inTransaction } from './transaction.server';

/** Signed in as the worker. */
export type EndingKeeper = pg.Pool;

/** What came of looking after the plans that are over. */
export interface Ended {
  /** Plans of which everybody was told, for the first time or once more. */
  readonly told: number;
  readonly deleted: number;
  /** Plans that are looked at again next time because something went wrong with them, and the first of what did. */
  readonly failed: number;
  readonly error: Error | null;
}

interface EndingRow {
  readonly workspace: string;
  readonly plan: string;
  readonly kept: string;
  readonly last_day: string | null;
  readonly days: number | null;
  readonly days_reminded: number | null;
  readonly seen: number | null;
}

const READ = `
  select workspace, plan, kept::text, last_day::text, days, days_reminded, seen from ending_plans($1::date)`;

const endingOf = ({ kept, last_day, days, days_reminded, seen }: EndingRow): Ending => ({
  keepUntil: kept,
  warned: last_day === null ? null : { lastDay: last_day, days: days!, daysReminded: days_reminded, seen: seen! },
});

/** A plan with a long history takes its time. */
const BEGIN = 'BEGIN; SET LOCAL statement_timeout = 50000; SET LOCAL lock_timeout = 4000';

/**
 * Tells who sits in plans that are over of their last day, and deletes those whose day has come (see `endingStep`, and `end_plan`, which asks
 * once more): a plan a transaction. Killed at any moment and begun again it goes on where it was; whoever else is at it at the same time,
 * each thing is done once; and what goes wrong with one plan keeps no other. The bytes of files go with the job that drops files. It begins
 * with no further plan once `goOn` says no.
 */
export async function endPlans(keeper: EndingKeeper, clock: Clock, goOn: () => boolean = () => true): Promise<Ended> {
  const at = clock.now();
  const today = at.slice(0, 10);
  const before = dateOf(dayNumber(today) + ENDING_DAYS.warned);
  const { rows } = await keeper.query<EndingRow>(READ, [before]);
  let [told, deleted, failed] = [0, 0, 0];
  let error: Error | null = null;
  for (const row of rows) {
    const step = endingStep(endingOf(row), today);
    if (step.kind === 'wait') continue;
    if (!goOn()) break;
    try {
      const done = await inTransaction(keeper, BEGIN, (client) => take(client, row, step, at));
      if (done && step.kind === 'delete') deleted += 1;
      else if (done) told += 1;
    } catch (reason) {
      failed += 1;
      error ??= reason as Error;
    }
  }
  return { told, deleted, failed, error };
}

/** Takes one step. False where somebody else took it first, or something still speaks against it. */
async function take(
  client: pg.PoolClient,
  { workspace, plan }: EndingRow,
  step: Exclude<EndingStep, { kind: 'wait' }>,
  at: string,
): Promise<boolean> {
  if (step.kind === 'delete') {
    const called = erasedText(at.slice(0, 10));
    const { rows } = await client.query<{ said: string }>('select end_plan($1, $2, $3, $4) as said', [
      ...[workspace, plan, at, called],
    ]);
    return rows[0]!.said === 'deleted';
  }
  const { rows } = await client.query<{ told: number | null }>('select tell_ending($1, $2, $3::date, $4) as told', [
    ...[workspace, plan, step.lastDay, step.kind === 'remind'],
  ]);
  return rows[0]!.told !== null;
}

/** The last day that who sits in a plan was told of ('YYYY-MM-DD'); null where nobody was. As the viewer sees it. */
export async function readLastDay(tx: Tx, planId: string): Promise<string | null> {
  const [row] = await ask<{ day: string }>(tx, 'select last_day::text as day from plan_ending where plan_id = $1', [
    planId,
  ]);
  return row?.day ?? null;
}
