import { randomUUID } from 'node:crypto';
import { mailsOf, type MailKind } from '../domain/plan/mail-of';
import type { Plan } from '../domain/plan/state/plan';
import type { DeleteReason } from '../domain/workspace/deleting';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { SessionTx } from './as-session.server';
import type { Clock } from './clock.server';
import type { LedgerKey, Written } from './entries.server';
import { newSeed } from './sign-in-secrets.server';

/** The way in that a mail carries; the row itself holds only hashes. */
export interface CarriedWay {
  readonly id: string;
  readonly seed: string;
}

interface AboutSeat {
  readonly plan: string;
  readonly person: string;
  readonly seat: string;
  readonly about: string;
  /** The seat of who acted: replies go to them. */
  readonly by: string;
}

export interface WayInMail {
  readonly kind: 'sign-in' | 'proof';
  /** Null for an address nobody has. */
  readonly person: string | null;
  readonly way: CarriedWay;
  /** An own path to go on to. */
  readonly to: string;
}
/** That a passkey was added, to whose it is: so that nobody adds one to somebody's account unseen. */
export interface PasskeyMail {
  readonly kind: 'passkey-added';
  readonly person: string;
  readonly passkey: string;
}
export interface MemberInvitation {
  readonly kind: 'invitation';
  readonly person: string;
  readonly workspace: string;
  readonly way: CarriedWay;
}
export interface SeatInvitation extends AboutSeat {
  readonly kind: 'invitation';
  readonly way: CarriedWay;
}
/**
 * `plan-ending`: the plan is over and is deleted after the day that it is about; queued by the database (`tell_ending`). `erasure-asked`: whoever
 * has the seat that it is about is to be erased; `by` is nobody's seat.
 */
export interface AboutPlanMail extends AboutSeat {
  readonly kind: Exclude<MailKind, 'invitation'> | 'plan-ending' | 'erasure-asked';
}

/** About a version of a workspace's fit policy: to who has to sign it, or to who asked them. */
export interface PolicyMail {
  readonly kind: 'policy-sign' | 'policy-returned' | 'policy-in-force';
  readonly person: string;
  readonly workspace: string;
  readonly number: number;
}

/**
 * That a customer was deleted with its plans, to whoever sat in one of them. It carries what it says and whom it is for: when it is sent
 * there is nothing left to read, and perhaps nobody of that name.
 */
export interface CustomerDeletedMail {
  readonly kind: 'customer-deleted';
  readonly person: string;
  readonly workspace: string;
  readonly addressee: { readonly name: string; readonly email: string };
  readonly vendor: string;
  readonly customer: string;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  readonly reason: DeleteReason;
}

/** What a person is told of all their plans on one day; queued by the database when it is claimed (`claim_digests`). */
export interface DigestMail {
  readonly kind: 'digest';
  readonly person: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
}

/** What the worker is told of a mail: for whom and about what, never its text. That is read as the recipient when it is sent. */
export type MailOrder =
  | WayInMail
  | PasskeyMail
  | MemberInvitation
  | SeatInvitation
  | AboutPlanMail
  | PolicyMail
  | DigestMail
  | CustomerDeletedMail;

/** A checkpoint that is to be stamped: the SHA-256 of its note, in hex. */
export interface StampOrder {
  readonly plan: string;
  readonly seq: number;
  readonly digest: string;
}

/** `key` is the job's own name: the Message-ID follows from it, so that a mail sent twice is one mail. */
export type MailJob = MailOrder & { readonly key: string };

/** A request to erase somebody's texts and name, by its id: who that is stands in the request alone. */
export interface ErasureJob {
  readonly erasure: string;
}

/** Plans of a person that are to be summarised (see `plan_summary`): as many as are out of date. */
export interface SummariesJob {
  readonly person: string;
}

/** What the worker does, and what it is told for it. */
interface Orders {
  readonly mail: MailOrder;
  readonly stamp: StampOrder;
  readonly 'erase-person': ErasureJob;
  readonly summaries: SummariesJob;
}

/**
 * Puts a job into the queue from within the writing transaction: rolled back, it never was. `key` makes it one job however often it
 * is asked for; `runAt` is an ISO instant of real time.
 */
export async function enqueue<T extends keyof Orders>(
  tx: Tx | SessionTx,
  task: T,
  payload: Orders[T],
  key: string,
  runAt?: string,
): Promise<void> {
  await ask(tx, 'select enqueue($1, $2::json, $3, $4::timestamptz)', [
    task,
    JSON.stringify({ ...payload, key }),
    key,
    runAt ?? null,
  ]);
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

/** Invites somebody to their seat once more. `by` is whoever asks for it: replies go to them where they sit in the plan. */
export async function enqueueSeatInvitation(
  tx: Tx,
  { plan, person, seat, by }: Omit<AboutSeat, 'about'>,
): Promise<void> {
  const way = newWay();
  const job = { kind: 'invitation', plan, person, seat, about: seat, by, way } as const;
  await enqueue(tx, 'mail', job, `${plan} invitation ${seat} ${way.id}`);
}

/** Tells somebody that a person of their own side is to be erased; `about` is that person's seat. */
export const enqueueErasureAsked = (tx: Tx, mail: Omit<AboutSeat, 'by'>, erasure: string): Promise<void> =>
  enqueue(tx, 'mail', { kind: 'erasure-asked', ...mail, by: '' }, `erasure-asked ${erasure} ${mail.plan} ${mail.seat}`);

/** Tells one person that a customer was deleted. */
export const enqueueCustomerDeleted = (
  tx: Tx,
  mail: Omit<CustomerDeletedMail, 'kind'>,
  customerId: string,
): Promise<void> =>
  enqueue(tx, 'mail', { kind: 'customer-deleted', ...mail }, `customer-deleted ${customerId} ${mail.person}`);

/** Tells a person that a passkey was added to their account. */
export const enqueuePasskeyMail = (tx: SessionTx, mail: Omit<PasskeyMail, 'kind'>): Promise<void> =>
  enqueue(tx, 'mail', { kind: 'passkey-added', ...mail }, `passkey-added ${mail.passkey}`);

/** Mails one person about a version of their workspace's fit policy. */
export const enqueuePolicyMail = (tx: Tx, mail: PolicyMail): Promise<void> =>
  enqueue(tx, 'mail', mail, `${mail.kind} ${mail.workspace} ${mail.number} ${mail.person}`);

/** Queues the mails that entries promise (see `mailsOf`), in the transaction that writes them. `plan` is the plan after them. */
export async function enqueueMails(
  tx: Tx,
  clock: Clock,
  { planId }: LedgerKey,
  plan: Plan,
  { appended }: Pick<Written, 'appended'>,
): Promise<void> {
  for (const { entry, seq } of appended)
    for (const { kind, seat, person, about, by, key, at } of mailsOf(plan, entry, entry.ledger, seq)) {
      const base = { plan: planId, person, seat, about, by };
      const job: MailOrder = kind === 'invitation' ? { ...base, kind, way: newWay() } : { ...base, kind };
      await enqueue(tx, 'mail', job, `${planId} ${key}`, at === null ? undefined : clock.toReal(at));
    }
}
