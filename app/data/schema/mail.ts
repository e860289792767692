import { sql } from 'drizzle-orm';
import { date, integer, pgPolicy, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { anyRow, appRole, definerRole, inAdminWorkspaces } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
const viewersOwn = sql`person_id = viewer_id()`;

/** A person's digest of a day: one, however many processes look for who is to have one (`claim_digests`). */
export const digest = pgTable(
  'digest',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** The date it is for, in the zones of the plans it tells of. */
    day: date('day', { mode: 'string' }).notNull(),
    /** Plan time up to which it told what happened; null until it was sent. */
    toldThrough: instant('told_through'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.day] }),
    pgPolicy('digest_own', { for: 'select', to: appRole, using: viewersOwn }),
    pgPolicy('digest_told', { for: 'update', to: appRole, using: viewersOwn, withCheck: viewersOwn }),
    pgPolicy('digest_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** A kind of mail that a person has turned off. What has no row is on. */
export const mailOff = pgTable(
  'mail_off',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind] }),
    pgPolicy('mail_off_own', { for: 'all', to: appRole, using: viewersOwn, withCheck: viewersOwn }),
    pgPolicy('mail_off_definer', { for: 'select', to: definerRole, using: anyRow }),
  ],
);

/**
 * A mail that could not be sent yet, for the admins of each workspace that has to do with it. Written by the worker through `mail_failed`,
 * gone once it is sent or no longer wanted. Times are real time.
 */
export const mailFailure = pgTable(
  'mail_failure',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    id: uuid('id').notNull().defaultRandom(),
    jobKey: text('job_key').notNull(),
    kind: text('kind').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    since: instant('since').notNull().defaultNow(),
    tries: integer('tries').notNull(),
    reason: text('reason').notNull(),
    /** The mail server's answer, such as 451; null where it gave none. */
    answer: integer('answer'),
    /** Null once it is given up. */
    nextTry: instant('next_try'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('mail_failure_of_job').on(table.workspaceId, table.jobKey),
    pgPolicy('mail_failure_seen', { for: 'select', to: appRole, using: inAdminWorkspaces }),
    pgPolicy('mail_failure_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
