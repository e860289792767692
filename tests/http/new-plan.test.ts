import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { checkout } from '~/server/folders';
import { COMPANIES, personIdOf, type Who } from '../../drizzle/seed/cast';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
let asking: Asking;
beforeAll(async () => {
  test = await haldenStored('draft');
  asking = await openAsking(test.house);
});
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const SHEET = readFileSync(join(checkout, 'drizzle/seed/plan-spreadsheet.csv'), 'utf8');
const ABOUT = {
  customer: customerIdOf(COMPANIES.northquay),
  newCustomer: '',
  title: 'Get Northquay live',
  position: 'CSM',
  start: '2026-06-01',
  zone: 'America/New_York',
};

const post = async (
  who: Who,
  page: 'new' | 'import',
  form: Readonly<Record<string, string>>,
  op: string = randomUUID(),
): Promise<Answer> =>
  asking.ask(`/workspaces/${WORKSPACE}/plans/${page}`, {
    method: 'POST',
    as: await asking.signIn(personIdOf(who)),
    form: { op, form: page === 'new' ? 'new-plan' : 'import-plan', ...form },
  });
const make = (text: string, more: Readonly<Record<string, string>> = {}, op?: string) =>
  post('priya', 'import', { ...ABOUT, text, dayFirst: 'month', ready: 'on', ...more }, op);
const plans = async (): Promise<number> => (await test.rows('select 1 from plan')).length;

async function planAt(answer: Answer) {
  const planId = /\/plans\/([\w-]+)\/text/.exec(answer.headers.location ?? '')?.[1] ?? '';
  const { rows } = test;
  const [seat] = await rows<{ id: string }>(
    'select id from seat where plan_id = $1 and person_id = $2',
    planId,
    personIdOf('priya'),
  );
  const eyes = { personId: personIdOf('priya'), seatId: seat!.id };
  return (await asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, planId)))!.plan;
}

