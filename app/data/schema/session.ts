import { bigint, boolean, index, integer, pgPolicy, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { MEANS } from '../../domain/sign-in/means';
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
    /** How they came in, and by which passkey or provider, where it was one. */
    means: text('means', { enum: MEANS }).notNull().default('mail'),
    meansId: uuid('means_id'),
    /** How they last proved it, by which passkey or provider, and what to call that. */
    provedBy: text('proved_by', { enum: MEANS }).notNull().default('mail'),
    provedId: uuid('proved_id'),
    provedWith: text('proved_with').notNull().default(''),
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

/** A passkey of a person: its public half. Nobody but who signs people in sees any of it. Times are real time. */
export const passkey = pgTable(
  'passkey',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** As its person calls it. */
    name: text('name').notNull(),
    /** base64url, as the authenticator says it. */
    credentialId: text('credential_id').notNull().unique(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** How often it says that it was used; 0 for ever where it does not count. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** How the browser reaches it, as it says: 'internal', 'usb' … */
    transports: text('transports').array().notNull(),
    /** Whether it is copied to other devices of its person by whoever keeps it for them. */
    backedUp: boolean('backed_up').notNull(),
    addedAt: instant('added_at').notNull().defaultNow(),
    usedAt: instant('used_at'),
  },
  (table) => [index('passkey_person').on(table.personId), ...forSessions('passkey')],
);

/** What a passkey is asked to sign: once, within five minutes, and for what it was asked. */
export const passkeyChallenge = pgTable(
  'passkey_challenge',
  {
    id: uuid('id').primaryKey(),
    challenge: text('challenge').notNull(),
    purpose: text('purpose', { enum: ['sign-in', 'proof', 'adding'] }).notNull(),
    /** The session that asks; null for somebody who is not signed in. */
    sessionId: text('session_id'),
    expiresAt: instant('expires_at').notNull(),
  },
  () => [pgPolicy('passkey_challenge_signing_in', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow })],
);

/** That somebody tried to come in or to prove who they are, otherwise than by mail: to be counted, for a quarter of an hour. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** What is counted, and of whom: 'passkey sender …', hashed where it is an address. */
    counted: text('counted').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    index('sign_in_attempt_counted').on(table.counted, table.at),
    pgPolicy('sign_in_attempt_signing_in', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow }),
  ],
);
