import { createHash } from 'node:crypto';

/** The same uuid for the same names, every time the story is told: SHA-256, cut and marked as version 8 (RFC 9562). */
export function idOf(...names: readonly (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`evenhand story\n${names.join('\n')}`)
    .digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
