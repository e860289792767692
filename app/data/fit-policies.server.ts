import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AnswerText, PolicyAnswer, PolicyText, PolicyVersion } from '../domain/fit-policy/policy-version';
import { policyOf } from '../domain/plan/sign-off/policy-held';
import type { Plan } from '../domain/plan/state/plan';
import type { HeldPolicy } from '../domain/plan/state/policy';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';
import { fitPolicy, fitPolicySignature, member } from './schema';

/** Acts on a workspace's policy follow one another: who signs last must see who signed before. Held until the transaction ends. */
export async function lockPolicies(tx: Tx, workspaceId: string): Promise<void> {
  await ask(tx, "select pg_advisory_xact_lock(hashtextextended('fit policy of ' || $1::text, 0))", [workspaceId]);
}

/** All versions of a workspace's fit policy that the viewer may see, the first one first, with what their leaders answered. */
export async function readPolicies(tx: Tx, workspaceId: string): Promise<PolicyVersion[]> {
  const answers = await tx
    .select({
      number: fitPolicySignature.number,
      person: fitPolicySignature.personId,
      kind: fitPolicySignature.kind,
      hash: fitPolicySignature.hash,
      text: fitPolicySignature.doc,
      at: utc(sql`${fitPolicySignature.at}`),
    })
    .from(fitPolicySignature)
    .where(eq(fitPolicySignature.workspaceId, workspaceId))
    .orderBy(fitPolicySignature.at);
  const rows = await tx
    .select({
      number: fitPolicy.number,
      rev: fitPolicy.rev,
      text: fitPolicy.doc,
      changedAt: utc(sql`${fitPolicy.changedAt}`),
      changedBy: sql<string>`coalesce(${member.name}, '')`,
      hash: fitPolicy.hash,
      offeredAt: sql<string | null>`${utc(sql`${fitPolicy.offeredAt}`)}`,
      offeredBy: fitPolicy.offeredBy,
    })
    .from(fitPolicy)
    .leftJoin(
      member,
      and(
        eq(member.workspaceId, fitPolicy.workspaceId),
        eq(member.personId, fitPolicy.changedBy),
        isNull(member.removedAt),
      ),
    )
    .where(eq(fitPolicy.workspaceId, workspaceId))
    .orderBy(fitPolicy.number);
  return rows.map((row) => ({
    ...row,
    answers: answers
      .filter(({ number }) => number === row.number)
      .map(({ number: _number, text, ...answer }): PolicyAnswer => ({ ...text, ...answer })),
  }));
}

/** What one version says; null where it is not there, or not for the viewer. */
export async function readPolicyText(tx: Tx, workspaceId: string, number: number): Promise<PolicyText | null> {
  const [row] = await tx
    .select({ text: fitPolicy.doc })
    .from(fitPolicy)
    .where(and(eq(fitPolicy.workspaceId, workspaceId), eq(fitPolicy.number, number)));
  return row?.text ?? null;
}

/** The version that counts for a plan, as the vendor's side reads it; null where none does, or the viewer may not. */
export async function readCounting(tx: Tx, workspaceId: string, plan: Plan): Promise<PolicyVersion | null> {
  const { number } = policyOf(plan);
  if (number === null) return null;
  return (await readPolicies(tx, workspaceId)).find((one) => one.number === number) ?? null;
}

/** What the policy that holds in a plan's workspace says of thresholds: told to a seat of either side. Null where nothing is agreed. */
export async function readPolicyHeld(tx: Tx, planId: string): Promise<HeldPolicy | null> {
  const [row] = await ask<{ held: HeldPolicy | null }>(tx, 'select policy_held($1) as held', [planId]);
  return row?.held ?? null;
}

/** The versions of fit policies that wait for the viewer's signature: one a workspace at most. */
export async function policiesToSign(
  tx: Tx,
  personId: string,
): Promise<{ readonly workspace: string; readonly number: number }[]> {
  return ask<{ workspace: string; number: number }>(
    tx,
    `select f.workspace_id as workspace, f.number from fit_policy f
     where f.offered_at is not null and $1::uuid = any (f.leaders) and f.workspace_id in (select viewer_workspaces())
       and not exists (select from fit_policy l where l.workspace_id = f.workspace_id and l.number > f.number and l.offered_at is not null)
       and not exists (select from fit_policy_signature s where s.workspace_id = f.workspace_id and s.number = f.number
         and (s.person_id = $1 or s.kind = 'returned'))`,
    [personId],
  );
}

/** Who writes, in which workspace, and when (ISO instant). */
export interface PolicyBy {
  readonly workspaceId: string;
  readonly personId: string;
  readonly at: string;
}

type Row = { readonly number: number; readonly rev: number; readonly text: PolicyText };

const leadersOf = ({ leaders }: PolicyText): string[] => leaders.map(({ person }) => person);

/** Writes the draft: a new one at its first revision, else over the one before, which the caller holds the lock of. */
export async function writeDraft(
  tx: Tx,
  { workspaceId, personId, at }: PolicyBy,
  { number, rev, text }: Row,
): Promise<void> {
  const written = { doc: text, leaders: leadersOf(text), rev, changedAt: at, changedBy: personId };
  if (rev === 1) await tx.insert(fitPolicy).values({ workspaceId, number, ...written });
  else
    await tx
      .update(fitPolicy)
      .set(written)
      .where(and(eq(fitPolicy.workspaceId, workspaceId), eq(fitPolicy.number, number)));
}

/** Puts the draft to its leaders: from then on the database lets nobody change it. */
export async function offerDraft(
  tx: Tx,
  { workspaceId, personId, at }: PolicyBy,
  { number, hash }: { readonly number: number; readonly hash: string },
): Promise<void> {
  await tx
    .update(fitPolicy)
    .set({ hash, offeredAt: at, offeredBy: personId })
    .where(and(eq(fitPolicy.workspaceId, workspaceId), eq(fitPolicy.number, number)));
}

/** Keeps what the viewer answered, for themselves. */
export async function addAnswer(
  tx: Tx,
  { workspaceId, personId, at }: PolicyBy,
  answer: Pick<PolicyAnswer, 'kind' | 'hash'> & { readonly number: number; readonly text: AnswerText },
): Promise<void> {
  const { number, kind, hash, text } = answer;
  await tx.insert(fitPolicySignature).values({ workspaceId, number, personId, kind, hash, doc: text, at });
}
