import type { ServerOptions } from 'node:http';
import type { Request } from 'express';
import { LONGEST_REQUEST } from './patience';

/** Of a request's head: browsers send twenty lines and some two kilobytes. */
const MOST_HEADERS = 100;
const MOST_HEADER_BYTES = 16_384;

/**
 * Of an address: the longest of ours has six parts and some two hundred letters. The router's work grows with the square of the parts,
 * for those that lead nowhere too.
 */
const MOST_PARTS = 16;
const MOST_PATH = 1_000;
/** Addresses whose routes a browser asks for at once: as many links of a plan as it fits into one address. */
const MOST_LINKS = 200;
/** Routes whose data a browser asks for at once: a page, and those around it. */
const MOST_LOADED = 16;

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

const isFar = (path: string): boolean => path.length > MOST_PATH || path.split('/').length - 1 > MOST_PARTS;

/** What is asked for by an address that no page of ours has or sends: a path longer than any, or very many paths or routes in its query. */
export function faultOfAddress(url: string): 400 | 404 | null {
  const [path = '', query = ''] = url.split('?', 2);
  if (isFar(path)) return 404;
  const asked = new URLSearchParams(query);
  const links = path === '/__manifest' ? asked.getAll('p') : [];
  const loaded = asked.getAll('_routes').flatMap((ids) => ids.split(','));
  return links.length > MOST_LINKS || links.some(isFar) || loaded.length > MOST_LOADED ? 400 : null;
}
