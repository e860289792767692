import type { ReadableStream } from 'node:stream/web';

/**
 * An answer that the browser keeps as a file instead of showing it, and that nobody keeps on its way. `name` is ours: letters, digits,
 * dots and dashes.
 */
export const file = (body: string | Uint8Array | ReadableStream<Uint8Array>, type: string, name: string): Response =>
  new Response(body as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
