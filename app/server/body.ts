import type { Request } from 'express';

/** A body that is larger than is taken. */
export class TooLarge extends Error {}

/**
 * The whole body of a request, at most `limit` bytes; what it claims and what arrives are both counted. Bodies are read before
 * anything works on them, so that a slow sender holds no connection to the database. Null where the method has none.
 */
export async function readBody(req: Request, limit: number): Promise<Buffer | null> {
  if (req.method === 'GET' || req.method === 'HEAD') return null;
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
