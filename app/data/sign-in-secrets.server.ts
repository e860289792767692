import { createHash, createHmac, randomBytes } from 'node:crypto';

/**
 * Links and codes follow from 32 random bytes (`seed`) and the installation's secret. The seed travels with the mail's job, so that
 * a mail sent twice carries the same link; the seed alone, like the table of hashes alone, lets nobody in.
 */
export const newSeed = (): string => randomBytes(32).toString('base64url');

const derived = (secret: string, of: string): Buffer => createHmac('sha256', secret).update(of).digest();

/** The token of a link: 32 bytes, base64url. */
export const linkToken = (secret: string, seed: string): string =>
  derived(secret, `link ${seed}`).toString('base64url');

/** Six digits, each as likely as any other. */
export const codeOf = (secret: string, seed: string): string =>
  (derived(secret, `code ${seed}`).readBigUInt64BE() % 1_000_000n).toString().padStart(6, '0');

/** What the table keeps of a link. */
export const linkHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What the table keeps of a code: bound to its row and keyed, since there are only a million codes. */
export const codeHash = (secret: string, id: string, code: string): string =>
  derived(secret, `code of ${id} ${code}`).toString('hex');

/** What the table keeps of a sender's network address: enough to count by. An IPv6 household counts as one. */
export const senderHash = (secret: string, address: string): string => {
  const household =
    address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
  return derived(secret, `sender ${household}`).toString('hex');
};
