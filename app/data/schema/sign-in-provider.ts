import {
  boolean,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { anyRow, inAdminWorkspaces, appRole, definerRole, sessionRole } from './roles';
import { person, workspace } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * A company's own sign-in, for the people of one domain of mail addresses. Set up by an admin of a workspace; that it counts is written by
 * who signs people in alone, once the domain's own DNS says so. The client's secret is sealed with a key that is not in the database, and
 * the app can write it but not read it.
 */
export const signInProvider = pgTable(
  'sign_in_provider',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspace.id),
    id: uuid('id').notNull(),
    domain: text('domain').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    clientSecret: text('client_secret').notNull(),
    /** Whoever has an address of the domain comes in this way or not at all. */
    only: boolean('only').notNull().default(false),
    /** Counts changes, so that nobody's is overwritten unread. */
    revision: integer('revision').notNull().default(1),
    addedAt: instant('added_at').notNull().defaultNow(),
    /** The key of the record that was found; another issuer or client has another, so a proof holds for what was proved alone. */
    provedFor: text('proved_for'),
    provedSince: instant('proved_since'),
    provedAt: instant('proved_at'),
    checkedAt: instant('checked_at'),
    /** The same key, when it was last tried, and what came of it. */
    triedFor: text('tried_for'),
    triedAt: instant('tried_at'),
    tried: text('tried').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex('sign_in_provider_once').on(table.workspaceId, table.domain),
    index('sign_in_provider_domain').on(table.domain),
    pgPolicy('sign_in_provider_admin', {
      for: 'all',
      to: appRole,
      using: inAdminWorkspaces,
      withCheck: inAdminWorkspaces,
    }),
    pgPolicy('sign_in_provider_signing_in', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** Somebody is on their way to a provider, and has ten minutes to come back. Holds no secret: all of them follow from its id. */
export const signInFlow = pgTable(
  'sign_in_flow',
  {
    id: uuid('id').primaryKey(),
    providerId: uuid('provider_id').notNull(),
    purpose: text('purpose', { enum: ['sign-in', 'proof', 'try'] }).notNull(),
    /** The address they typed, to be told to the provider; '' for none. */
    email: text('email').notNull(),
    /** Who is signed in where it began; null for somebody who signs in. */
    sessionId: text('session_id'),
    personId: uuid('person_id'),
    /** SHA-256 of the cookie of the browser in which it began. */
    browserHash: text('browser_hash').notNull(),
    /** An own path to go on to. */
    goesTo: text('goes_to').notNull(),
    beganAt: instant('began_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
  },
  () => [
    pgPolicy('sign_in_flow_signing_in', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow }),
    // It holds an address: it goes with whoever is erased (`finish_erasure`, `forget_people`).
    pgPolicy('sign_in_flow_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);

/** Which account at a provider is whose: fixed the first time, so that neither an address nor an account can pass to somebody else. */
export const signInAccount = pgTable(
  'sign_in_account',
  {
    providerId: uuid('provider_id').notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    firstAt: instant('first_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.providerId, table.issuer, table.subject] }),
    uniqueIndex('sign_in_account_person').on(table.providerId, table.issuer, table.personId),
    index('sign_in_account_of').on(table.personId),
    pgPolicy('sign_in_account_signing_in', { for: 'all', to: sessionRole, using: anyRow, withCheck: anyRow }),
    pgPolicy('sign_in_account_definer', { for: 'all', to: definerRole, using: anyRow, withCheck: anyRow }),
  ],
);
