import type { UUID } from 'node:crypto';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, fileName } from '~/http/csv.server';
import { addPerson } from '../support/house';
import type { Bundle } from '~/domain/ledger/bundle';
import { runningOverHttp } from '../support/over-http';
import { EVERYONE, WHOLE, type Who } from '../support/world';

const http = runningOverHttp('2026-07-08T13:00:00.000Z');
beforeAll(http.begin);
afterAll(http.end);

const get = (who: Who | UUID | undefined, path: string) =>
  http.get(who, `/plans/${http.test.plan.planId}/exports${path}`);

describe('the files of the record', () => {
  it('are the same, byte for byte, for every seat of both sides', async () => {
    for (const file of ['/commitments.csv', '/late-days.csv']) {
      const answers = await Promise.all(EVERYONE.map((who) => get(who, file)));
      for (const { status, text } of answers) {
        expect(status).toBe(200);
        expect(text).toBe(answers[0]!.text);
      }
    }
  });

  it('are kept, not shown, under a name that every disk takes, and by nobody in between', async () => {
    const { headers } = await get('dana', '/late-days.csv');
    expect(headers['content-disposition']).toBe('attachment; filename="get-northquay-live-late-days-2026-07-08.csv"');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('hold a row for each commitment and one for the names of the columns', async () => {
    const { text } = await get('dana', '/commitments.csv');
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.length).toBe(WHOLE.commitments.length + 1);
  });

  it('are read by spreadsheets as UTF-8', async () => {
    expect((await get('priya', '/commitments.csv')).text.startsWith('\uFEFFAs of,')).toBe(true);
  });

  it('of a day that cannot be shown are no file: the page says why, beside what was typed', async () => {
    for (const on of ['2027-01-01', '2026-13-01', 'soon']) {
      const { status, headers } = await get('dana', `/late-days.csv?on=${on}`);
      expect([on, status, headers.location]).toEqual([on, 302, `/plans/${http.test.plan.planId}/exports?on=${on}`]);
      expect((await get('dana', `?on=${on}`)).text).toContain('aria-invalid="true"');
    }
  });

  it('are not there for strangers, and signing in comes first', async () => {
    for (const file of ['', '/commitments.csv', '/late-days.csv']) {
      expect((await get(undefined, file)).status).toBe(302);
      const stranger = await addPerson(http.test, `sam${file.length}@stranger.example`, 'Sam Stranger');
      const { status, headers, text } = await get(stranger, file);
      expect([file, status, headers['content-type']]).toEqual([file, 404, 'text/html; charset=utf-8']);
      expect(text).toContain('There is no such page');
    }
  });
});

describe('the bundle', () => {
  const ledgersFor = async (who: Who, query: string): Promise<string[]> => {
    const { status, text } = await http.get(who, `/plans/${http.test.plan.planId}/bundle${query}`);
    expect(status).toBe(200);
    return (JSON.parse(text) as Bundle).ledgers.map(({ ledger }) => ledger);
  };

  it('is of the shared ledger alone, so that it can be handed on, whoever takes it', async () => {
    for (const who of EVERYONE) expect(await ledgersFor(who, '')).toEqual(['shared']);
  });

  it('has the side’s own ledger where it is asked for, for who may read that', async () => {
    expect(await ledgersFor('priya', '?with=own')).toEqual(['shared', 'vendor']);
    expect(await ledgersFor('dana', '?with=own')).toEqual(['shared', 'customer']);
    expect(await ledgersFor('marcus', '?with=own')).toEqual(['shared']);
    expect(await ledgersFor('grace', '?with=own')).toEqual(['shared']);
    expect(await ledgersFor('priya', '?with=customer')).toEqual(['shared']);
  });
});

describe('a cell', () => {
  const cellsOf = async (...cells: string[]): Promise<string> =>
    (await csvFile('a.csv', [cells]).text()).replace('\uFEFF', '').trimEnd();

  it('that a spreadsheet would run as a formula is kept from it', async () => {
    expect(await cellsOf('=1+1', '+1', '-1', '@sum', 'a=b')).toBe(`"'=1+1","'+1","'-1","'@sum",a=b`);
    expect(await cellsOf('=HYPERLINK("https://x.example")')).toBe(`"'=HYPERLINK(""https://x.example"")"`);
  });

  it('is kept from it too where the sign is wide, stands behind what is not seen, or lines follow', async () => {
    expect(await cellsOf('＝1+1', '＠sum', ' =1+1', '\u00a0=1+1', '\u200b=1+1', '\u200e\u200d=1+1')).toBe(
      `"'＝1+1","'＠sum","' =1+1","'\u00a0=1+1","'\u200b=1+1","'\u200e\u200d=1+1"`,
    );
    expect(await cellsOf('=1+1\nmore', '=1+1\u2028more', '\n=1+1')).toBe(`"'=1+1\nmore","'=1+1\u2028more","'\n=1+1"`);
  });

  it('begins no formula in its middle either, where a spreadsheet separates cells by semicolons', async () => {
    expect(await cellsOf('plan;=1+1;@x', 'a; =1+1', 'to do; then go')).toBe(`plan;'=1+1;'@x,a;' =1+1,to do; then go`);
  });

  it('may hold what separates cells', async () => {
    expect(await cellsOf('a,b', 'say "x" now', 'one\ntwo')).toBe('"a,b","say ""x"" now","one\ntwo"');
  });
});

describe('the name of a file', () => {
  it('is made of letters and digits alone, whatever the plan is called', () => {
    expect(fileName('Nord–Süd: 2026/27', 'record', '2026-07-08', 'csv')).toBe('nord-sud-2026-27-record-2026-07-08.csv');
    expect(fileName('日本', 'record', '2026-07-08', 'csv')).toBe('plan-record-2026-07-08.csv');
    expect(fileName('"\r\nX: y', 'record', '2026-07-08', 'csv')).toBe('x-y-record-2026-07-08.csv');
  });
});
