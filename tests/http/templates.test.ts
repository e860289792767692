import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { saveTemplate } from '~/commands/keep-template.server';
import type { TemplateText } from '~/domain/plan/start/template-text';
import { COMPANIES, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER, QUARTER_TEXT } from '../../drizzle/seed/own-template';
import { seatIdOf } from '../../drizzle/seed/tell';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { storyOverHttp, type Pairs } from '../support/over-http';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const AT = `/workspaces/${WORKSPACE}/templates`;

const { get } = http;
const send = (who: Who, path: string, form: string, fields: Pairs, op: string = randomUUID()) =>
  http.post(who, path, [['op', op], ['form', form], ...fields]);

interface Row {
  readonly title: string;
  readonly days?: string;
  readonly after?: string;
  readonly waits?: string;
}
const rows = (title: string, steps: readonly Row[], rev = ''): Pairs => [
  ['rev', rev],
  ['title', title],
  ['purpose', ''],
  ...steps.flatMap((one): Pairs => [
    ['stepTitle', one.title],
    ['stepDone', ''],
    ['stepOwner', 'vendor-lead'],
    ['stepWeight', '2'],
    ['stepDays', one.days ?? '3'],
    ['stepAfter', one.after ?? ''],
    ['stepWaits', one.waits ?? ''],
    ['stepStream', ''],
  ]),
];
const templates = () =>
  http.test.rows<{ id: string; title: string; rev: number; retired: boolean }>(
    'select id, title, rev, retired_at is not null as retired from template order by title',
  );

