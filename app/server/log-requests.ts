import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { RequestLog } from '~/http/context';

/** Addresses whose next part is a secret. */
const SECRET = /^(\/(?:sign-in\/link|invitations|calendar)\/)[^/]+/;

/** A path as it may be kept: without query, and with secrets blotted out. */
export const pathForLog = (url: string): string => (url.split('?', 1)[0] ?? '').slice(0, 300).replace(SECRET, '$1…');

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
    next();
  };
}
