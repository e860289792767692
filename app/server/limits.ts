import type { ServerOptions } from 'node:http';
import type { Request } from 'express';
import { LONGEST_REQUEST } from './patience';

/** Of a request's head: browsers send twenty lines and some two kilobytes. */
const MOST_HEADERS = 100;
const MOST_HEADER_BYTES = 16_384;

/** How the server listens, whatever is asked: what is larger or slower is ended by it before anything of ours sees it. */
export const LISTENING: ServerOptions = {
  maxHeaderSize: MOST_HEADER_BYTES,
  // For the head of a request, dripped or not; bodies have a patience of their own.
  headersTimeout: 20_000,
  requestTimeout: LONGEST_REQUEST,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  insecureHTTPParser: false,
  requireHostHeader: true,
};

const valuesOf = ({ rawHeaders }: Request, name: string): string[] =>
  rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]!.toLowerCase() === name);

/**
 * What two programs on the way could read in two ways, so that one lets through what the other would not: a second Host, a body where
 * none belongs, an encoding of the transfer that is not simply one of chunks; and a head that no browser sends.
 */
export function faultOfHead(req: Request): 400 | 431 | null {
  if (req.rawHeaders.length > 2 * MOST_HEADERS) return 431;
  if (valuesOf(req, 'host').length > 1) return 400;
  const chunked = req.headers['transfer-encoding'];
  if (chunked !== undefined && chunked.toLowerCase() !== 'chunked') return 400;
  const bodiless = req.method === 'GET' || req.method === 'HEAD';
  if (bodiless && (chunked !== undefined || Number(req.headers['content-length'] ?? 0) !== 0)) return 400;
  return null;
}
