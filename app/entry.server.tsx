import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { faultForLog } from '~/http/fault-for-log';
import { gatheredPage } from '~/http/gathered-page.server';
import { keepPage } from '~/http/known-page.server';
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
            headers.set('Content-Type', 'text/html; charset=utf-8');
            // Not yours and not there are one answer.
            const answer = new Response(page, { headers, status: failure ? 500 : status === 403 ? 404 : status });
            resolve(keepPage(answer, context));
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

/** What a page asks for when it is already in the browser. */
export const handleDataRequest = (response: Response, { context }: LoaderFunctionArgs): Promise<Response> =>
  keepPage(response, context);

export { knownPage } from '~/http/known-page.server';
