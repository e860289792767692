import { createHash, randomBytes } from 'node:crypto';

/** By which programs that look for secrets find one that was left lying about. */
const PREFIX = 'evh_';
/** The prefix and 32 bytes in base64url. */
const TOKEN = /^evh_[\w-]{43}$/;

/** A token as it is made. `token` is shown once, and kept nowhere. */
export interface NewApiToken {
  readonly token: string;
  readonly tokenHash: string;
  /** Its last four characters, by which its owner knows it again. */
  readonly ending: string;
}

export const apiTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export function newApiToken(): NewApiToken {
  const token = PREFIX + randomBytes(32).toString('base64url');
  return { token, tokenHash: apiTokenHash(token), ending: token.slice(-4) };
}

/** Whether it is written as our tokens are: what is not need not be looked for. */
export const isApiToken = (token: string): boolean => TOKEN.test(token);

/** What stands behind `Authorization: Bearer`, '' for nothing; null where the request names no bearer. */
export function bearerOf(request: Request): string | null {
  const said = /^bearer(?:$|[ \t]+(.*))/is.exec(request.headers.get('authorization')?.trim() ?? '');
  return said ? (said[1] ?? '') : null;
}
