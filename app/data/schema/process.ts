import { bigint, integer, pgPolicy, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { anyRow, eraserRole, sessionRole } from './roles';

/** Mails of development and demo, shown at /outbox instead of being sent. Never written in production. */
export const outboxMail = pgTable(
  'outbox_mail',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    messageId: text('message_id').notNull().unique(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  () => [
    pgPolicy('outbox_mail_process', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow }),
    // A mail that was kept holds what was erased elsewhere.
    pgPolicy('outbox_mail_erasing', { for: 'select', to: eraserRole, using: anyRow }),
    pgPolicy('outbox_mail_erased', { for: 'delete', to: eraserRole, using: anyRow }),
  ],
);

/** The demo's clock: how far plan time stands from real time, in milliseconds. One row, or none. */
export const storyClock = pgTable(
  'story_clock',
  { id: integer('id').primaryKey(), offsetMs: bigint('offset_ms', { mode: 'number' }).notNull() },
  () => [pgPolicy('story_clock_process', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow })],
);
