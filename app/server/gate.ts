import type { Request, RequestHandler } from 'express';
import type { Mode } from '~/http/context';
import { isProduction } from '~/data/house.server';
import { edgePage } from './edge-page';
import { faultOfAddress, faultOfHead } from './limits';

export interface GateSettings {
  readonly baseUrl: string;
  readonly mode: Mode;
}

const SAFE = new Set(['GET', 'HEAD']);
/** What pages of ours send; a form says by its address what it does, never by its method. */
const TAKEN = new Set(['GET', 'HEAD', 'POST']);

/** The origins under which this process answers: that of BASE_URL and, outside production, its own port on this machine. */
function ownOrigins({ baseUrl, mode }: GateSettings, port: number | undefined): readonly string[] {
  const own = new URL(baseUrl).origin;
  return isProduction({ mode }) || !port ? [own] : [own, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/** The origin a request came to, or undefined when its Host is none of ours. */
export function originOf(req: Request, settings: GateSettings): string | undefined {
  const host = req.headers.host?.toLowerCase();
  return ownOrigins(settings, req.socket.localPort).find((origin) => new URL(origin).host === host);
}

/** Whether an unsafe request was made by a page of ours. Browsers that send no Sec-Fetch-Site send Origin. */
function fromOurselves(req: Request, origin: string): boolean {
  const site = req.headers['sec-fetch-site'];
  return site === undefined ? req.headers.origin === origin : site === 'same-origin';
}

/** Where a mail provider posts for somebody who wants no more mails of a kind (RFC 8058): signed addresses, to which a session is nothing. */
const ONE_CLICK = /^\/unsubscribe\/[0-9a-f-]{36}~[a-z-]{1,40}~[\w-]{43}$/;

/** Whether an unsafe request may come from elsewhere: one address, one method. */
function isOneClick(req: Request): boolean {
  return req.method === 'POST' && ONE_CLICK.test(req.url);
}

/** Signs that nobody sees: in no address of ours, and in no line of a log. */
export const UNSEEN = /[\u0000-\u001f\u007f]/g;

/**
 * Whether an address is written as pages write it: whole, without a way back (`/../`), and in bytes that are letters. What the router
 * would read in another way than whatever looked at it before is read by neither.
 */
function isPlainlyWritten(url: string): boolean {
  const path = url.split('?', 1)[0]!;
  try {
    return new URL(`http://own${path}`).pathname === path && decodeURIComponent(path).search(UNSEEN) === -1;
  } catch {
    return false;
  }
}

/** Refuses what no page of ours would send: another Host, an odd target or method, a post from elsewhere, a packed body. */
export function gate(settings: GateSettings): RequestHandler {
  return (req, res, next) => {
    const fault = faultOfHead(req);
    if (fault) {
      // What follows on the connection may be meant as another request than it is read as: nothing more of it is read.
      res.set('Connection', 'close');
      return edgePage(res, fault);
    }
    const origin = originOf(req, settings);
    if (!origin) return edgePage(res, 421);
    if (!req.url.startsWith('/') || !isPlainlyWritten(req.url)) return edgePage(res, 400);
    const far = faultOfAddress(req.url);
    if (far) return edgePage(res, far);
    if (!TAKEN.has(req.method)) return edgePage(res, 405);
    if (req.headers['content-encoding'] !== undefined) return edgePage(res, 415);
    if (isOneClick(req)) {
      // Whoever posts there is nobody: the address says it all, and what a browser would send along is left behind.
      delete req.headers.origin;
      delete req.headers.cookie;
    } else if (!SAFE.has(req.method) && !fromOurselves(req, origin)) return edgePage(res, 403);
    res.locals['origin'] = origin;
    next();
  };
}
