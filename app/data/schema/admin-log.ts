import { bigint, index, jsonb, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { LogDetails, LogKind } from '../../domain/workspace/log-kinds';
import { anyRow, appRole, definerRole, inAdminWorkspaces } from './roles';
import { workspace } from './workspace';

/**
 * What was changed in a workspace and who came in, written with the change and by nobody changed. Names are those of then; no foreign key
 * leads to whom or what it is about, for that may be gone.
 */
export const adminLog = pgTable(
  'admin_log',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
    kind: text('kind').$type<LogKind>().notNull(),
    /** Who did it; null where the product did. */
    personId: uuid('person_id'),
    personName: text('person_name').notNull().default(''),
    /** Whom or what it is about: a person, a customer, a template or a token. */
    aboutId: uuid('about_id'),
    aboutName: text('about_name').notNull().default(''),
    details: jsonb('details').$type<LogDetails>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.seq] }),
    index('admin_log_person').on(table.workspaceId, table.personId, table.seq),
    pgPolicy('admin_log_read', { for: 'select', to: appRole, using: inAdminWorkspaces }),
    pgPolicy('admin_log_written', {
      for: 'insert',
      to: appRole,
      // Under the writer's own name; of what only an administrator changes only an administrator says so; of coming in nobody, the product does.
      withCheck: sql`workspace_id in (select viewer_workspaces()) and person_id = viewer_id() and person_name = (select m.name from member m where m.workspace_id = admin_log.workspace_id and m.person_id = viewer_id()) and (kind in ('template-saved', 'template-changed', 'template-retired', 'template-restored', 'policy-agreed', 'customer-added') or (workspace_id in (select viewer_admin_workspaces()) and kind not in ('signed-in', 'sign-in-refused', 'proof-refused', 'passkey-added', 'passkey-removed', 'session-ended', 'sessions-ended', 'member-joined', 'plan-deleted')))`,
    }),
    pgPolicy('admin_log_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
