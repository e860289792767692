import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { faultForLog } from '~/http/fault-for-log';
import { gatheredPage } from '~/http/gathered-page.server';
import { cut, fill, keepTemplate, knownTemplate, opOf, templateKey } from '~/http/page-templates.server';
import { NonceContext } from '~/ui/shell/nonce';

/** How long a page may take to render before it is given up. Below the 8 s within which a clear page is promised. */
export const streamTimeout = 6_000;

/** What a loader or action threw, for those who run the product; the reader sees a page with the request's id. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  // That nothing is posted to an address, or nothing is there, is an answer and no failure.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { log, requestId } = context;
  log.error({ requestId, error: faultForLog(error) }, 'route failed');
}

/** Pages are whole before they are sent: no loader defers, and a whole page has a true status and is compressed in one go. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const answer = (page: Buffer<ArrayBuffer>, as: number): Response => {
    headers.set('Content-Type', 'text/html; charset=utf-8');
    return new Response(page, { headers, status: as });
  };
  const key = templateKey(request.url, status, remix);
  const op = opOf(remix);
  const known = key === null ? undefined : knownTemplate(key);
  if (known && op !== null) {
    void remix.serverHandoffStream?.cancel();
    return Promise.resolve(answer(fill(known, { nonce: context.nonce, op }), status));
  }
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const stream = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} nonce={context.nonce} />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          const body = gatheredPage((page) => {
            if (key !== null && op !== null && !failure) keepTemplate(key, cut(page, { nonce: context.nonce, op }));
            // Not yours and not there are one answer.
            resolve(answer(page, failure ? 500 : status === 403 ? 404 : status));
          });
          stream.pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          failure = error;
        },
      },
    );
    setTimeout(() => stream.abort(), streamTimeout + 500).unref();
  });
}