describe('a template of a workspace', () => {
  it('is saved from a plan once, however often it is sent, without any word that names its customer', async () => {
    const path = `/plans/${NORTHQUAY}/template`;
    const page = await get('priya', path);
    expect(page.status).toBe(200);
    // All that would be kept is on the page, and nobody of the customer's is in any of its fields.
    expect(page.text).not.toMatch(/<(?:input|textarea)[^>]*>?[^<]*Northquay Freight/);
    const op = randomUUID();
    const fields = rows('From Northquay', [{ title: 'Export' }, { title: 'Load', days: '2', after: '1', waits: '1' }]);
    const answers = [
      await send('priya', path, 'template', fields, op),
      await send('priya', path, 'template', fields, op),
    ];
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect((await templates()).map(({ title }) => title)).toEqual(['From Northquay', QUARTER_TEXT.title]);
    const named = await send('priya', path, 'template', rows('Mine', [{ title: 'Ask Dana Whitfield for an export' }]));
    expect(named.status).toBe(422);
    expect(named.text).toContain('This names Dana Whitfield');
    expect(await templates()).toHaveLength(2);
  });

  it('says at its field what is wrong with a step, and saves nothing', async () => {
    const wrong = async (steps: readonly Row[]) =>
      (await send('priya', `${AT}/${QUARTER}`, 'template', rows('The quarter', steps, '1'))).text;
    const circle = [
      { title: 'A', after: '2' },
      { title: 'B', after: '1' },
    ];
    expect(await wrong(circle)).toContain('Steps 1, 2 hang on one another in a circle');
    expect(await wrong([{ title: 'A', waits: '7' }])).toContain('There is no step 7');
    expect(await wrong([{ title: 'A', days: 'soon' }])).toContain('Please give a number of working days');
    expect(
      await wrong([
        { title: 'A', days: '9' },
        { title: 'B', waits: '1' },
      ]),
    ).toContain('which is due after it');
    expect(await wrong([])).toContain('A template needs at least one step');
    expect((await templates()).find(({ id }) => id === QUARTER)?.rev).toBe(1);
  });

  it('says in its row what is wrong with one of many, and opens it', async () => {
    const fields = rows('The quarter', [{ title: 'A' }, { title: 'B' }], '1').map(([name, value], at, all) =>
      name === 'stepDone' && all.findLastIndex(([one]) => one === name) === at ? [name, 'a\u000bb'] : [name, value],
    ) as Pairs;
    const { status, text } = await send('priya', `${AT}/${QUARTER}`, 'template', fields);
    expect(status).toBe(422);
    expect(text).toContain('href="#template-stepDone.1"');
    expect(text).toMatch(/<textarea id="template-stepDone\.1"[^>]*aria-invalid="true"/);
    expect(text.match(/<details open=""/g)).toHaveLength(1);
  });

  it('takes a step that waits on all others, no more steps than a template has, and one that is over once some are left out', async () => {
    const person = personIdOf('priya');
    const step = (index: number): TemplateText['commitments'][number] => ({
      ...({ key: `step-${index + 1}`, side: 'vendor', doneMeans: '', weight: 2, workstream: '' } as const),
      ...{ title: `Step ${index + 1}`, dueIn: 3, waitsOn: [] },
    });
    const over = {
      ...{ title: 'A long one', purpose: '', commitments: Array.from({ length: 153 }, (_, index) => step(index)) },
      expectations: [],
    };
    const id = randomUUID();
    await saveTemplate(
      { house: http.test.house, personId: person, workspaceId: WORKSPACE, op: randomUUID() },
      id,
      over,
    );
    const steps = async () =>
      (
        await http.test.rows<{ steps: number }>(
          "select jsonb_array_length(doc->'commitments') as steps from template where id = $1",
          id,
        )
      )[0]?.steps;
    const others = Array.from({ length: 149 }, (_, index) => String(index + 1)).join(', ');
    const all = Array.from({ length: 153 }, (_, index) => ({
      title: `Step ${index + 1}`,
      ...(index === 149 ? { waits: others } : {}),
    }));
    const out = (...left: readonly number[]): Pairs => left.map((index) => ['outStep', String(index)] as const);
    const save = (left: Pairs) => send('priya', `${AT}/${id}`, 'template', [...rows('A long one', all, '1'), ...left]);

    const refused = await save(out(151));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('A template takes 150 steps. Please leave 2 of them out');
    expect(refused.text).toContain('href="#template-stepTitle.150"');
    expect(await steps()).toBe(153);
    expect((await save(out(150, 151, 152))).status).toBe(302);
    expect(await steps()).toBe(150);
    const { text } = await get('priya', `${AT}/${id}`);
    expect(text.match(/<input[^>]*name="stepTitle"/g)).toHaveLength(150);
    expect(text).toContain('These are all the steps that a template takes');
  });

  it('takes a customer’s name of one word where it is said to be an ordinary word', async () => {
    const will = { rev: '0', side: 'customer', name: 'Will', position: 'Pilot' };
    const done = await send('dana', `/plans/${NORTHQUAY}/text/players/new`, 'player', Object.entries(will));
    expect(done.status).toBe(302);
    const path = `/plans/${NORTHQUAY}/template`;
    const fields = rows('Ordinary', [{ title: 'Hand the Will over' }]);
    const asked = await send('priya', path, 'template', fields);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('“Will” is an ordinary word here');
    const saved = await send('priya', path, 'template', [...fields, ['meant', 'Will']]);
    expect(saved.status).toBe(302);
    expect(
      (
        await send('priya', path, 'template', [
          ...rows('X', [{ title: 'Dana Whitfield' }]),
          ['meant', 'Dana Whitfield'],
        ])
      ).status,
    ).toBe(422);
  });

  it('starts a plan with its dates in working days, of which the lead’s are the starter’s', async () => {
    const about: Pairs = [
      ['customer', customerIdOf(COMPANIES.halden)],
      ['newCustomer', ''],
      ['title', 'The next quarter'],
      ['position', ''],
      ['start', '2026-08-01'],
      ['zone', 'Europe/Oslo'],
      ['text', ''],
    ];
    const start = (how: string) =>
      send('priya', `/workspaces/${WORKSPACE}/plans/new`, 'new-plan', [...about, ['how', how]]);
    const made = await start(`own-${QUARTER}`);
    expect(made.status).toBe(302);
    const planId = /\/plans\/([\w-]+)\/text/.exec(made.headers.location ?? '')![1]!;
    const [seat] = await http.test.rows<{ id: string }>(
      'select id from seat where plan_id = $1 and person_id = $2',
      planId,
      personIdOf('priya'),
    );
    const eyes = { personId: personIdOf('priya'), seatId: seat!.id };
    const { plan } = (await asViewer(http.test.house, eyes, 'read', (tx) => loadPlan(tx, planId)))!;
    const commitments = Object.values(plan.commitments).sort((a, b) => a.number.localeCompare(b.number));
    // Saturday 1 August: the first working day is Monday the 3rd.
    expect(commitments.map(({ due }) => due)).toEqual(['2026-08-05', '2026-08-24', '2026-08-26', '2026-09-23']);
    expect(commitments.map(({ owner }) => owner)).toEqual([seat!.id, null, null, null]);
    expect(commitments[3]!.notes).toBe('Meant for an executive.');
    expect((await start(`own-${randomUUID()}`)).status).toBe(422);
  });

  it('that somebody changed meanwhile is answered with both texts, and saved over what is shown then', async () => {
    const path = `${AT}/${QUARTER}`;
    const mine = (rev: string) => send('priya', path, 'template', rows('The quarter', [{ title: 'Mine' }], rev));
    expect((await send('elena', path, 'template', rows('The quarter', [{ title: 'Elena’s' }], '1'))).status).toBe(302);
    const overtaken = await mine('1');
    expect(overtaken.status).toBe(409);
    expect(overtaken.text).toContain('Elena’s');
    expect(overtaken.text).toContain('Mine');
    expect((await mine('2')).status).toBe(302);
    expect((await templates()).find(({ id }) => id === QUARTER)?.rev).toBe(3);
  });

  it('that is retired is offered no more, is still there, and comes back', async () => {
    const offered = async () =>
      (await get('priya', `/workspaces/${WORKSPACE}/plans/new`)).text.includes(`own-${QUARTER}`);
    const retire = (retired: string) => send('wen', `${AT}/${QUARTER}/retirement`, 'retire', [['retired', retired]]);
    expect(await offered()).toBe(true);
    expect((await retire('yes')).status).toBe(302);
    expect(await offered()).toBe(false);
    expect((await get('priya', AT)).text).toContain('Bring back');
    expect((await retire('no')).status).toBe(302);
    expect(await offered()).toBe(true);
  });

  it('is the vendor’s members’ alone, by the database too', async () => {
    for (const [who, plan] of [
      ['dana', NORTHQUAY],
      ['ruth', NORTHQUAY],
    ] as const) {
      expect((await get(who, AT)).status).toBe(404);
      expect((await get(who, `${AT}/${QUARTER}`)).status).toBe(404);
      expect((await send(who, `${AT}/${QUARTER}`, 'template', rows('Mine', [{ title: 'A' }], '3'))).status).toBe(404);
      expect((await send(who, `/plans/${NORTHQUAY}/template`, 'template', rows('Mine', [{ title: 'A' }]))).status).toBe(
        404,
      );
      const eyes = { personId: personIdOf(who), seatId: seatIdOf(plan, who) };
      const seen = await asViewer(http.test.house, eyes, 'read', (tx) => tx.execute('select 1 from template'));
      expect(seen.rows).toEqual([]);
    }
    const eyes = { personId: personIdOf('wen') };
    const seen = await asViewer(http.test.house, eyes, 'read', (tx) => tx.execute('select 1 from template'));
    expect(seen.rows).toHaveLength((await templates()).length);
    // Another vendor's member sees none of Tessel's.
    const other = randomUUID();
    const person = randomUUID();
    await http.test.rows(
      'select found_workspace($1, $2, $3, $4, $5)',
      other,
      'Other',
      'olga@other.example',
      'Olga',
      person,
    );
    await expect(
      asViewer(http.test.house, { personId: person }, 'read', (tx) => tx.execute('select 1 from template')),
    ).resolves.toMatchObject({ rows: [] });
    const cookie = await http.asking.signIn(person);
    expect((await http.asking.ask(AT, { as: cookie })).status).toBe(404);
    expect((await http.asking.ask(`/workspaces/${other}/templates/${QUARTER}`, { as: cookie })).status).toBe(404);
  });
});

