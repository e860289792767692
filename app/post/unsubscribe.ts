import { createHmac, timingSafeEqual } from 'node:crypto';
import { isOptionalMail, type OptionalMail } from '../domain/plan/mail-kinds';
import { isUuid } from '../domain/uuid';

/** Whose mails of which kind. */
export interface Stop {
  readonly person: string;
  readonly kind: OptionalMail;
}

const signed = (secret: string, { person, kind }: Stop): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe ${person} ${kind}`).digest();

/** What an address says that turns one kind of mail off for one person. It is signed with the house's secret, and needs no session. */
export const stopToken = (secret: string, stop: Stop): string =>
  `${stop.person}~${stop.kind}~${signed(secret, stop).toString('base64url')}`;

/** Whose mails of which kind a token turns off; null when it was not made here. */
export function readStopToken(secret: string, token: string): Stop | null {
  const [person = '', kind = '', mac = '', ...rest] = token.split('~');
  if (rest.length > 0 || !isUuid(person) || !isOptionalMail(kind)) return null;
  const [given, wanted] = [Buffer.from(mac, 'base64url'), signed(secret, { person, kind })];
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? { person, kind } : null;
}

/** The path to which one post turns mails off, and which only shows a button to whoever follows it. */
export const stopPath = (secret: string, stop: Stop): string => `/unsubscribe/${stopToken(secret, stop)}`;
