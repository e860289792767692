import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { anyRow, appRole, definerRole, inDeletedPlan, removerRole } from './roles';
import { person } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/**
 * Addresses under which a person's calendar is read without signing in. Whoever has one sees what that person may see of due dates and
 * check-ins, so only the SHA-256 of its token is kept, and the app cannot read even that: `use_calendar_feed` finds the row. A person's,
 * as sessions are: no vendor's admin sees it. All times are real time.
 */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** Of one plan; null for all plans in which the person sits. */
    planId: uuid('plan_id'),
    tokenHash: text('token_hash').notNull().unique(),
    madeAt: instant('made_at').notNull().defaultNow(),
    /** When it was last asked for, to five minutes. */
    usedAt: instant('used_at'),
    /** How often it was asked for since, to hold back a program that has run wild. */
    asked: integer('asked').notNull().default(0),
    askedSince: instant('asked_since').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    index('calendar_feed_person').on(table.personId),
    pgPolicy('calendar_feed_own', { for: 'select', to: appRole, using: sql`person_id = viewer_id()` }),
    pgPolicy('calendar_feed_made', {
      for: 'insert',
      to: appRole,
      withCheck: sql`person_id = viewer_id() and (plan_id is null or plan_id in (select viewer_plans()))`,
    }),
    pgPolicy('calendar_feed_revoked', {
      for: 'update',
      to: appRole,
      using: sql`person_id = viewer_id()`,
      withCheck: sql`person_id = viewer_id()`,
    }),
    pgPolicy('calendar_feed_seen_going', { for: 'select', to: removerRole, using: inDeletedPlan('plan_id') }),
    pgPolicy('calendar_feed_gone', { for: 'delete', to: removerRole, using: inDeletedPlan('plan_id') }),
    pgPolicy('calendar_feed_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
