import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeReadableStreamToWritable } from '@remix-run/node';
import type { WholePage } from '~/http/known-page.server';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';

const zip = promisify(gzip);
const TEXT = /^(text\/(html|x-script|plain|css|csv|calendar)|application\/json|image\/svg)/;
const LEAST = 1_000;
const CSP = 'content-security-policy';

/** The web's form of an express request. `origin` is ours, never the sender's word; the signal fires when the reader is gone. */
export function webRequest(req: ExpressRequest, res: ExpressResponse, origin: string, body: Buffer | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (name === 'x-forwarded-host' || name === 'x-forwarded-proto') continue;
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  const controller = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return new Request(origin + req.originalUrl, {
    method: req.method,
    headers,
    signal: controller.signal,
    body: body?.length ? new Uint8Array(body) : null,
  });
}

/** Sends a whole page: compressed in one go where it is worth it and the reader takes it. */
export async function sendWhole(
  req: ExpressRequest,
  res: ExpressResponse,
  { headers, pieces }: WholePage,
): Promise<void> {
  for (const [name, value] of headers) res.append(name, value);
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'private, no-cache');
  res.vary('Accept-Encoding');
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  if (bytes >= LEAST && /\bgzip\b/.test(req.headers['accept-encoding'] ?? '')) {
    res.set('Content-Encoding', 'gzip');
    return void res.end(await zip(Buffer.concat(pieces), { level: 3 }));
  }
  res.set('Content-Length', String(bytes));
  res.cork();
  for (const piece of pieces) res.write(piece);
  res.end();
  res.uncork();
}

/**
 * Sends a web response. Texts go out whole and compressed in one go, which costs a twentieth of the throughput where a
 * compressing stream costs four tenths; event streams and files flow as they come.
 */
export async function send(req: ExpressRequest, res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  const headers = [...response.headers];
  const type = response.headers.get('content-type') ?? '';
  const flows =
    !TEXT.test(type) || response.headers.has('content-length') || response.headers.has('content-disposition');
  if (response.body && !flows) {
    const body = Buffer.from(await response.arrayBuffer());
    return sendWhole(req, res, { headers, pieces: [body] });
  }
  // A stricter policy of its own stands in the place of that of our pages.
  for (const [name, value] of headers)
    if (name === CSP) res.set(name, value);
    else res.append(name, value);
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'private, no-cache');
  if (!response.body) return void res.end();
  res.flushHeaders();
  return writeReadableStreamToWritable(response.body, res);
}
