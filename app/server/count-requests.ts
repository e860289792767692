import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { AnsweredRequest } from './metrics.server';
import { NO_ROUTE, patternOf } from './route-pattern';

/** What the web server answers by itself, by how its addresses begin. */
const OWN: readonly (readonly [begin: string, name: string])[] = [
  ['/assets/', '/assets'],
  ['/livez', '/livez'],
  ['/readyz', '/readyz'],
  ['/__manifest', '/__manifest'],
];

/** Tells of each request once its answer has ended: by the pattern of its address alone, which names nobody and nothing. */
export function countRequests(
  routes: ServerBuild['routes'],
  answered: (request: AnsweredRequest) => void,
): RequestHandler {
  const pattern = patternOf(routes);
  const nameOf = (path: string): string =>
    OWN.find(([begin]) => path === begin || (begin.endsWith('/') && path.startsWith(begin)))?.[1] ?? pattern(path);
  return (req, res, next) => {
    const began = performance.now();
    const { path } = req;
    res.on('close', () => {
      const route = nameOf(path);
      const stream = String(res.getHeader('content-type') ?? '').startsWith('text/event-stream');
      answered({
        route,
        method: req.method,
        // Whoever went before there was an answer has heard of none.
        status: res.headersSent ? res.statusCode : 499,
        ms: performance.now() - began,
        stream: stream || (route === NO_ROUTE && !res.headersSent),
      });
    });
    next();
  };
}
