import {
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Side } from '../../domain/access';
import type { Summary } from '../../domain/plan/portfolio/summary';
import { ofPlan } from './plan';
import { appRole, inViewerPlans } from './roles';

/**
 * A plan in figures, for lists of many: made from the plan, and made anew when its shared ledger has moved on (`hash`) or its day is over
 * (`until`). It holds nobody's words. What lists are sorted by stands in columns of its own.
 */
export const planSummary = pgTable(
  'plan_summary',
  {
    workspaceId: uuid('workspace_id').notNull(),
    planId: uuid('plan_id').notNull(),
    /** Of the last entry of the shared ledger that it was made from. */
    hash: text('hash').notNull(),
    until: timestamp('until', { withTimezone: true, mode: 'string' }).notNull(),
    risk: integer('risk').notNull(),
    checkInOn: date('check_in_on', { mode: 'string' }),
    endOn: date('end_on', { mode: 'string' }).notNull(),
    /** Shares of what was kept, 0 to 1; null without results. */
    vendorRate: real('vendor_rate'),
    customerRate: real('customer_rate'),
    stuckOn: text('stuck_on').$type<Side | 'neither'>(),
    doc: jsonb('doc').$type<Summary>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId] }),
    ofPlan(table),
    index('plan_summary_plan').on(table.planId),
    pgPolicy('plan_summary_seen', { for: 'select', to: appRole, using: inViewerPlans }),
    pgPolicy('plan_summary_made', { for: 'insert', to: appRole, withCheck: inViewerPlans }),
    pgPolicy('plan_summary_made_anew', { for: 'update', to: appRole, using: inViewerPlans, withCheck: inViewerPlans }),
  ],
);
