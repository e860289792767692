import { date, integer, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { ofPlan } from './plan';
import { anyRow, appRole, definerRole, ifAdmin, inViewerPlans } from './roles';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * That whoever sits in a plan that is over was told of its last day: without such a row no plan is deleted for its time. Instants are real
 * time, by the database's clock. Both sides may read it, who gets the mails that it stands for.
 */
export const planEnding = pgTable(
  'plan_ending',
  {
    workspaceId: uuid('workspace_id').notNull(),
    planId: uuid('plan_id').notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    warnedAt: instant('warned_at').notNull().defaultNow(),
    remindedAt: instant('reminded_at'),
    /** On how many different days it was seen since, so that a clock that jumps shortens nothing. */
    seen: integer('seen').notNull().default(0),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId] }),
    ofPlan(table),
    pgPolicy('plan_ending_seen', { for: 'select', to: appRole, using: inViewerPlans }),
    pgPolicy('plan_ending_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** When the worker was last at what it does by itself, and when that last failed: the installation's, a row a task. Real time. */
export const workerRun = pgTable(
  'worker_run',
  {
    task: text('task').primaryKey(),
    doneAt: instant('done_at'),
    failedAt: instant('failed_at'),
  },
  () => [
    pgPolicy('worker_run_seen', { for: 'select', to: appRole, using: ifAdmin }),
    pgPolicy('worker_run_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
