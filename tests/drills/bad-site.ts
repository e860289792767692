import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { startTestPostgres } from '../support/test-postgres';

/** What every scan must find fault with: it believes whatever it is told. */
export interface BadSite {
  readonly url: string;
  close(): Promise<void>;
}

const PAGE = (said: string): string =>
  `<html><head><title>Bad</title></head><body><form action="/search"><input name="q"><button>Go</button></form><a href="/search?q=a">a</a><a href="/row?id=1">1</a><p>${said}</p></body></html>`;

/** A site as nobody should make one, with a database behind it, on loopback. */
export async function badSite(): Promise<BadSite> {
  const database = await startTestPostgres();
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('create table thing (id int, name text)');
  await client.query("insert into thing select n, 'thing ' || n from generate_series(1, 9) n");
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    const id = url.searchParams.get('id');
    const asked = id === null ? Promise.resolve(null) : client.query(`select name from thing where id = ${id}`);
    asked.then(
      (found) => res.end(PAGE(found ? JSON.stringify(found.rows) : (url.searchParams.get('q') ?? ''))),
      (error: Error) => {
        res.statusCode = 500;
        res.end(PAGE(`PostgreSQL query failed: ERROR: ${error.message}`));
      },
    );
    res.setHeader('content-type', 'text/html');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await client.end();
      await database.stop();
    },
  };
}
