import type { Response } from 'express';
import { t } from '~/words';

type Gate = 403 | 415 | 421 | 431;
type Edge = 400 | 404 | 405 | 413 | 500 | 503 | Gate;

const isGate = (status: Edge): status is Gate => [403, 415, 421, 431].includes(status);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Seconds after which it may go well: what is away comes back by itself. */
const RETRY_AFTER = '30';

/** Says, with whatever is not available just now, when to come again. */
export function comeAgain(res: Response, status: number): void {
  if (status === 503) res.set('Retry-After', RETRY_AFTER);
}

/** A page for what is answered before, or instead of, the application: no script, no data, clear words. */
export function edgePage(
  res: Response,
  status: Edge,
  { requestId = '', megabytes = 0 }: { requestId?: string; megabytes?: number } = {},
): void {
  if (res.headersSent) return void res.destroy();
  const title = isGate(status) ? t(`gate.${status}.title`) : t(`edge.${status}.title`);
  const words = isGate(status)
    ? t(`gate.${status}.words`)
    : status === 413
      ? t('edge.413.words', { megabytes })
      : t(`edge.${status}.words`);
  const reference =
    requestId && status >= 500 ? `<p><small>${escaped(t('edge.reference', { id: requestId }))}</small></p>` : '';
  comeAgain(res, status);
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<title>${escaped(t('shell.title', { title }))}</title><link rel="stylesheet" href="/plain.css"></head>` +
        `<body><main><h1>${escaped(title)}</h1><p>${escaped(words)}</p>${reference}<p><a href="/">${escaped(t('edge.home'))}</a></p></main></body></html>`,
    );
}
