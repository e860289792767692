import { sql } from 'drizzle-orm';
import { customType, integer, jsonb, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { WorkCalendar } from '../../domain/workspace/work-calendar';
import { appRole, inAdminWorkspaces } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const ofWorkspace = () =>
  uuid('workspace_id')
    .primaryKey()
    .references(() => workspace.id);
/** Grows with each change, so that nobody writes over what they have not seen. */
const changes = {
  rev: integer('rev').notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by')
    .notNull()
    .references(() => person.id),
};
const byAdmins = (name: string) => [
  pgPolicy(`${name}_set`, {
    for: 'insert',
    to: appRole,
    withCheck: sql`workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id()`,
  }),
  pgPolicy(`${name}_changed`, {
    for: 'update',
    to: appRole,
    using: inAdminWorkspaces,
    withCheck: sql`workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id()`,
  }),
];

/** What new plans of a workspace count by, unless they say otherwise: its members' to read, its admins' to change. */
export const workspaceCalendar = pgTable(
  'workspace_calendar',
  { workspaceId: ofWorkspace(), doc: jsonb('doc').$type<WorkCalendar>().notNull(), ...changes },
  () => [
    pgPolicy('workspace_calendar_seen', {
      for: 'select',
      to: appRole,
      using: sql`workspace_id in (select viewer_workspaces())`,
    }),
    ...byAdmins('workspace_calendar'),
  ],
);

/** How a workspace looks: seen by its members, and by both sides of its plans. A logo is small, and lies with the rest. */
export const workspaceBrand = pgTable(
  'workspace_brand',
  {
    workspaceId: ofWorkspace(),
    /** '#rrggbb', or '' for none. */
    colour: text('colour').notNull(),
    logo: bytes('logo'),
    logoType: text('logo_type', { enum: ['image/png', 'image/jpeg'] }),
    ...changes,
  },
  () => [
    pgPolicy('workspace_brand_seen', {
      for: 'select',
      to: appRole,
      using: sql`workspace_id in (select viewer_workspaces()) or workspace_id in (select p.workspace_id from plan p where p.id in (select viewer_plans()))`,
    }),
    ...byAdmins('workspace_brand'),
  ],
);
