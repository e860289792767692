import { sql } from 'drizzle-orm';
import {
  check,
  date,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TokenRead } from '../../domain/workspace/token';
import { anyRow, appRole, definerRole, inAdminWorkspaces } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * By which a vendor's own programs read what an admin may read by hand, for as long as its maker is one. Only the SHA-256 of a token is
 * kept, and the app cannot read even that: `use_api_token` finds the row. All times are real time.
 */
export const apiToken = pgTable(
  'api_token',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    id: uuid('id').notNull(),
    /** Who made it, and in whose name it reads. */
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    reads: text('reads').array().$type<TokenRead[]>().notNull(),
    tokenHash: text('token_hash').notNull(),
    /** Its last four characters, by which its owner knows it again. */
    ending: text('ending').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
    /** The last day on which it works, in UTC. */
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    usedAt: instant('used_at'),
    /** How much was read since, to hold back a program that has run wild. */
    asked: integer('asked').notNull().default(0),
    askedSince: instant('asked_since').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('api_token_hash').on(table.workspaceId, table.tokenHash),
    check('api_token_reads', sql`cardinality(reads) > 0 and reads <@ array['log', 'portfolio', 'export']`),
    pgPolicy('api_token_read', { for: 'select', to: appRole, using: inAdminWorkspaces }),
    pgPolicy('api_token_made', {
      for: 'insert',
      to: appRole,
      withCheck: sql`workspace_id in (select viewer_admin_workspaces()) and person_id = viewer_id()`,
    }),
    pgPolicy('api_token_revoked', {
      for: 'update',
      to: appRole,
      using: inAdminWorkspaces,
      withCheck: inAdminWorkspaces,
    }),
    pgPolicy('api_token_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
