import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { askedFor } from '~/data/asker.server';
import type { RequestLog } from '~/http/context';
import { UNSEEN } from './gate';

/** Addresses whose next part is a secret: as the router reads them, which is whatever their case and however many strokes stand between. */
const SECRET = /^(\/+(?:sign-in\/+link|invitations|calendar|unsubscribe)\/+)[^/]+/i;
/** What has the length of our tokens is none of anybody's business wherever it stands. */
const LONG = /[\w-]{40,}/g;

/** A path as it may be kept: without query, with secrets blotted out, and written as the router reads it, for it is the router that would follow it. */
export const pathForLog = (url: string): string =>
  readable(url.split('?', 1)[0] ?? '')
    .replace(SECRET, '$1…')
    .replace(LONG, '…')
    .slice(0, 300);

/** What is written by its bytes as letters; control characters, which would be lines of the log's own, by their bytes. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll(UNSEEN, (sign) => encodeURIComponent(sign));
  } catch {
    return path;
  }
}

/** Gives every request an id, and writes one line when it is answered: never a query, a cookie, a header or a body. */
export function logRequests(log: RequestLog): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    res.locals['requestId'] = requestId;
    res.set('X-Request-Id', requestId);
    res.on('close', () => {
      log.info(
        {
          requestId,
          method: req.method,
          path: pathForLog(req.originalUrl),
          status: res.statusCode,
          ms: Math.round(performance.now() - started),
          ...(res.writableFinished ? {} : { aborted: true }),
        },
        'request',
      );
    });
    // Whatever is asked of the database for this request bears its id.
    askedFor({ requestId }, () => next());
  };
}
