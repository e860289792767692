import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { CheckpointKind } from '../../domain/plan/checkpoint-after';
import { ofPlan } from './plan';
import { anyRow, appRole, definerRole, inViewerPlans, sessionRole } from './roles';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** Where a shared ledger ended when something was done that both sides look back to, as a signed note. Added, never changed. */
export const checkpoint = pgTable(
  'checkpoint',
  {
    workspaceId: uuid('workspace_id').notNull(),
    planId: uuid('plan_id').notNull(),
    /** How many entries the ledger had. */
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').$type<CheckpointKind>().notNull(),
    /** A version's number or a check-in's id. */
    about: text('about').notNull(),
    keyId: text('key_id').notNull(),
    note: text('note').notNull(),
    /** A time-stamping authority's answer (RFC 3161 TimeStampResp) in base64: set once, by `keep_stamp` alone. */
    stamp: text('stamp'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId, table.seq] }),
    ofPlan(table),
    index('checkpoint_plan').on(table.planId),
    pgPolicy('checkpoint_seen', { for: 'select', to: appRole, using: inViewerPlans }),
    pgPolicy('checkpoint_added', {
      for: 'insert',
      to: appRole,
      withCheck: sql`stamp is null and plan_id in (select viewer_plans())`,
    }),
    pgPolicy('checkpoint_definer', { for: 'select', to: definerRole, using: anyRow }),
    pgPolicy('checkpoint_stamped', { for: 'update', to: definerRole, using: sql`stamp is null`, withCheck: anyRow }),
  ],
);

/** The keys that checkpoints were signed with, in their order: each holds until the next. Public; added by the process as it starts. */
export const checkpointKey = pgTable(
  'checkpoint_key',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    key: text('key').notNull(),
    since: instant('since').notNull(),
  },
  () => [
    pgPolicy('checkpoint_key_public', { for: 'select', to: [appRole, sessionRole], using: anyRow }),
    pgPolicy('checkpoint_key_added', { for: 'insert', to: sessionRole, withCheck: anyRow }),
  ],
);
