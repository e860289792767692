import { sql } from 'drizzle-orm';
import { integer, jsonb, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { TemplateText } from '../../domain/plan/start/template-text';
import { appRole } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const inOwnWorkspaces = sql`workspace_id in (select viewer_workspaces())`;

/** A vendor's own templates: its members' alone. They name no plan and no customer, so that nobody is led from one to another. */
export const template = pgTable(
  'template',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    /** What it says, as the domain's own value. */
    doc: jsonb('doc').$type<TemplateText>().notNull(),
    /** Grows with each change, so that nobody writes over what they have not seen. */
    rev: integer('rev').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by')
      .notNull()
      .references(() => person.id),
    /** No longer offered; plans that were made from it stay as they are. */
    retiredAt: instant('retired_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    pgPolicy('template_seen', { for: 'select', to: appRole, using: inOwnWorkspaces }),
    pgPolicy('template_saved', {
      for: 'insert',
      to: appRole,
      withCheck: sql`workspace_id in (select viewer_workspaces()) and changed_by = viewer_id()`,
    }),
    pgPolicy('template_changed', {
      for: 'update',
      to: appRole,
      using: inOwnWorkspaces,
      withCheck: sql`workspace_id in (select viewer_workspaces()) and changed_by = viewer_id()`,
    }),
  ],
);
