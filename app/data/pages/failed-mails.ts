import type { MailJob } from '../jobs.server';

/** How long a mail that was given up can still be sent by hand: days after its last try. Then it is let go. */
export const KEPT_DAYS = 30;

/** What kept a mail from being sent, and the number that the mail server answered; null where it gave none. */
export interface MailTrouble {
  readonly reason: 'unreachable' | 'silent' | 'not-let-in' | 'address' | 'message' | 'later' | 'other';
  readonly answer: number | null;
}

/** A mail that could not be sent yet, as an admin may know of it. */
export interface FailedMail {
  readonly id: string;
  readonly kind: MailJob['kind'];
  readonly reason: MailTrouble['reason'];
  readonly answer: number | null;
  readonly tries: number;
  /** Whom it is for, as they are called in this workspace; null for somebody who is nobody there any more. */
  readonly to: { readonly name: string; readonly email: string } | null;
  /** Minutes of real time since it failed first. */
  readonly minutes: number;
  /** Minutes until it is tried again, 0 for now; null when it was given up. */
  readonly nextIn: number | null;
}
