import type { MailTrouble } from '../data/mail-failures.server';

/** What nodemailer calls an error. */
const BY_CODE: Readonly<Record<string, MailTrouble['reason']>> = {
  ECONNECTION: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ESOCKET: 'unreachable',
  EDNS: 'unreachable',
  ENOTFOUND: 'unreachable',
  ETIMEDOUT: 'silent',
  ETLS: 'not-let-in',
  EAUTH: 'not-let-in',
  ENOAUTH: 'not-let-in',
  EENVELOPE: 'address',
  EMESSAGE: 'message',
};

/**
 * Why a mail was not taken, as far as its sender can do something about it: one of a few reasons, and the number that the mail server
 * answered. Its words are left out; they may name people.
 */
export function whyNotSent(error: unknown): MailTrouble {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === 'number' ? responseCode : null;
  if (answer !== null && answer >= 400 && answer < 500) return { reason: 'later', answer };
  return { reason: (typeof code === 'string' && BY_CODE[code]) || 'other', answer };
}