const SHEET =
  'Step,Owner,Due,Waits on\nSecond report,Wen Li,2026-07-31,First report\nFirst report,Marcus Bell,2026-07-30,\n';
const at = `/plans/${NORTHQUAY}/text/import`;
const commitments = async (): Promise<number> =>
  (await http.test.rows('select 1 from commitment where plan_id = $1', NORTHQUAY)).length;

describe('a spreadsheet that is added to a running plan', () => {
  const add = (who: Who, text: string, more: Pairs = []) => send(who, at, 'import-into', [['text', text], ...more]);

  it('is shown first, and nothing is saved; then all of it is proposed, once', async () => {
    const before = await commitments();
    const { status, text } = await add('dana', SHEET);
    expect([status, await commitments()]).toEqual([200, before]);
    expect(text).toContain('Propose all 2');
    const op = randomUUID();
    const sent = [
      ['text', SHEET],
      ['ready', 'on'],
    ] as const;
    const done = [await send('dana', at, 'import-into', sent, op), await send('dana', at, 'import-into', sent, op)];
    expect(done.map((answer) => answer.status)).toEqual([302, 302]);
    expect(await commitments()).toBe(before + 2);
  });

  it('is told that it is too broad, however many columns somebody makes: each that is shown is a choice of its own', async () => {
    const { status, text } = await add('dana', 'a,'.repeat(5_000));
    expect(status).toBe(200);
    expect(text).toContain('The sheet goes on to column');
    expect(text.length).toBeLessThan(60_000);
  });

  it('leaves out what is there already, and adds nothing while a row is to be mended, whatever the form claims', async () => {
    const before = await commitments();
    expect((await add('priya', SHEET)).text).toContain('in the plan already');
    expect((await add('priya', SHEET, [['ready', 'on']])).status).toBe(200);
    const late = await add('priya', SHEET.replaceAll('report', 'note').replace('2026-07-30', '2026-07-01'), [
      ['ready', 'on'],
    ]);
    expect(late.text).toContain('1 July 2026 has gone by');
    expect(await commitments()).toBe(before);
  });

  it('is for leads alone', async () => {
    for (const who of ['wen', 'marcus', 'ingrid', 'jonas'] as const) {
      expect((await get(who, at)).status).toBe(404);
      expect((await add(who, SHEET, [['ready', 'on']])).status).toBe(404);
    }
  });
});
