import { createHash, randomBytes } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Lucia, TimeSpan, type DatabaseSession, type DatabaseUser } from 'lucia';
import type { SessionTx } from '../data/as-session.server';
import type { House } from '../data/house.server';
import { named } from '../data/named.server';
import { person, session } from '../data/schema';
import { isHttps } from './https';
import { askAgain } from '../data/transaction.server';
import type { Means, Proof } from '../domain/sign-in/means';

/**
 * Sessions. The cookie holds a token, the table its SHA-256, so that whoever reads the table cannot sign in. lucia would keep what
 * it is given, so it is given the hash. Times are real time.
 */
const IDLE = new TimeSpan(14, 'd');
const ABSOLUTE = new TimeSpan(60, 'd');
/** As far ahead as a session may have been made by another clock than this one: of one from further ahead nobody knows how old it is. */
const AHEAD = new TimeSpan(1, 'h');
/** A session in use is written to no more often than this. */
const SEEN_EVERY = new TimeSpan(5, 'm');

/** As the library has it, but the question that every request asks is built once. */
class Sessions extends DrizzlePostgreSQLAdapter {
  readonly #find;

  constructor(house: House) {
    const db = drizzle(named(house.session));
    super(db, session, person);
    this.#find = db
      .select({ session, person })
      .from(session)
      .innerJoin(person, eq(session.userId, person.id))
      .where(eq(session.id, sql.placeholder('id')))
      .prepare('session and person');
  }

  override async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await askAgain(() => this.#find.execute({ id: sessionId }));
    if (!row) return [null, null];
    const { id, userId, expiresAt, ...attributes } = row.session;
    const { id: personId, ...about } = row.person;
    return [
      { id, userId, expiresAt, attributes },
      { id: personId, attributes: about },
    ];
  }
}

const make = (house: House, sessions: DrizzlePostgreSQLAdapter) =>
  new Lucia(sessions, {
    sessionExpiresIn: IDLE,
    // On plain http (localhost alone, see the settings) a browser would not keep a `__Host-` cookie.
    sessionCookie: {
      name: isHttps(house) ? '__Host-evenhand' : 'evenhand',
      attributes: { secure: isHttps(house), sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: ({
      createdAt,
      provedAt,
      seenAt,
      device,
      means,
      meansId,
      provedBy,
      provedId,
      provedWith,
    }) => ({
      ...{ createdAt, provedAt, seenAt, device, means, meansId, provedBy, provedId, provedWith },
    }),
    getUserAttributes: ({ email, name }) => ({ email, name }),
  });

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof make>;
    DatabaseSessionAttributes: {
      createdAt: Date;
      provedAt: Date;
      seenAt: Date;
      device: string;
      means: Means;
      meansId: string | null;
      provedBy: Means;
      provedId: string | null;
      provedWith: string;
    };
    DatabaseUserAttributes: { email: string; name: string };
  }
}

const made = new WeakMap<House, ReturnType<typeof make>>();