describe('a plan from a spreadsheet', () => {
  it('shows what it read, asks once about day and month, and saves nothing', async () => {
    const before = await plans();
    const { status, text } = await post('priya', 'new', { ...ABOUT, how: 'spreadsheet', text: SHEET });
    expect(status).toBe(200);
    expect(text).toContain('Which comes first in dates');
    expect(text).toContain('Name one decision maker for scope, with a deputy');
    expect(await plans()).toBe(before);
  });

  it('names every row of what is to be mended, one or several', async () => {
    const faults = readFileSync(
      join(checkout, 'tests/domain/plan/spreadsheet/cases/plan-spreadsheet-faults.csv'),
      'utf8',
    );
    const { text } = await post('priya', 'new', { ...ABOUT, how: 'spreadsheet', text: faults });
    expect(text).toContain('Row 3, Target Date: 30 February does not exist');
    expect(text).toContain('Rows 8, 9, Dependencies: 7 and 8 wait on each other');
  });

  it('becomes one plan with all commitments, waits and people, and once however often it is sent', async () => {
    const before = await plans();
    const op = randomUUID();
    const [first, again] = [await make(SHEET, {}, op), await make(SHEET, {}, op)];
    expect(first.status).toBe(302);
    expect(again.headers.location).toBe(first.headers.location);
    expect(await plans()).toBe(before + 1);
    const plan = await planAt(first);
    const commitments = Object.values(plan.commitments);
    const of = (side: string) => commitments.filter((one) => one.side === side).length;
    expect([commitments.length, of('customer'), of('vendor')]).toEqual([28, 15, 13]);
    expect(commitments.every(({ owner }) => owner !== null)).toBe(true);
    const { id } = commitments.find(({ number }) => number === '1')!;
    expect(commitments.find(({ number }) => number === '2')!.waitsOn).toEqual([id]);
    const lead = Object.values(plan.seats).find(({ side, role }) => side === 'customer' && role === 'lead');
    expect(lead?.name).toBe('Dana Whitfield');
  });

  it('is not made while anything is to be mended, whatever the form claims', async () => {
    const before = await plans();
    const answer = await make(SHEET.replace('2026-06-05', '2026-06-31'));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('31 June does not exist');
    expect(await plans()).toBe(before);
  });

  it('mends a cell in the preview', async () => {
    const broken = SHEET.replace('2026-06-03', 'soon');
    const mended = await make(broken, { cellAt: '2:6', cell: '2026-06-03' });
    expect(mended.status).toBe(302);
  });

  it('shows how a cell begins that is too long, as little as there is to mend, and keeps it unless something is typed', async () => {
    const long = 'a,'.repeat(100_000);
    const text = `Step,Owner,Due,Waits on\nFirst report,Wen Li (Tessel),2026-06-03,"${long}"\n`;
    const shown = await make(text);
    expect(shown.status).toBe(200);
    expect(shown.text.includes(`It begins “${long.slice(0, 200)}…” and is too long`)).toBe(true);
    // The table as it was sent, for the form and once more for the browser.
    expect(shown.text.length).toBeLessThan(2 * text.length + 200_000);
    const tooLong = async (cell: string) =>
      (await make(text, { cellAt: '2:3?', cell })).text.includes(
        'Please keep this to 4,000 characters; it has 200,000',
      );
    expect([await tooLong(''), await tooLong('none')]).toEqual([true, false]);
  });

  it('keeps the lines of a cell that is to be mended', async () => {
    const { text } = await make('Step,Owner,Due,Waits on\nFirst report,Wen Li (Tessel),2026-06-03,"b\nc"\n');
    expect(text).toMatch(/<textarea[^>]*name="cell"[^>]*>\s*b\nc<\/textarea>/);
  });

  it('says where a file is not a table', async () => {
    const answer = await post('priya', 'new', { ...ABOUT, how: 'spreadsheet', text: ' \n ' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please paste the cells or choose a file');
  });
});

describe('a new plan', () => {
  it('starts from the template, with a customer who is new', async () => {
    const form = { ...ABOUT, customer: '', newCustomer: 'Orbis Mills', how: 'recovery' };
    const plan = await planAt(await post('priya', 'new', form));
    expect(plan.parties).toEqual({ vendor: COMPANIES.vendor, customer: 'Orbis Mills' });
    expect(Object.keys(plan.commitments)).toHaveLength(15);
    expect(plan.stage).toBe('draft');
  });

  it('starts blank', async () => {
    const plan = await planAt(await post('priya', 'new', { ...ABOUT, how: 'blank' }));
    expect(plan.commitments).toEqual({});
  });

  it('needs a customer and a zone that exists, and keeps what was typed', async () => {
    const answer = await post('priya', 'new', { ...ABOUT, customer: '', zone: 'Atlantis', how: 'blank' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please choose a customer');
    expect(answer.text).toContain('Please choose a time zone such as');
    expect(answer.text).toContain('value="Get Northquay live"');
  });

  it('is not there for those who are no members of the workspace', async () => {
    for (const who of ['dana', 'ingrid'] as const) {
      expect((await post(who, 'new', { ...ABOUT, how: 'blank' })).status).toBe(404);
      const as = await asking.signIn(personIdOf(who));
      expect((await asking.ask(`/workspaces/${WORKSPACE}/plans/new`, { as })).status).toBe(404);
    }
  });

  it('never takes a customer of another workspace', async () => {
    expect((await post('priya', 'new', { ...ABOUT, customer: randomUUID(), how: 'blank' })).status).toBe(404);
  });
});

describe('a date that is too far away', () => {
  const FAR = 'Title,Due,Owner\nName a lead,2026-06-10,Priya Raman\nLast,2060-06-10,Dana Whitfield\n';

  it('has its sentence at the start of the time frame, and makes no plan', async () => {
    const before = await plans();
    const answer = await post('priya', 'new', { ...ABOUT, how: 'blank', start: '9999-01-01', text: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="[^"]*-start-error"[^>]*>.*?Please choose a day that is not so far away: /s);
    expect(answer.text).toContain('value="9999-01-01"');
    expect(await plans()).toBe(before);
  });

  it('has its sentence at its row of the spreadsheet, and loses no row of it', async () => {
    const before = await plans();
    const answer = await make(FAR);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('The year 2060 is too far away for a plan');
    expect(answer.text).toContain('Name a lead');
    expect(await plans()).toBe(before);
  });
});

describe('an uploaded or pasted list', () => {
  const HTML =
    '<table><tr><th>Step</th><th>Owner (Vendor)</th><th>Due</th></tr><tr><td>Load <b>all</b></td><td>Priya Raman</td><td>2026-06-19</td></tr></table>';

  it('is read from a table of a page, and nothing of it comes back as markup', async () => {
    const { status, text } = await post('priya', 'new', {
      ...ABOUT,
      how: 'spreadsheet',
      text: `${HTML}<script>x</script>`,
    });
    expect(status).toBe(200);
    expect(text).toContain('This was a table of a page');
    expect(text).toContain('Load all');
    expect(text).not.toContain('<script>x');
  });

  it('is read from a Markdown table', async () => {
    const markdown = '| Step | Owner (Vendor) | Due |\n| --- | --- | --- |\n| Load | Priya Raman | 2026-06-19 |';
    const { text } = await post('priya', 'new', { ...ABOUT, how: 'spreadsheet', text: markdown });
    expect(text).toContain('This was a Markdown table');
    expect(text).toContain('Everything is understood');
  });

  it('takes no encoding, source or way to start that is not offered', async () => {
    for (const more of [{ encoding: 'utf-7' }, { source: 'database' }])
      expect((await make(SHEET, more)).status).toBe(422);
    expect((await post('priya', 'new', { ...ABOUT, how: 'toString' })).status).toBe(422);
  });
});
