import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPrivate } from '~/data/private-parts.server';
import type { Answer } from '../support/asking';
import { runningOverHttp, type Typed } from '../support/over-http';
import type { Who } from '../support/world';

/** The fit rooms of both sides, asked over HTTP and without a script. */
const http = runningOverHttp('2026-06-10T13:00:00.000Z');
beforeAll(http.begin);
afterAll(http.end);

const at = (path = ''): string => `/plans/${http.test.plan.planId}/fit${path}`;
const get = (who: Who, path = '') => http.get(who, at(path));
const post = (who: Who, path: string, form: Typed) => http.post(who, at(path), form);
const own = (who: Who, side: 'vendor' | 'customer') =>
  asViewer(http.test.house, { personId: http.test.plan.person[who], seatId: http.test.plan.seat[who] }, 'read', (tx) =>
    loadPrivate(tx, http.test.plan.planId, side),
  );
const only = <T>(things: Readonly<Record<string, T>>): T => {
  expect(Object.keys(things)).toHaveLength(1);
  return Object.values(things)[0]!;
};

const answer = (score: string, words: string): Typed => ({ score, on: '2026-06-09', words });
const cost = (form: Typed = {}): Typed => ({
  ...{ rev: '0', kind: 'credit', on: '2026-06-09', currency: 'USD', amount: '1,250.50', hours: '', rate: '' },
  ...{ words: 'typed for a credit', ...form },
});
const flag = (form: Typed = {}): Typed => ({
  ...{ rev: '0', kind: 'scope-creep', on: '2026-06-09', severity: '2', words: 'typed as evidence', note: '' },
  ...form,
});

