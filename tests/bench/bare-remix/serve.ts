import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, writeReadableStreamToWritable, type ServerBuild } from '@remix-run/node';
import { checkout } from '~/server/folders';

/** Serves the yardstick without Express, log, headers or gate: Remix and nothing else. */
export async function serveBareRemix(databaseUrl: string, server: Server, port: number): Promise<void> {
  process.env['BENCH_DATABASE_URL'] = databaseUrl;
  const built = pathToFileURL(join(checkout, '.cache/bench/bare-remix/server/index.js')).href;
  const handle = createRequestHandler((await import(built)) as ServerBuild, 'production');
  server.on('request', (request, response) => {
    const asked = new Request(`http://localhost:${port}${request.url}`, {
      headers: Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    });
    void handle(asked).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (answer.body) await writeReadableStreamToWritable(answer.body, response);
      else response.end();
    });
  });
}
