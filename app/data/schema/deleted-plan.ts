import { date, integer, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { anyRow, appRole, definerRole, inAdminWorkspaces, inDeletedPlan, removerRole } from './roles';
import { workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * What stays of a plan that was deleted: that there was one, until when it was kept, and where its shared ledger ended. Whoever kept a
 * bundle or a checkpoint can tell by it that this is the plan that went, and that it went by a rule. It holds no name and no title.
 */
export const deletedPlan = pgTable(
  'deleted_plan',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    planId: uuid('plan_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    /** Its time was over, or its customer was deleted. */
    why: text('why', { enum: ['retention', 'customer'] }).notNull(),
    /** Plan time, as in the entries. */
    startedAt: instant('started_at').notNull(),
    deletedAt: instant('deleted_at').notNull(),
    /** The last day on which it was to be read; null where its policy said none. */
    keptUntil: date('kept_until', { mode: 'string' }),
    /** How many entries its shared ledger had, and the hash of the last; null where both sides never saw it. */
    seq: integer('seq'),
    hash: text('hash'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId] }),
    pgPolicy('deleted_plan_seen', { for: 'select', to: appRole, using: inAdminWorkspaces }),
    pgPolicy('deleted_plan_noted', { for: 'insert', to: removerRole, withCheck: inDeletedPlan('plan_id') }),
  ],
);

/** Bytes of files whose plan was deleted, until a job has taken them from their place. By their hash, once a workspace. */
export const looseBytes = pgTable(
  'loose_bytes',
  {
    workspaceId: uuid('workspace_id').notNull(),
    sha256: text('sha256').notNull(),
    since: instant('since').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.sha256] }),
    pgPolicy('loose_bytes_noted', { for: 'insert', to: removerRole, withCheck: anyRow }),
    pgPolicy('loose_bytes_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
