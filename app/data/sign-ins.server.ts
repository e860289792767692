import { and, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import { asSession, type SessionTx } from './as-session.server';
import { forgetAttempts } from './attempts.server';
import type { House } from './house.server';
import { forgetChallenges } from './passkeys.server';
import { forgetFlows } from './sign-in-flows.server';
import { person, session, signIn } from './schema';

/** Ways in by mail. All times are real time, by the database's clock. */
export type WayKind = (typeof signIn.$inferSelect)['kind'];

const PER_ADDRESS = 5;
const PER_SENDER = 20;
const WINDOW = sql`interval '15 minutes'`;
/** How long a way in lasts. */
const LASTS: Readonly<Record<WayKind, SQL>> = {
  'sign-in': sql`interval '10 minutes'`,
  proof: sql`interval '10 minutes'`,
  invitation: sql`interval '7 days'`,
};
const CODE_TRIES = 5;

export interface Way {
  readonly id: string;
  readonly kind: WayKind;
  readonly email: string;
  readonly personId: string | null;
  readonly seatId: string | null;
  /** Of an invitation to be a member: of which workspace. */
  readonly toWorkspace?: string | null;
  readonly linkHash: string;
  readonly codeHash: string | null;
  readonly senderHash: string;
}

/** The person with an address, or null. */
export async function personWithAddress(tx: SessionTx, email: string): Promise<{ id: string } | null> {
  const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
  return found ?? null;
}

/** A person's address; null for nobody. */
export async function addressOf(tx: SessionTx, personId: string): Promise<string | null> {
  const [found] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
  return found?.email ?? null;
}

/**
 * Whether this address or this sender has asked for this too often: whoever asks to sign in as somebody, which is anyone, keeps them from
 * no proof, which only they ask for. Holds both until the transaction ends, always in the same order, so that
 * of many asking at once none slips through.
 */
export async function isAskedTooOften(
  tx: SessionTx,
  kind: Exclude<WayKind, 'invitation'>,
  email: string,
  sender: string,
): Promise<boolean> {
  for (const held of [`address ${email}`, `sender ${sender}`])
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${held}, 0))`);
  const { rows } = await tx.execute<{ by_address: number; by_sender: number }>(sql`
    select count(*) filter (where email = ${email})::int as by_address,
           count(*) filter (where sender_hash = ${sender})::int as by_sender
    from sign_in
    where kind = ${kind} and created_at > now() - ${WINDOW} and (email = ${email} or sender_hash = ${sender})`);
  return rows[0]!.by_address >= PER_ADDRESS || rows[0]!.by_sender >= PER_SENDER;
}

/** Adds a way in; one that is there already (a mail sent again) stays as it is. */
export async function addWay(tx: SessionTx, way: Way): Promise<void> {
  await tx
    .insert(signIn)
    .values({ ...way, triesLeft: CODE_TRIES, expiresAt: sql`now() + ${LASTS[way.kind]}` })
    .onConflictDoNothing({ target: signIn.id });
}

const isOpen = and(isNull(signIn.usedAt), isNull(signIn.revokedAt), gt(signIn.expiresAt, sql`now()`));

export interface OpenWay {
  readonly id: string;
  readonly email: string;
  readonly personId: string | null;
  readonly seatId: string | null;
  /** Of an invitation to be a member: of which workspace. */
  readonly toWorkspace: string | null;
}

const SHOWN = {
  id: signIn.id,
  email: signIn.email,
  personId: signIn.personId,
  seatId: signIn.seatId,
  toWorkspace: signIn.toWorkspace,
};

/** A way in that can still be used. Looking at it changes nothing. */
export async function findOpenLink(house: House, kind: WayKind, hash: string): Promise<OpenWay | null> {
  const found = await asSession(house, (tx) =>
    tx
      .select(SHOWN)
      .from(signIn)
      .where(and(eq(signIn.linkHash, hash), eq(signIn.kind, kind), isOpen)),
  );
  return found[0] ?? null;
}

/** As `findOpenLink`, by the way's own id: what a mail that is about to be sent asks. */
export async function findOpenWay(house: House, kind: WayKind, id: string): Promise<OpenWay | null> {
  const found = await asSession(house, (tx) =>
    tx
      .select(SHOWN)
      .from(signIn)
      .where(and(eq(signIn.id, id), eq(signIn.kind, kind), isOpen)),
  );
  return found[0] ?? null;
}

/** Uses a link, once: of many at the same time, one gets the way in and the others null. */
export async function consumeLink(house: House, kind: WayKind, hash: string): Promise<OpenWay | null> {
  const used = await asSession(house, (tx) =>
    tx
      .update(signIn)
      .set({ usedAt: sql`now()` })
      .where(and(eq(signIn.linkHash, hash), eq(signIn.kind, kind), isOpen))
      .returning(SHOWN),
  );
  return used[0] ?? null;
}

/** What trying a code came to. `closed`: used, expired, out of tries, or never there. */
export type CodeTry =
  | { readonly kind: 'right'; readonly way: OpenWay }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'closed' };

/** Somebody who is nobody: what is done for a person is done for whoever has none too, and comes to nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Tries a code: a wrong one costs a try, the right one uses the way in. One statement, so that tries at once all count. `wrong` is done
 * with a wrong one, in the same transaction, for `NOBODY` where nobody has the address: neither takes longer than the other.
 */
export async function tryCode(
  house: House,
  kind: WayKind,
  { id, hash, personId }: { readonly id: string; readonly hash: string; readonly personId?: string },
  wrong?: (tx: SessionTx, personId: string) => Promise<void>,
): Promise<CodeTry> {
  return asSession(house, async (tx) => {
    const [tried] = await tx
      .update(signIn)
      .set({
        triesLeft: sql`${signIn.triesLeft} - 1`,
        usedAt: sql`case when ${signIn.codeHash} = ${hash} then now() end`,
      })
      .where(
        and(
          eq(signIn.id, id),
          eq(signIn.kind, kind),
          gt(signIn.triesLeft, 0),
          personId ? eq(signIn.personId, personId) : undefined,
          isOpen,
        ),
      )
      .returning({ ...SHOWN, usedAt: signIn.usedAt, triesLeft: signIn.triesLeft });
    if (!tried) return { kind: 'closed' };
    const { usedAt, triesLeft, ...way } = tried;
    if (usedAt) return { kind: 'right', way };
    if (triesLeft <= 0) return { kind: 'closed' };
    await wrong?.(tx, way.personId ?? NOBODY);
    return { kind: 'wrong', triesLeft };
  });
}

/**
 * Lets an invitation count from now on, in place of those before it. False when it was itself taken back, used or replaced since: a
 * mail that is sent again late must not take back a newer one.
 */
export async function keepInvitation(tx: SessionTx, way: Way & { readonly personId: string }): Promise<boolean> {
  await addWay(tx, way);
  const own = tx
    .select({ id: signIn.id })
    .from(signIn)
    .where(and(eq(signIn.id, way.id), isOpen));
  if ((await own.for('update')).length === 0) return false;
  const { seatId, personId, toWorkspace } = way;
  await revokeInvitations(tx, seatId ? { seatId } : { personId, workspaceId: toWorkspace ?? null }, way.id);
  return true;
}

/** Takes back the invitations to a seat, or, without a seat, a person's invitations to workspaces: to one, where it is named. */
export async function revokeInvitations(
  tx: SessionTx,
  to: { readonly seatId: string } | { readonly personId: string; readonly workspaceId?: string | null },
  except?: string,
): Promise<void> {
  const which =
    'seatId' in to
      ? eq(signIn.seatId, to.seatId)
      : and(
          eq(signIn.personId, to.personId),
          isNull(signIn.seatId),
          to.workspaceId ? eq(signIn.toWorkspace, to.workspaceId) : undefined,
        );
  await tx
    .update(signIn)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(signIn.kind, 'invitation'), which, isOpen, except ? sql`${signIn.id} <> ${except}` : undefined));
}

/** Removes what no longer lets anyone in: sessions that ended, ways in a month after they expired, what passkeys were asked, and tries that count no more. */
export async function forgetEnded(house: House): Promise<void> {
  await asSession(house, async (tx) => {
    await tx
      .delete(session)
      .where(or(sql`${session.expiresAt} < now()`, sql`${session.createdAt} < now() - interval '60 days'`));
    await tx.delete(signIn).where(sql`${signIn.expiresAt} < now() - interval '30 days'`);
    await forgetChallenges(tx);
    await forgetAttempts(tx);
    await forgetFlows(tx);
  });
}
