import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { SessionTx } from './as-session.server';
import { passkey, passkeyChallenge, session } from './schema';

/** How many passkeys a person may have. */
export const MOST_PASSKEYS = 20;

/** A passkey as who signs people in knows it. */
export interface KnownPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** A passkey as its person sees it. Instants of real time. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly backedUp: boolean;
  readonly addedAt: string;
  readonly usedAt: string | null;
}

export type Purpose = (typeof passkeyChallenge.$inferSelect)['purpose'];

export interface NewChallenge {
  readonly id: string;
  readonly challenge: string;
  readonly purpose: Purpose;
  readonly sessionId: string | null;
}

/** Keeps a challenge for five minutes; those whose time is over go. */
export async function keepChallenge(tx: SessionTx, made: NewChallenge): Promise<void> {
  await forgetChallenges(tx);
  await tx.insert(passkeyChallenge).values({ ...made, expiresAt: sql`now() + interval '5 minutes'` });
}

/** Takes a challenge, once: of many who ask for it at the same time one gets it, and the others null. */
export async function takeChallenge(
  tx: SessionTx,
  { id, purpose, sessionId }: Omit<NewChallenge, 'challenge'>,
): Promise<string | null> {
  const [taken] = await tx
    .delete(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.id, id),
        eq(passkeyChallenge.purpose, purpose),
        sessionId === null ? isNull(passkeyChallenge.sessionId) : eq(passkeyChallenge.sessionId, sessionId),
        sql`${passkeyChallenge.expiresAt} > now()`,
      ),
    )
    .returning({ challenge: passkeyChallenge.challenge });
  return taken?.challenge ?? null;
}

export async function forgetChallenges(tx: SessionTx): Promise<void> {
  await tx.delete(passkeyChallenge).where(sql`${passkeyChallenge.expiresAt} < now()`);
}

const KNOWN = {
  id: passkey.id,
  personId: passkey.personId,
  credentialId: passkey.credentialId,
  publicKey: passkey.publicKey,
  counter: passkey.counter,
  transports: passkey.transports,
};

/** The passkey that an authenticator names; null when nobody has it. */
export async function passkeyWith(tx: SessionTx, credentialId: string): Promise<KnownPasskey | null> {
  const [found] = await tx.select(KNOWN).from(passkey).where(eq(passkey.credentialId, credentialId));
  return found ?? null;
}

/** Whether a passkey is there still. It stays until the transaction ends: what removes it then ends what it begins and proves here. */
export async function holdPasskey(tx: SessionTx, id: string): Promise<boolean> {
  return (await tx.select({ id: passkey.id }).from(passkey).where(eq(passkey.id, id)).for('share')).length > 0;
}

/** All passkeys of a person, as they are asked for. */
export const passkeysOf = (tx: SessionTx, personId: string): Promise<KnownPasskey[]> =>
  tx.select(KNOWN).from(passkey).where(eq(passkey.personId, personId));

/** All passkeys of a person as they see them, in the order in which they were added. */
export async function listPasskeys(tx: SessionTx, personId: string): Promise<OwnPasskey[]> {
  const rows = await tx.select().from(passkey).where(eq(passkey.personId, personId)).orderBy(asc(passkey.addedAt));
  return rows.map(({ id, name, backedUp, addedAt, usedAt }) => ({
    ...{ id, name, backedUp },
    addedAt: addedAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

export interface NewPasskey extends Omit<KnownPasskey, 'transports'> {
  readonly name: string;
  readonly transports: string[];
  readonly backedUp: boolean;
}

/** Adds a passkey. False where it is there already, whoever's it is, or the person has as many as they may. */
export async function addPasskey(tx: SessionTx, made: NewPasskey): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`passkeys ${made.personId}`}, 0))`);
  const held = await passkeysOf(tx, made.personId);
  if (held.length >= MOST_PASSKEYS) return false;
  const added = await tx.insert(passkey).values(made).onConflictDoNothing().returning({ id: passkey.id });
  return added.length > 0;
}

/**
 * Notes that a passkey was used. False where its count did not go on from the last one, as that of a copy does not, or where it was
 * removed meanwhile. One statement, so that of two answers with the same count one is taken.
 */
export async function notePasskeyUsed(
  tx: SessionTx,
  { id, counter, backedUp }: { readonly id: string; readonly counter: number; readonly backedUp: boolean },
): Promise<boolean> {
  const used = await tx
    .update(passkey)
    .set({ counter, backedUp, usedAt: sql`now()` })
    .where(
      and(
        eq(passkey.id, id),
        or(sql`${passkey.counter} < ${counter}`, sql`${passkey.counter} = 0 and ${counter}::bigint = 0`),
      ),
    )
    .returning({ id: passkey.id });
  return used.length > 0;
}

const own = (personId: string, id: string) => and(eq(passkey.id, id), eq(passkey.personId, personId));

/** Another person's is left alone. */
export async function renamePasskey(tx: SessionTx, personId: string, id: string, name: string): Promise<void> {
  await tx.update(passkey).set({ name }).where(own(personId, id));
}

/**
 * Removes a passkey of a person; another's is left alone. Where it had signed somebody in they are signed out, but for the session that
 * removes it, and what it had proved is proved no more. Returns its name; null when there was none.
 */
export async function removePasskey(
  tx: SessionTx,
  personId: string,
  id: string,
  removing: string,
): Promise<string | null> {
  const [removed] = await tx.delete(passkey).where(own(personId, id)).returning({ name: passkey.name });
  if (!removed) return null;
  await tx.delete(session).where(and(eq(session.meansId, id), sql`${session.id} <> ${removing}`));
  await tx
    .update(session)
    .set({ provedAt: sql`'epoch'` })
    .where(eq(session.provedId, id));
  return removed.name;
}
