import { sql } from 'drizzle-orm';
import {
  foreignKey,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AnswerText, PolicyText } from '../../domain/fit-policy/policy-version';
import { anyRow, appRole, definerRole } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Members read it, and so does whoever sits for the vendor in a plan that goes by it. Customers see nothing of it but thresholds. */
const seenBy = (also = '') =>
  sql.raw(
    `workspace_id in (select viewer_workspaces()) or (${also}workspace_id in (select p.workspace_id from plan p where p.id in (select viewer_plans_of('vendor'))))`,
  );

/** A version of a workspace's fit policy. Whether it holds follows from who has signed it, and is written nowhere. */
export const fitPolicy = pgTable(
  'fit_policy',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    number: integer('number').notNull(),
    /** What it says, as the domain's own value. */
    doc: jsonb('doc').$type<PolicyText>().notNull(),
    /** Who has to sign it, as in `doc`: the policies below go by it. */
    leaders: uuid('leaders').array().notNull(),
    /** Grows with each change of the draft, so that nobody writes over what they have not seen. */
    rev: integer('rev').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by')
      .notNull()
      .references(() => person.id),
    /** SHA-256 of what is signed; null while it is a draft. */
    hash: text('hash'),
    /** From then on nobody changes it. */
    offeredAt: instant('offered_at'),
    offeredBy: uuid('offered_by').references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.number] }),
    uniqueIndex('fit_policy_one_draft')
      .on(table.workspaceId)
      .where(sql`offered_at is null`),
    pgPolicy('fit_policy_seen', { for: 'select', to: appRole, using: seenBy('offered_at is not null and ') }),
    pgPolicy('fit_policy_written', {
      for: 'insert',
      to: appRole,
      withCheck: sql`workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id() and offered_at is null`,
    }),
    pgPolicy('fit_policy_changed', {
      for: 'update',
      to: appRole,
      using: sql`workspace_id in (select viewer_admin_workspaces()) and offered_at is null`,
      withCheck: sql`workspace_id in (select viewer_admin_workspaces()) and coalesce(offered_by, changed_by) = viewer_id()`,
    }),
    // The thresholds of a plan's first version are told to whichever side signs last (`policy_held`), and names are erased (`finish_erasure`).
    pgPolicy('fit_policy_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** What a named leader answered to a version: they sign it, or send it back with a reason. Once, for themselves, and for good. */
export const fitPolicySignature = pgTable(
  'fit_policy_signature',
  {
    workspaceId: uuid('workspace_id').notNull(),
    number: integer('number').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: ['signed', 'returned'] }).notNull(),
    /** Of the version that was on their screen. */
    hash: text('hash').notNull(),
    doc: jsonb('doc').$type<AnswerText>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.number, table.personId] }),
    foreignKey({
      name: 'fit_policy_signature_version_fk',
      columns: [table.workspaceId, table.number],
      foreignColumns: [fitPolicy.workspaceId, fitPolicy.number],
    }),
    pgPolicy('fit_policy_signature_seen', { for: 'select', to: appRole, using: seenBy() }),
    pgPolicy('fit_policy_signature_given', {
      for: 'insert',
      to: appRole,
      withCheck: sql`person_id = viewer_id() and workspace_id in (select viewer_workspaces()) and exists (select from fit_policy p where p.workspace_id = fit_policy_signature.workspace_id and p.number = fit_policy_signature.number and p.offered_at is not null and p.hash = fit_policy_signature.hash and viewer_id() = any (p.leaders)) and not exists (select from fit_policy l where l.workspace_id = fit_policy_signature.workspace_id and l.number > fit_policy_signature.number and l.offered_at is not null)`,
    }),
    pgPolicy('fit_policy_signature_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
