import { randomUUID } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came of a scan, as the place before the product saw it. */
export interface Watched {
  readonly url: string;
  /** Everything that was asked. */
  asked: number;
  /** Pages behind signing in that were given. */
  pages: number;
  /** Forms that came to a page and were answered by it: done, or refused at their fields. */
  forms: number;
  /** How often somebody who has signed in was asked to sign in. */
  askedToSignIn: number;
  /** Answers that say that something failed within, with what was asked. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Where nobody has to be signed in. */
const OPEN = /^\/(sign-in|help|keys|verify|assets|livez|readyz|[\w-]+\.\w+)/;
/** What would end the scan’s own session, and what a production has not. */
const LEFT_OUT = /^\/(sign-out|outbox|styles|sign-in\/as)/;
const OPERATION = /(^|&)op=[0-9a-f]{8}-[0-9a-f-]{27}(?=&|$)/;

const bodyOf = async (req: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/**
 * A place on loopback that stands before the product for as long as it is scanned. It gives whoever scans the session of one person and
 * the header of a page of the product, and each form an operation key of its own, without which a form that is sent again has no effect;
 * an attack on the key itself goes through. It counts what was reached.
 */
export async function watched(product: string, cookie?: string): Promise<Watched> {
  const { host, hostname, port } = new URL(product);
  const server = createServer((req, res) => void answer(req, res).catch(() => res.destroy()));
  const seen = { asked: 0, pages: 0, forms: 0, askedToSignIn: 0, faults: [] as string[] };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = req.url ?? '/';
    seen.asked += 1;
    const sent = await bodyOf(req);
    if (LEFT_OUT.test(path)) return void res.writeHead(404).end();
    const body = Buffer.from(sent.toString('latin1').replace(OPERATION, `$1op=${randomUUID()}`), 'latin1');
    const { origin: _, referer: __, cookie: ___, 'content-length': ____, ...headers } = req.headers;
    const ours = { host, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };
    const onward = request(
      {
        hostname,
        port,
        path,
        method: req.method,
        agent: false,
        headers: { ...headers, ...ours, 'content-length': body.length },
      },
      (answered) => {
        note(req.method ?? '', path, answered);
        const { 'set-cookie': set, ...given } = answered.headers;
        res.writeHead(answered.statusCode ?? 502, { ...given, ...(set && !cookie && { 'set-cookie': set }) });
        answered.pipe(res);
      },
    );
    onward.on('error', () => res.destroy());
    // Streams have no end: whoever goes away ends them.
    res.once('close', () => onward.destroy());
    onward.end(body);
  }

  function note(method: string, path: string, { statusCode = 0, headers }: IncomingMessage): void {
    if (statusCode >= 500) seen.faults.push(`${statusCode} for ${method} ${path.slice(0, 200)}`);
    if (cookie && (headers.location ?? '').startsWith('/sign-in')) seen.askedToSignIn += 1;
    if (OPEN.test(path)) return;
    if (method === 'GET' && statusCode === 200) seen.pages += 1;
    if (method === 'POST' && [200, 302, 303, 409, 422].includes(statusCode)) seen.forms += 1;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(seen, {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