function luciaOf(house: House): ReturnType<typeof make> {
  let lucia = made.get(house);
  if (!lucia) made.set(house, (lucia = make(house, new Sessions(house))));
  return lucia;
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Who a token belongs to. Instants are ISO with Z. */
export interface SignedIn {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
  readonly provedAt: string;
  /** How they last proved it. */
  readonly proof: Proof;
}

/**
 * Makes a session for a person who proved who they are, and returns its token: 32 random bytes, base64url. In the transaction that
 * writes down that they came.
 */
export async function createSession(
  tx: SessionTx,
  house: House,
  personId: string,
  device: string,
  proof: Proof,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await make(house, new DrizzlePostgreSQLAdapter(tx, session, person)).createSession(
    personId,
    {
      ...{ createdAt: now, provedAt: now, seenAt: now, device },
      ...{ means: proof.by, meansId: proof.id, provedBy: proof.by, provedId: proof.id, provedWith: proof.with },
    },
    { sessionId: idOf(token) },
  );
  return token;
}

/** Null when there is no such session, it was idle for 14 days, it is older than 60, or it was made by a clock that ran ahead. */
export async function readSession(house: House, token: string): Promise<SignedIn | null> {
  const lucia = luciaOf(house);
  const { session: found, user } = await lucia.validateSession(idOf(token));
  if (!found) return null;
  const age = Date.now() - found.createdAt.getTime();
  if (age > ABSOLUTE.milliseconds()) {
    await lucia.invalidateSession(found.id);
    return null;
  }
  if (-age > AHEAD.milliseconds()) return null;
  if (Date.now() - found.seenAt.getTime() > SEEN_EVERY.milliseconds()) await see(house, found.id);
  return {
    personId: user.id,
    email: user.email,
    name: user.name,
    sessionId: found.id,
    provedAt: found.provedAt.toISOString(),
    proof: { by: found.provedBy, id: found.provedId, with: found.provedWith },
  };
}

/** Whether a session still counts, without its being used: what is only left open keeps nobody signed in. */
export async function sessionHolds(house: House, id: string): Promise<boolean> {
  const rows = await drizzle(house.session)
    .select({ one: sql`1` })
    .from(session)
    .where(
      and(
        eq(session.id, id),
        gt(session.expiresAt, sql`now()`),
        gt(session.createdAt, sql`now() - make_interval(secs => ${ABSOLUTE.seconds()})`),
        lt(session.createdAt, sql`now() + make_interval(secs => ${AHEAD.seconds()})`),
      ),
    );
  return rows.length > 0;
}

/** The idle limit counts from here on. */
async function see(house: House, id: string): Promise<void> {
  await drizzle(house.session)
    .update(session)
    .set({ seenAt: sql`now()`, expiresAt: sql`now() + make_interval(secs => ${IDLE.seconds()})` })
    .where(eq(session.id, id));
}

/** Notes that the person has just proved again who they are, and how. */
export async function proveSession(
  tx: SessionTx,
  id: string,
  { by, id: provedId, with: provedWith }: Proof,
): Promise<void> {
  await tx
    .update(session)
    .set({ provedAt: sql`now()`, provedBy: by, provedId, provedWith })
    .where(eq(session.id, id));
}

/** Ends sessions, in the transaction that writes it down. */
export async function endSession(tx: SessionTx, id: string): Promise<void> {
  await tx.delete(session).where(eq(session.id, id));
}
export const endSessionOf = (tx: SessionTx, token: string): Promise<void> => endSession(tx, idOf(token));
export async function endAllSessions(tx: SessionTx, personId: string): Promise<void> {
  await tx.delete(session).where(eq(session.userId, personId));
}

/** Ends one session of this person; another's is left alone. Whether there was one. */
export async function endSessionOfPerson(tx: SessionTx, personId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, personId)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Ends all sessions of this person but one. */
export async function endOtherSessions(tx: SessionTx, personId: string, kept: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.userId, personId), ne(session.id, kept)));
}

/** Where a person is signed in. Instants are ISO with Z. */
export interface Device {
  readonly id: string;
  /** As in 'Firefox on Linux'. */
  readonly device: string;
  /** How they came in there. */
  readonly means: Means;
  readonly createdAt: string;
  readonly seenAt: string;
}

/** The sessions of a person that still count, the last seen first. */
export async function listSessions(house: House, personId: string): Promise<Device[]> {
  const rows = await drizzle(house.session)
    .select()
    .from(session)
    .where(
      and(
        eq(session.userId, personId),
        gt(session.expiresAt, sql`now()`),
        gt(session.createdAt, sql`now() - make_interval(secs => ${ABSOLUTE.seconds()})`),
        lt(session.createdAt, sql`now() + make_interval(secs => ${AHEAD.seconds()})`),
      ),
    )
    .orderBy(desc(session.seenAt));
  return rows.map(({ id, device, means, createdAt, seenAt }) => ({
    id,
    device,
    means,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }));
}

/** The `Set-Cookie` that signs a browser in. It outlives the idle limit, which the table keeps. */
export function sessionCookie(house: House, token: string): string {
  const cookie = luciaOf(house).createSessionCookie(token);
  delete cookie.attributes.expires;
  cookie.attributes.maxAge = ABSOLUTE.seconds();
  return cookie.serialize();
}

/** The `Set-Cookie` that takes the cookie away. */
export const blankCookie = (house: House): string => luciaOf(house).createBlankSessionCookie().serialize();

/**
 * The token in a request's cookies. Names are compared as they were sent: decoding them first would let `%5F%5FHost-…` pass for a
 * cookie that only this host can have set.
 */
export function tokenOf(house: House, request: Request): string | null {
  const name = `${luciaOf(house).sessionCookieName}=`;
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(name)) return /^[\w-]{43}$/.exec(cookie.slice(name.length))?.[0] ?? null;
  }
  return null;
}