describe('the fit assessment', () => {
  it('is answered by form, and shows what others said to whoever has answered, on no page before', async () => {
    expect((await post('priya', '/questions/morale', answer('2', 'priya has seen it'))).status).toBe(302);
    const history = (who: Who) => http.get(who, `/plans/${http.test.plan.planId}/history`);
    for (const page of [await get('elena'), await get('elena', '/questions/morale'), await history('elena')]) {
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('priya has seen it');
    }
    expect((await get('elena')).text).toContain('One person has answered; you see it once you have');
    expect((await history('elena')).text).toContain('answered a question of the fit assessment: Our people’s morale');
    expect((await post('elena', '/questions/morale', answer('4', 'elena too'))).status).toBe(302);
    const page = (await get('elena', '/questions/morale')).text;
    expect(page).toContain('priya has seen it');
    expect(page).toContain('1 of 2 say 4 or more; from 2 to 4; the middle is 3.');
    expect((await get('priya')).text).toContain('Talk about this first');
  });

  it('keeps what was said before, with its evidence', async () => {
    http.test.clock.set('2026-06-10T13:05:00.000Z');
    expect((await post('priya', '/questions/morale', answer('5', 'priya sees it otherwise'))).status).toBe(302);
    const page = (await get('elena', '/questions/morale')).text;
    expect(page.indexOf('priya sees it otherwise')).toBeLessThan(page.indexOf('What was said before'));
    expect(page.lastIndexOf('priya has seen it')).toBeGreaterThan(page.indexOf('What was said before'));
  });

  it('asks each side its own: the other’s questions are not there', async () => {
    expect((await get('dana', '/questions/morale')).status).toBe(404);
    expect((await post('dana', '/questions/morale', answer('1', 'x'))).status).toBe(404);
    expect((await get('dana', '/questions/trust')).status).toBe(200);
    expect((await get('priya', '/questions/trust')).status).toBe(404);
    expect((await get('dana')).text).not.toMatch(/priya has seen|elena too|morale/);
  });

  it('says at its field what is missing, and keeps what was typed', async () => {
    const page = await post('dana', '/questions/trust', { on: '2026-06-09', words: 'typed evidence', form: 'assess' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Please choose a number from 1 to 5');
    expect(page.text).toContain('typed evidence</textarea>');
  });
});

describe('what it costs', () => {
  it('is kept to the cent as it is typed, and of hours as what they come to', async () => {
    expect((await post('priya', '/costs/new', cost())).status).toBe(302);
    const kept = only((await own('priya', 'vendor')).costs);
    expect(kept).toMatchObject({ amount: 125_050, currency: 'USD', hours: null });
    const hours = cost({ kind: 'hours', amount: 'left over', hours: '6,5', rate: '95', words: 'typed for hours' });
    expect((await post('priya', '/costs/new', hours)).status).toBe(302);
    const page = (await get('elena', '/costs')).text;
    expect(page).toContain('US$1,250.50');
    expect(page).toContain('6.5 hours at US$95.00');
    expect(page).toContain('US$1,868.00');
    expect((await own('dana', 'customer')).costs).toEqual({});
  });

  it.each([
    [{ amount: '12.50.5' }, 'such as 1250.50'],
    [{ amount: '' }, 'such as 1250.50'],
    [{ currency: 'JPY', amount: '12.5' }, 'such as 1250'],
    [{ currency: 'XQQ' }, 'one of the values that are possible here'],
    [{ kind: 'hours', hours: 'six', rate: '95' }, 'such as 6.5'],
    [{ on: '2026-06-11' }, 'today or a day that has gone by'],
  ])('%j is answered at its field, with all that was typed', async (form, said) => {
    const page = await post('priya', '/costs/new', { ...cost(form), form: 'cost' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('typed for a credit</textarea>');
    expect([said, page.text.includes(said)]).toEqual([said, true]);
  });

  it('of two who set it right at once, the second is shown both texts and loses nothing', async () => {
    const { id } = Object.values((await own('priya', 'vendor')).costs).find(({ kind }) => kind === 'credit')!;
    const form = { rev: '1', form: `cost-${id}` };
    expect((await post('elena', `/costs/${id}`, cost({ ...form, words: 'typed by elena' }))).status).toBe(302);
    const page = await post('priya', `/costs/${id}`, cost({ ...form, words: 'typed by priya' }));
    expect(page.status).toBe(409);
    for (const words of ['typed by elena', 'typed by priya']) expect(page.text).toContain(words);
    const overtaken = await post('priya', '/costs/removal', { cost: id, rev: '1' });
    expect(overtaken.status).toBe(409);
    expect(overtaken.text).toContain('Somebody else changed this since you opened the page');
    expect((await own('priya', 'vendor')).costs[id]).toMatchObject({ words: 'typed by elena', rev: 2 });
    for (const who of ['dana', 'ruth'] as const) {
      expect((await get(who, `/costs/${id}`)).status).toBe(404);
      const theirs = await post(who, `/costs/${id}`, cost({ rev: '2' }));
      expect(theirs.text).not.toContain('typed by elena');
      expect((await post(who, '/costs/removal', { cost: id, rev: '2' })).text).not.toContain('typed by elena');
    }
    expect((await post('priya', '/costs/removal', { cost: id, rev: '2' })).status).toBe(302);
    expect((await own('priya', 'vendor')).costs[id]).toBeUndefined();
  });

  it('comes as a file of one’s own side alone, which no spreadsheet runs', async () => {
    const words = '=HYPERLINK("x")';
    expect((await post('dana', '/costs/new', cost({ currency: 'JPY', amount: '1,250', words }))).status).toBe(302);
    const rows = async (who: Who) =>
      Papa.parse<string[]>((await get(who, '/costs.csv')).text.replace('\uFEFF', ''), { skipEmptyLines: true }).data;
    const [, line, ...more] = await rows('dana');
    expect([line?.slice(1, 7), more]).toEqual([['credit', 'JPY', '1250', '', '', `'${words}`], []]);
    expect((await rows('priya')).map((row) => row[6])).toEqual(['words', 'typed for hours']);
    expect((await get('dana', '/costs.csv')).headers['cache-control']).toContain('no-store');
  });

  it('stays readable with hundreds of entries: page by page, narrowed by kind and month, its totals whole', async () => {
    for (let nth = 0; nth < 120; nth += 1) {
      const on = nth % 2 === 0 ? '2026-04-30' : '2026-05-04';
      await http.test.plan.do('ruth', {
        ...{ kind: 'put-cost', id: `many-${nth}`, seen: 0 },
        cost: { kind: 'expense', on, amount: 10, currency: 'EUR', hours: null, words: `number ${nth}` },
      });
    }
    const lines = ({ text }: Answer) =>
      text.slice(0, text.indexOf('window.__remixContext')).match(/number \d+</g) ?? [];
    const first = await get('dana', '/costs');
    expect(first.text).toContain('121 entries');
    expect(first.text).toContain('€12.00 in all, in 2 months.');
    expect([lines(first).length, lines(await get('dana', '/costs?page=3')).length]).toEqual([49, 21]);
    expect(lines(await get('dana', '/costs?month=2026-04&page=2'))).toHaveLength(10);
    expect(lines(await get('dana', '/costs?kind=credit'))).toHaveLength(0);
  });
});

describe('red flags', () => {
  it('are kept, settled on a day, opened again and removed, each as it was seen', async () => {
    expect((await post('dana', '/flags/new', flag())).status).toBe(302);
    const { id } = only((await own('dana', 'customer')).flags);
    expect((await get('ruth', '/flags')).text).toContain('typed as evidence');
    expect((await post('ruth', `/flags/${id}/settlement`, { rev: '1', on: '2026-06-08' })).status).toBe(422);
    expect((await post('ruth', `/flags/${id}/settlement`, { rev: '1', on: '2026-06-10' })).status).toBe(302);
    expect((await get('ruth', '/flags?state=open')).text).not.toContain('typed as evidence');
    expect((await post('dana', `/flags/${id}`, flag({ note: 'typed as said' }))).status).toBe(409);
    expect((await post('dana', '/flags', { flag: id, rev: '2' })).status).toBe(302);
    expect((await own('dana', 'customer')).flags[id]).toMatchObject({ settledOn: null, rev: 3 });
    for (const who of ['priya', 'elena'] as const) {
      expect((await get(who, '/flags')).text).not.toContain('typed as evidence');
      expect((await get(who, `/flags/${id}`)).status).toBe(404);
      expect((await post(who, `/flags/${id}/settlement`, { rev: '3', on: '2026-06-10' })).status).not.toBe(302);
      expect((await post(who, '/flags/removal', { flag: id, rev: '3' })).status).not.toBe(302);
    }
    expect((await post('ruth', '/flags/removal', { flag: id, rev: '3' })).status).toBe(302);
    expect((await own('dana', 'customer')).flags).toEqual({});
  });
});

describe('the fit room', () => {
  it('is there for leads and executives alone, and so is its tab', async () => {
    for (const who of ['marcus', 'grace', 'tomas'] as const) {
      for (const path of ['', '/costs', '/costs/new', '/costs.csv', '/flags', '/flags/new', '/questions/morale'])
        expect([path, (await get(who, path)).status]).toEqual([path, 404]);
      for (const [path, form] of [
        ['/costs/new', cost()],
        ['/flags/new', flag()],
        ['/questions/morale', answer('1', 'x')],
      ] as const)
        expect([path, (await post(who, path, form)).status]).toEqual([path, 404]);
      expect((await http.get(who, `/plans/${http.test.plan.planId}`)).text).not.toContain(at());
    }
    for (const who of ['priya', 'elena', 'dana', 'ruth'] as const) expect((await get(who)).text).toContain(`${at()}"`);
  });
});
