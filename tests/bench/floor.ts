import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import pg from 'pg';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: string;
  readonly owner: string;
  readonly due: string;
  readonly state: string;
}

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITY[mark]!);

const SESSION =
  'select p.name from session s join person p on p.id = s.user_id where s.id = $1 and s.expires_at > now()';
export const ROWS = 'select id, number, title, side, owner, due, state from bench_commitment order by number::int';

/**
 * The floor: what the work costs without a framework. Looks up the session, reads the rows with a prepared statement, and answers with
 * a string of HTML. Nothing here is guarded, escaped twice, hydrated or moved to the browser a second time.
 */
export function floor(databaseUrl: string, server: Server): void {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const page = async (cookie: string): Promise<string | null> => {
    const token = /evenhand=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    const id = createHash('sha256').update(token).digest('hex');
    const who = await pool.query<{ name: string }>({ name: 'session', text: SESSION, values: [id] });
    const person = who.rows[0];
    if (!person) return null;
    const { rows } = await pool.query<Row>({ name: 'rows', text: ROWS });
    const lines = rows.map(
      ({ id: key, number, title, side, owner, due, state }) =>
        `<tr><td><a href="/commitments/${key}">${number} ${safe(title)}</a></td><td>${side}</td><td>${safe(owner)}</td><td>${due}</td><td>${state}</td></tr>`,
    );
    return `<!doctype html><html lang="en"><head><title>Commitments</title></head><body><p>${safe(person.name)}</p><table>${lines.join('')}</table></body></html>`;
  };
  server.on('request', (request, response) => {
    void page(request.headers.cookie ?? '').then(
      (html) => {
        response.writeHead(html === null ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(html ?? '');
      },
      () => response.writeHead(500).end(),
    );
  });
}
