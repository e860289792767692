import type { Request } from 'express';
import { MOST_FORM_BYTES } from '~/domain/plan/files/file-kinds';

/** A body that is larger than is taken. */
export class TooLarge extends Error {
  /** In bytes. */
  constructor(readonly most: number) {
    super();
  }
}

/** Forms that bring files: the only bodies that are not read before it is known who sends them. */
const WITH_FILES = /^\/plans\/[0-9a-f-]{36}\/commitments\/[^/]+\/delivery(\.data)?$/i;

/** Whether this is a form with files. One that says it is longer than any of ours is not begun; what it comes to is counted as it is read. */
export function isWithFiles(req: Request): boolean {
  if (req.method !== 'POST' || !/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) return false;
  if (!WITH_FILES.test(req.path)) return false;
  if (Number(req.headers['content-length'] ?? 0) > MOST_FORM_BYTES) throw new TooLarge(MOST_FORM_BYTES);
  return true;
}

/**
 * The whole body of a request, at most `limit` bytes; what it claims and what arrives are both counted. Bodies are read before
 * anything works on them, so that a slow sender holds no connection to the database. Null where the method has none.
 */
export async function readBody(req: Request, limit: number): Promise<Buffer | null> {
  if (req.method === 'GET' || req.method === 'HEAD') return null;
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new TooLarge(limit);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new TooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
