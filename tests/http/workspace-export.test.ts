import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipped } from '~/http/zip.server';
import { CAST, COMPANIES } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { giveLooks, png } from '../support/looks';
import { storyOverHttp } from '../support/over-http';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const at = (path: string) => `/workspaces/${WORKSPACE}${path}`;
const take = (who: 'jonas' | 'priya' | 'dana' | 'ingrid' = 'jonas') =>
  http.post(who, at('/export/file'), { form: 'export' });
const unpacked = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, one]) => [name, strFromU8(one)]));

describe('the export of a workspace', () => {
  it('is for its admins alone, and asks for a proof of the last five minutes', async () => {
    for (const who of ['priya', 'dana', 'ingrid'] as const) {
      expect((await http.get(who, at('/export'))).status).toBe(404);
      expect((await take(who)).status).toBe(404);
    }
    const as = await http.signIn('jonas');
    await http.test.rows("update session set proved_at = now() - interval '6 minutes'");
    const asked = { method: 'POST', as, form: { op: randomUUID(), form: 'export' } };
    expect((await http.asking.ask(at('/export/file'), asked)).headers.location).toMatch(/^\/you\/proof\?to=/);
    expect(await http.test.rows("select 1 from admin_log where kind = 'export-made'")).toEqual([]);
  });

  it('holds all that an admin may read, as files that open, and nothing of a plan in which they have no seat', async () => {
    await giveLooks(http.test);
    const { headers, bytes } = await take();
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'private, no-store' });
    const files = unpacked(bytes);
    expect(Object.keys(files).sort()).toEqual([
      ...['README.txt', 'customers.csv', 'invitations.csv', 'log.csv', 'logo.png', 'members.csv'],
      ...['plans.csv', 'policies.json', 'seats.csv', 'templates.json', 'workspace.json'],
    ]);
    expect(Buffer.from(unzipSync(new Uint8Array(bytes))['logo.png']!).equals(png(120, 40))).toBe(true);
    expect(JSON.parse(files['workspace.json']!)).toMatchObject({ name: COMPANIES.vendor, colour: '#3a7aa5' });
    expect(files['members.csv']).toContain(CAST.priya.email);
    expect(files['customers.csv']).toContain(COMPANIES.halden);
    expect(files['seats.csv']).toContain(CAST.dana.email);
    expect(files['log.csv']).toContain('Took an export of the workspace');
    expect(files['README.txt']).toContain('of the 0 of');
    const all = Object.values(files).join('\n');
    for (const { title } of await http.test.rows<{ title: string }>(
      "select doc ->> 'title' as title from commitment union select doc ->> 'words' from vendor_note",
    ))
      expect(all).not.toContain(title);
  });

  it('holds the bundle of a plan in which they sit, with no ledger that their seat may not read', async () => {
    const [jonas] = await http.test.rows<{ id: string }>('select id from person where email = $1', CAST.jonas.email);
    const seat = (role: string) =>
      http.test.rows(
        `insert into seat (workspace_id, plan_id, id, person_id, side, role, name, position, email, opened_at)
         values ($1, $2, $3, $4, 'vendor', $5, 'Jonas Feld', '', $6, now())`,
        ...[WORKSPACE, NORTHQUAY, randomUUID(), jonas!.id, role, CAST.jonas.email],
      );
    const ledgers = async () => {
      const bundle = unpacked((await take()).bytes)[`plans/${NORTHQUAY}.json`]!;
      const read = JSON.parse(bundle) as { ledgers: { ledger: string; entries: unknown[] }[] };
      expect(read.ledgers[0]!.entries.length).toBeGreaterThan(50);
      return read.ledgers.map(({ ledger }) => ledger);
    };
    await seat('viewer');
    expect(await ledgers()).toEqual(['shared']);
    await http.test.rows('delete from seat where person_id = $1', jonas!.id);
    await seat('lead');
    expect(await ledgers()).toEqual(['shared', 'vendor']);
  });

  it('stands in the log as often as one was made, also when the same page is pressed again', async () => {
    const lines = () => http.test.rows("select 1 from admin_log where kind = 'export-made'");
    const before = (await lines()).length;
    const op = randomUUID();
    for (let times = 1; times <= 3; times++) {
      const { headers } = await http.post('jonas', at('/export/file'), { form: 'export', op });
      expect([headers['content-type'], (await lines()).length]).toEqual(['application/zip', before + times]);
    }
  });

  it('has every line of a log that is longer than one statement reads, and its page says what is in it without reading it', async () => {
    await http.test.rows(
      `insert into admin_log (workspace_id, at, kind, about_name) select $1, now(), 'customer-added', 'Line ' || n || '.' from generate_series(1, 12000) n`,
      WORKSPACE,
    );
    const log = unpacked((await take()).bytes)['log.csv']!;
    const [{ n } = { n: 0 }] = await http.test.rows<{ n: number }>('select count(*)::int as n from admin_log');
    const found = log.split('\r\n').filter((line) => line !== '');
    expect([found.length, new Set(found.filter((line) => line.includes('Line '))).size]).toEqual([n + 1, 12_000]);
    const as = await http.signIn('jonas');
    // Whatever reads it waits: the page does not.
    const holding = new pg.Client({ connectionString: http.test.adminUrl });
    await holding.connect();
    await holding.query('begin; lock table admin_log in access exclusive mode');
    const page = await http.asking.ask(at('/export'), { as });
    await holding.query('rollback');
    await holding.end();
    expect([page.status, page.text.includes('The bundle of the one plan in which you sit')]).toEqual([200, true]);
    await http.test.rows("delete from admin_log where about_name like 'Line %'");
  });

  it('is no archive that opens where it breaks off on the way', async () => {
    const breaking = async function* () {
      yield 'x'.repeat(100_000);
      await Promise.resolve();
      throw new Error('gone');
    };
    const got: Uint8Array[] = [];
    const reading = (async () => {
      for await (const part of zipped([
        { name: 'a.txt', parts: ['whole'] },
        { name: 'b.txt', parts: breaking() },
      ]))
        got.push(part);
    })();
    await expect(reading).rejects.toThrow('gone');
    expect(() => unzipSync(Buffer.concat(got))).toThrow();
  });
});
