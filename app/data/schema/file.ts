import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { ofPlan } from './plan';
import { anyRow, appRole, definerRole, eraserRole, inDeletedPlan, inErasingPlans, removerRole } from './roles';
import { person } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

const sent = sql`person_id = viewer_id() and plan_id in (select viewer_plans())`;

/**
 * Files that somebody sent: until an entry of the shared ledger names it, a file is its sender's alone, and goes after a day; from then on
 * both sides see it. The bytes are kept by their hash, once a workspace, and not here. All times are real time.
 */
export const file = pgTable(
  'file',
  {
    workspaceId: uuid('workspace_id').notNull(),
    planId: uuid('plan_id').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** The commitment it was sent for. */
    about: text('about').notNull(),
    name: text('name').notNull(),
    size: integer('size').notNull(),
    type: text('type').notNull(),
    sha256: text('sha256').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
    /** The bytes are there. */
    keptAt: instant('kept_at'),
    /** An entry names it. */
    namedAt: instant('named_at'),
    /** Erased with the texts of who sent it: the bytes are to go. */
    droppedAt: instant('dropped_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId, table.id] }),
    ofPlan(table),
    index('file_plan').on(table.planId),
    index('file_bytes').on(table.workspaceId, table.sha256),
    index('file_to_go')
      .on(table.madeAt)
      .where(sql`named_at is null or dropped_at is not null`),
    pgPolicy('file_seen', {
      for: 'select',
      to: appRole,
      using: sql`dropped_at is null and plan_id in (select viewer_plans()) and (named_at is not null or person_id = viewer_id())`,
    }),
    pgPolicy('file_sent', {
      for: 'insert',
      to: appRole,
      withCheck: sql`${sent} and kept_at is null and named_at is null and dropped_at is null`,
    }),
    // What an entry names stays named.
    pgPolicy('file_kept', {
      for: 'update',
      to: appRole,
      using: sql`${sent} and named_at is null and dropped_at is null`,
      withCheck: sent,
    }),
    pgPolicy('file_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
    pgPolicy('file_going', { for: 'select', to: removerRole, using: inDeletedPlan('plan_id') }),
    pgPolicy('file_erasing', { for: 'select', to: eraserRole, using: inErasingPlans }),
    pgPolicy('file_erased', { for: 'update', to: eraserRole, using: inErasingPlans, withCheck: inErasingPlans }),
  ],
);
