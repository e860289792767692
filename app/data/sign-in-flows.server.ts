import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { SessionTx } from './as-session.server';
import { session, signInAccount, signInFlow, signInProvider } from './schema';

/** A provider as who signs people in knows it. */
export type KnownProvider = typeof signInProvider.$inferSelect;
export type Flow = typeof signInFlow.$inferSelect;
export type NewFlow = Omit<Flow, 'beganAt' | 'expiresAt'>;

/** The providers that any workspace named for a domain, those that were proved first before others. */
export const providersFor = (tx: SessionTx, domain: string): Promise<KnownProvider[]> =>
  tx
    .select()
    .from(signInProvider)
    .where(eq(signInProvider.domain, domain))
    .orderBy(asc(signInProvider.provedSince), asc(signInProvider.id));

/** As it stands, and stays until the transaction ends: what changes it then ends what it begins and proves here. */
export async function holdProvider(tx: SessionTx, id: string): Promise<KnownProvider | null> {
  const [found] = await tx.select().from(signInProvider).where(eq(signInProvider.id, id)).for('share');
  return found ?? null;
}

/** A provider by its id; null when there is none. */
export async function providerNamed(tx: SessionTx, id: string): Promise<KnownProvider | null> {
  const [found] = await tx.select().from(signInProvider).where(eq(signInProvider.id, id));
  return found ?? null;
}

/** Providers that were last looked at longer ago than `ms`, or never. */
export const providersToCheck = (tx: SessionTx, ms: number): Promise<KnownProvider[]> =>
  tx
    .select()
    .from(signInProvider)
    .where(
      or(
        sql`${signInProvider.checkedAt} is null`,
        sql`${signInProvider.checkedAt} < now() - make_interval(secs => ${ms / 1000})`,
      ),
    )
    .orderBy(asc(signInProvider.checkedAt));

const same = ({ id, issuer, clientId }: Pick<KnownProvider, 'id' | 'issuer' | 'clientId'>) =>
  and(eq(signInProvider.id, id), eq(signInProvider.issuer, issuer), eq(signInProvider.clientId, clientId));

/** What looking for the record came to: found, gone, or no answer, which changes nothing but when it was looked at. */
export async function noteChecked(
  tx: SessionTx,
  provider: KnownProvider,
  key: string,
  found: 'found' | 'gone' | 'no-answer',
): Promise<void> {
  const proved = {
    found: {
      provedFor: key,
      provedAt: sql`now()`,
      provedSince: provider.provedFor === key && provider.provedSince ? provider.provedSince : sql`now()`,
    },
    gone: { provedFor: null, provedSince: null },
    'no-answer': {},
  }[found];
  await tx
    .update(signInProvider)
    .set({ checkedAt: sql`now()`, ...proved })
    .where(same(provider));
}

/** What a try came to. */
export async function noteTried(tx: SessionTx, provider: KnownProvider, key: string, tried: string): Promise<void> {
  await tx
    .update(signInProvider)
    .set({ triedFor: key, triedAt: sql`now()`, tried })
    .where(and(same(provider), eq(signInProvider.clientSecret, provider.clientSecret)));
}

/** Keeps a way to a provider for ten minutes; those whose time is over go. */
export async function keepFlow(tx: SessionTx, flow: NewFlow): Promise<void> {
  await forgetFlows(tx);
  await tx.insert(signInFlow).values({ ...flow, expiresAt: sql`now() + interval '10 minutes'` });
}

const open = (id: string, browserHash: string) =>
  and(eq(signInFlow.id, id), eq(signInFlow.browserHash, browserHash), sql`${signInFlow.expiresAt} > now()`);

/** A way that somebody is on, in the browser in which it began. Looking at it changes nothing. */
export async function readFlow(tx: SessionTx, id: string, browserHash: string): Promise<Flow | null> {
  const [found] = await tx.select().from(signInFlow).where(open(id, browserHash));
  return found ?? null;
}

/** Uses a way, once: of many who come back on it at the same time one gets it, and the others null. */
export async function takeFlow(tx: SessionTx, id: string, browserHash: string): Promise<Flow | null> {
  const [taken] = await tx.delete(signInFlow).where(open(id, browserHash)).returning();
  return taken ?? null;
}

export async function forgetFlows(tx: SessionTx): Promise<void> {
  await tx.delete(signInFlow).where(sql`${signInFlow.expiresAt} < now()`);
}

/**
 * Whether an account at a provider is this person's: it is from the first time on, as long as the provider stays, and neither the account
 * nor the person has another there.
 */
export async function isAccountOf(
  tx: SessionTx,
  account: {
    readonly providerId: string;
    readonly issuer: string;
    readonly subject: string;
    readonly personId: string;
  },
): Promise<boolean> {
  await tx.insert(signInAccount).values(account).onConflictDoNothing();
  const { providerId, issuer, subject, personId } = account;
  const held = await tx
    .select({ subject: signInAccount.subject, personId: signInAccount.personId })
    .from(signInAccount)
    .where(
      and(
        eq(signInAccount.providerId, providerId),
        eq(signInAccount.issuer, issuer),
        or(eq(signInAccount.subject, subject), eq(signInAccount.personId, personId)),
      ),
    );
  return held.length === 1 && held[0]!.subject === subject && held[0]!.personId === personId;
}

/** Ends whatever a provider had begun: sessions, proofs and ways; with `accounts` also what it knew of whose account is whose. */
export async function endByProvider(tx: SessionTx, id: string, accounts: boolean): Promise<void> {
  await tx.delete(session).where(eq(session.meansId, id));
  await tx
    .update(session)
    .set({ provedAt: sql`'epoch'` })
    .where(eq(session.provedId, id));
  await tx.delete(signInFlow).where(eq(signInFlow.providerId, id));
  if (accounts) await tx.delete(signInAccount).where(eq(signInAccount.providerId, id));
}
