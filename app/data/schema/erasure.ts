import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ofPlan } from './plan';
import { anyRow, appRole, definerRole, eraserRole, inAdminWorkspaces } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Of the request this transaction is for. */
const ofThisErasure = (column: string) =>
  sql.raw(`${column} = nullif(current_setting('app.erasure_id', true), '')::uuid`);

/** A request to erase a person's texts and name in a vendor's plans: who asked, when, and how far it has come. No name is kept. */
export const erasure = pgTable(
  'erasure',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    id: uuid('id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => person.id),
    /** Plan time, as in the entries. */
    askedAt: instant('asked_at').notNull(),
    doneAt: instant('done_at'),
    /** The person could not sign in any more: they belonged nowhere else. Null until it is done. */
    signInGone: boolean('sign_in_gone'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('erasure_by_id').on(table.id),
    uniqueIndex('erasure_one_open')
      .on(table.workspaceId, table.personId)
      .where(sql`done_at is null`),
    pgPolicy('erasure_asked', { for: 'select', to: appRole, using: inAdminWorkspaces }),
    pgPolicy('erasure_own', { for: 'select', to: eraserRole, using: ofThisErasure('id') }),
    pgPolicy('erasure_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** A plan of a request, and what was erased in it once it is done. */
export const erasurePlan = pgTable(
  'erasure_plan',
  {
    workspaceId: uuid('workspace_id').notNull(),
    erasureId: uuid('erasure_id').notNull(),
    planId: uuid('plan_id').notNull(),
    doneAt: instant('done_at'),
    texts: integer('texts').notNull().default(0),
    /** The person had come back to it meanwhile, so nothing was erased. */
    cameBack: boolean('came_back').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.erasureId, table.planId] }),
    foreignKey({ columns: [table.workspaceId, table.erasureId], foreignColumns: [erasure.workspaceId, erasure.id] }),
    ofPlan(table),
    pgPolicy('erasure_plan_asked', { for: 'select', to: appRole, using: inAdminWorkspaces }),
    pgPolicy('erasure_plan_own', { for: 'select', to: eraserRole, using: ofThisErasure('erasure_id') }),
    pgPolicy('erasure_plan_done', {
      for: 'update',
      to: eraserRole,
      using: ofThisErasure('erasure_id'),
      withCheck: ofThisErasure('erasure_id'),
    }),
    pgPolicy('erasure_plan_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
