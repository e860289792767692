import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { mailsOf, type MailKind } from '../domain/plan/mail-of';
import type { Plan } from '../domain/plan/plan';
import type { Tx } from './as-viewer.server';
import type { SessionTx } from './as-session.server';
import type { Clock } from './clock.server';
import type { Appended, LedgerKey } from './entries.server';
import { newSeed } from './sign-in-secrets.server';

/** The way in that a mail carries; the row itself holds only hashes. */
export interface CarriedWay {
  readonly id: string;
  readonly seed: string;
}

/** What the worker is told of a mail: for whom and about what, never its text. That is read as the recipient when it is sent. */
export type MailJob =
  | {
      readonly kind: 'sign-in' | 'proof';
      readonly person: string | null;
      readonly way: CarriedWay;
      readonly to: string;
    }
  | { readonly kind: 'invitation'; readonly person: string; readonly workspace: string; readonly way: CarriedWay }
  | {
      readonly kind: MailKind;
      readonly plan: string;
      readonly person: string;
      readonly seat: string;
      readonly about: string;
      /** The seat of who acted: replies go to them. */
      readonly by: string;
      readonly way?: CarriedWay;
    };

/**
 * Puts a job into the queue from within the writing transaction: rolled back, it never was. `key` makes it one job however often it
 * is asked for; `runAt` is an ISO instant of real time.
 */
export async function enqueue(
  tx: Tx | SessionTx,
  task: 'mail',
  payload: MailJob,
  key: string,
  runAt?: string,
): Promise<void> {
  await tx.execute(
    sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${key}, ${runAt ?? null}::timestamptz)`,
  );
}

export const newWay = (): CarriedWay => ({ id: randomUUID(), seed: newSeed() });

/** Invites a member to a workspace by mail. Asked for again, it is a new invitation. */
export async function enqueueMemberInvitation(
  tx: Tx | SessionTx,
  { workspace, person }: { readonly workspace: string; readonly person: string },
): Promise<void> {
  const way = newWay();
  await enqueue(
    tx,
    'mail',
    { kind: 'invitation', workspace, person, way },
    `invitation ${workspace} ${person} ${way.id}`,
  );
}

/** Queues the mails that entries promise (see `mailsOf`), in the transaction that writes them. `plan` is the plan after them. */
export async function enqueueMails(
  tx: Tx,
  clock: Clock,
  { planId }: LedgerKey,
  plan: Plan,
  appended: readonly Appended[],
): Promise<void> {
  for (const { entry, seq } of appended)
    for (const { kind, seat, person, about, by, key, at } of mailsOf(plan, entry, entry.ledger, seq)) {
      const way = kind === 'invitation' ? { way: newWay() } : {};
      const job: MailJob = { kind, plan: planId, person, seat, about, by, ...way };
      await enqueue(tx, 'mail', job, `${planId} ${key}`, at === null ? undefined : clock.toReal(at));
    }
}
