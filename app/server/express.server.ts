import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { ViteDevServer } from 'vite';
import type { Mode, RequestContext, RequestLog } from '~/http/context';
import { isAway } from '~/data/away.server';
import { faultForLog } from '~/http/fault-for-log';
import type { WholePage } from '~/http/known-page.server';
import { send, sendWhole, webRequest } from './answer';
import { isWithFiles, readBody, TooLarge } from './body';
import { comeAgain, edgePage } from './edge-page';
import { countRequests } from './count-requests';
import { gate } from './gate';
import { securityHeaders } from './headers';
import { logRequests } from './log-requests';
import type { AnsweredRequest } from './metrics.server';
import { createNearHandler } from './near-routes';
import { OURS_ALONE, packedAssets } from './packed-assets';
import { inTime, PATIENCE, readOut, TooSlow, unlessSilent, within, type Patience } from './patience';

export interface EdgeSettings {
  /** Scheme, host and port of every link; its host is the only one answered in production. */
  readonly baseUrl: string;
  readonly mode: Mode;
  /** Folder of the built client; 'build/client' when absent. */
  readonly clientDir?: string;
  /** Bytes of a posted form; 2 MB when absent. */
  readonly maxBody?: number;
  /** As express has it: how many proxies stand before us, for the sender's address. None when absent. */
  readonly trustProxy?: number;
  /** `PATIENCE` when absent. */
  readonly patience?: Patience;
}

export interface AppParts {
  /** The built server, or in development the Vite server that makes it anew. */
  readonly build?: ServerBuild;
  readonly viteDevServer?: ViteDevServer;
  /** Everything the routes work with; given on as `context.house`. */
  readonly house: RequestContext['house'];
  readonly settings: EdgeSettings;
  readonly log: RequestLog;
  /** Told of each request once it was answered, by the pattern of its address; nobody when absent. */
  readonly answered?: (request: AnsweredRequest) => void;
  /** Whether requests can be served; false or rejected while shutting down or without a database. True when absent. */
  readonly ready?: () => boolean | Promise<boolean>;
  /** Whether the process is about to end: it still answers, and asks that nothing more be sent on the same connection. Never when absent. */
  readonly isStopping?: () => boolean;
}

/** What is known of a request before it comes to a page. */
interface Known {
  readonly nonce: string;
  readonly requestId: string;
  readonly origin: string;
  /** Its body may take longer than a form does. */
  readonly moreTime: () => void;
}

/** A file that is not there, or cannot be had just now, has no page of its own to say so. */
const barely = ({ status, headers }: globalThis.Response): 404 | 503 | null =>
  (status === 404 || status === 503) && !/^text\//.test(headers.get('content-type') ?? '') ? status : null;

/** Whether an error is one of those that say by their status that what was asked for cannot be. */
const isAskers = (error: unknown): boolean => {
  const { status } = error as { readonly status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500;
};

/** A page that was drawn before, for whoever may see it; null where the routes have to answer. */
type KnownPage = (request: globalThis.Request, context: RequestContext) => Promise<WholePage | null>;

/** An answer that nobody waits for any more. */
const letGo = (answered: globalThis.Response | WholePage): void =>
  void ('body' in answered && answered.body?.cancel().catch(() => {}));

/** The web server's own part of the product: who is let in, with which headers, how large, and how it is answered. */
export function createApp({
  build,
  viteDevServer,
  house,
  settings,
  log,
  answered,
  ready = () => true,
  isStopping = () => false,
}: AppParts): Express {
  const {
    baseUrl,
    mode,
    clientDir = 'build/client',
    maxBody = 2_000_000,
    trustProxy = 0,
    patience = PATIENCE,
  } = settings;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', trustProxy);
  app.set('query parser', false);

  app.use((req, res, next) => {
    // Whoever is refused, or asks for no page, holds no connection by a body without an end either.
    res.locals['moreTime'] = within(req, patience.form);
    if (isStopping()) res.set('Connection', 'close');
    next();
  });
  app.use(logRequests(log));
  if (answered) app.use(countRequests(build?.routes ?? {}, answered));
  app.use(securityHeaders({ mode, https: baseUrl.startsWith('https:') }));
  app.get('/livez', (_req, res) => void res.type('txt').send('ok'));
  app.get('/readyz', (_req, res) => {
    void Promise.resolve()
      .then(ready)
      .catch(() => false)
      .then((up) =>
        res
          .status(up ? 200 : 503)
          .type('txt')
          .send(up ? 'ready' : 'not ready'),
      );
  });
  app.use(gate({ baseUrl, mode }));
  if (viteDevServer) app.use(viteDevServer.middlewares);
  else {
    app.use('/assets', packedAssets(`${clientDir}/assets`));
    // Files have an ending, pages have none: no page waits for the disk.
    app.get(/^\/[\w-]+\.\w+$/, express.static(clientDir, { ...OURS_ALONE, maxAge: 3_600_000 }));
  }
  app.use(pages());
  app.use(trouble);
  return app;

  function pages(): RequestHandler {
    const known = (build?.entry.module as { knownPage?: KnownPage } | undefined)?.knownPage;
    const handle = viteDevServer
      ? createRequestHandler(
          () => viteDevServer.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
          'development',
        )
      : createNearHandler(build!, mode === 'development' ? 'development' : 'production');
    const answer = async (request: globalThis.Request, context: AppLoadContext) =>
      (await known?.(request, context)) ?? handle(request, context);
    return (req, res, next) => {
      void (async () => {
        try {
          const files = isWithFiles(req);
          const { nonce, requestId, origin, moreTime } = res.locals as Known;
          if (files) {
            moreTime();
            unlessSilent(req, patience.silence);
          }
          const body = files ? null : await readBody(req, maxBody);
          const draws = !req.path.endsWith('.data');
          const gone = (then: () => void) => void (res.closed ? then() : res.once('close', then));
          const context = {
            house,
            nonce,
            requestId,
            baseUrl,
            address: req.ip ?? '',
            draws,
            gone,
            log,
            body: files ? req : null,
          };
          const request = webRequest(req, res, origin, body);
          const answering = answer(request, context);
          // Files may take long to come and to be looked at, and bring patience of their own.
          const answered = await (files ? answering : inTime(answering, patience.answer, letGo));
          if (!(answered instanceof globalThis.Response)) return await sendWhole(req, res, answered);
          if (files) readOut(req, patience.rest);
          const bare = draws && barely(answered);
          if (bare) return edgePage(res, bare);
          comeAgain(res, answered.status);
          await send(req, res, answered);
        } catch (error) {
          next(error);
        }
      })();
    };
  }

  /** Express knows a handler of errors by its four arguments. */
  function trouble(error: unknown, req: Request, res: Response, _next: NextFunction): void {
    const { requestId } = res.locals as Known;
    if (error instanceof TooLarge) {
      // The rest of the body is not read: the connection has to go.
      res.set('Connection', 'close');
      return edgePage(res, 413, { megabytes: error.most / 1_000_000 });
    }
    // Whoever asked has gone, or was not waited for: there is nobody to tell.
    if (req.destroyed && (!req.complete || !res.writable)) return;
    // What a file of ours is asked for in a way that it cannot be had: the asker's doing.
    if (isAskers(error)) return edgePage(res, 400);
    log.error({ requestId, error: faultForLog(error) }, 'request failed');
    edgePage(res, error instanceof TooSlow || isAway(error) ? 503 : 500, { requestId });
  }
}
