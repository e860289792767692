import { createHash } from 'node:crypto';

/** A weak tag of what an answer follows from: weak, since it is packed for who takes it so. */
export const tagOf = (...basis: readonly string[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(basis)).digest('base64url')}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether the reader has it already (RFC 9110, 13.1.2: compared without regard to weakness). */
export function isKnownToReader(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match');
  return held !== null && held.split(',').some((one) => one.trim() === '*' || opaque(one) === opaque(tag));
}
