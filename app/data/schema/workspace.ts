import { sql } from 'drizzle-orm';
import { pgPolicy, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { anyRow, appRole, definerRole, inAdminWorkspaces, sessionRole } from './roles';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Who people are, over all vendors. The app sees the viewer's own row alone; names in a plan stand on its seats. */
export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  () => [
    pgPolicy('person_self', { for: 'select', to: appRole, using: sql`id = viewer_id()` }),
    pgPolicy('person_self_rename', {
      for: 'update',
      to: appRole,
      using: sql`id = viewer_id()`,
      withCheck: sql`id = viewer_id()`,
    }),
    pgPolicy('person_signing_in', { for: 'select', to: sessionRole, using: anyRow }),
    pgPolicy('person_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** A vendor. */
export const workspace = pgTable(
  'workspace',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  () => [
    pgPolicy('workspace_member', { for: 'select', to: appRole, using: sql`id in (select viewer_workspaces())` }),
    pgPolicy('workspace_renamed', {
      for: 'update',
      to: appRole,
      using: sql`id in (select viewer_admin_workspaces())`,
      withCheck: sql`id in (select viewer_admin_workspaces())`,
    }),
    pgPolicy('workspace_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

export const member = pgTable(
  'member',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    role: text('role', { enum: ['admin', 'member'] }).notNull(),
    joinedAt: instant('joined_at'),
    addedAt: instant('added_at').notNull().defaultNow(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.personId] }),
    pgPolicy('member_of_workspace', {
      for: 'select',
      to: appRole,
      using: sql`workspace_id in (select viewer_workspaces())`,
    }),
    pgPolicy('member_added', { for: 'insert', to: appRole, withCheck: inAdminWorkspaces }),
    pgPolicy('member_changed', {
      for: 'update',
      to: appRole,
      using: sql`person_id = viewer_id() or workspace_id in (select viewer_admin_workspaces())`,
      withCheck: inAdminWorkspaces,
    }),
    pgPolicy('member_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** A customer of a vendor: seen by the vendor's members alone, so that no customer learns of another. */
export const customer = pgTable(
  'customer',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('customer_name').on(table.workspaceId, sql`lower(${table.name})`),
    pgPolicy('customer_member', {
      for: 'select',
      to: appRole,
      using: sql`workspace_id in (select viewer_workspaces())`,
    }),
    pgPolicy('customer_added', {
      for: 'insert',
      to: appRole,
      withCheck: sql`workspace_id in (select viewer_workspaces())`,
    }),
    pgPolicy('customer_renamed', {
      for: 'update',
      to: appRole,
      using: inAdminWorkspaces,
      withCheck: inAdminWorkspaces,
    }),
    // Deleted by `delete_customer` alone, with all of its plans.
    pgPolicy('customer_deleted', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
