import { index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from './workspace';
import { anyRow, definerRole, sessionRole } from './roles';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const forSessions = (name: string) => [
  pgPolicy(`${name}_signing_in`, { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow }),
  // Whose name and texts are erased everywhere no longer signs in (`finish_erasure`).
  pgPolicy(`${name}_definer`, { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
];

/** Sign-in sessions. The id is the SHA-256 of the token in the cookie. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => person.id),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** When this person last proved who they are; signing asks for one within five minutes. */
    provedAt: instant('proved_at').notNull().defaultNow(),
    seenAt: instant('seen_at').notNull().defaultNow(),
    device: text('device').notNull().default(''),
  },
  (table) => [index('session_user').on(table.userId), ...forSessions('session')],
);

/** A way in by mail: a link and a code, or an invitation's link. Stored hashed, single use, used only by POST. */
export const signIn = pgTable(
  'sign_in',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['sign-in', 'proof', 'invitation'] }).notNull(),
    email: text('email').notNull(),
    /** Null for an address nobody has: the answer is the same, nothing is sent. */
    personId: uuid('person_id'),
    /** Of an invitation: what it is to, so that it can be revoked. */
    seatId: uuid('seat_id'),
    /** Of an invitation to be a member: of which workspace. */
    toWorkspace: uuid('to_workspace'),
    linkHash: text('link_hash').notNull().unique(),
    codeHash: text('code_hash'),
    triesLeft: integer('tries_left').notNull(),
    senderHash: text('sender_hash').notNull().default(''),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    index('sign_in_email').on(table.email, table.createdAt),
    index('sign_in_person').on(table.personId),
    index('sign_in_sender').on(table.senderHash, table.createdAt),
    ...forSessions('sign_in'),
  ],
);
