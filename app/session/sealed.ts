import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A secret as the database keeps it: AES-256-GCM, with a key that follows from the installation's secret and is nowhere else. */
const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'secrets of providers', 32));

/** `of` says whose it is: sealed for one, it opens for no other. */
export function seal(secret: string, of: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null where it was sealed for another, under another secret, or was changed. */
export function unseal(secret: string, of: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 28) return null;
  try {
    const open = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(of))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString('utf8');
  } catch {
    return null;
  }
}
