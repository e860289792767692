import { createHash, createHmac } from 'node:crypto';

/** 32 bytes in base64url, as every address of a feed ends. */
const TOKEN = /^[\w-]{43}$/;
const ENDING = '.ics';

/** A feed that a form asks for. */
export interface AskedFeed {
  /** The row's id: a UUID. */
  readonly id: string;
  /** 32 bytes that nobody can guess, base64url: shown once, never kept. */
  readonly token: string;
  readonly tokenHash: string;
}

export const feedHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * The feed of one sending of a form. Id and token follow from the person, the form's own key, which is kept nowhere, and the
 * installation's secret: pressing twice makes one feed, and shows the same address.
 */
export function askedFeed(secret: string, personId: string, op: string): AskedFeed {
  const token = createHmac('sha256', secret).update(`calendar feed ${personId} ${op}`).digest('base64url');
  const hex = createHash('sha256').update(`calendar feed ${personId} ${op}`).digest('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
  return { id, token, tokenHash: feedHash(token) };
}

/** The own path of a feed. */
export const feedPath = (token: string): string => `/calendar/${token}${ENDING}`;

/** The token in the last part of a feed's path; null for anything that cannot be one. */
export function tokenOfFile(file: string): string | null {
  const token = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
  return TOKEN.test(token) ? token : null;
}
