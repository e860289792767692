import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Goal } from '~/domain/plan/state/text';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
let asking: Asking;

async function begin(stage: 'draft' | 'proposed'): Promise<void> {
  test = await haldenStored(stage);
  asking = await openAsking(test.house);
}
async function end(): Promise<void> {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
}

const at = (path: string): string => `/plans/${test.planId}/${path}`;
const get = async (who: Who, path: string): Promise<Answer> =>
  asking.ask(at(path), { as: await asking.signIn(personIdOf(who)) });
const post = async (who: Who, path: string, form: Readonly<Record<string, string>>): Promise<Answer> =>
  asking.ask(at(path), {
    method: 'POST',
    as: await asking.signIn(personIdOf(who)),
    form: { op: randomUUID(), form: path.split('/')[1]?.replace(/s$/, '') ?? path, ...form },
  });
const goal = async (): Promise<Goal> => Object.values((await test.plan('priya')).goals)[0]!;
const goalWords = (one: Goal, title: string, rev = one.consent.rev) => ({
  rev: String(rev),
  title,
  initiative: one.initiative,
  measure: one.measure,
  baseline: one.baseline,
  target: one.target,
  unit: one.unit,
});

describe('a draft', () => {
  beforeAll(() => begin('draft'));
  afterAll(end);

  it('is not there for the customer on any of its pages', async () => {
    for (const path of ['text', 'text?as=other', 'people', 'sign-off', 'proposal'])
      expect((await get('ingrid', path)).status).toBe(404);
  });

  it('is proposed by the vendor’s lead, from a page that names who will be invited', async () => {
    expect((await get('priya', 'proposal')).text).toContain('ingrid.halvorsen@halden.example');
    expect((await get('tomas', 'proposal')).status).toBe(404);
    expect((await post('priya', 'proposal', {})).status).toBe(302);
    expect((await get('ingrid', 'text')).status).toBe(200);
  });
});

describe('a proposed plan', () => {
  beforeAll(() => begin('proposed'));
  afterAll(end);

  it('lets the customer counter, and waits for the vendor then', async () => {
    const one = await goal();
    const answer = await post('ingrid', `text/goals/${one.id}`, goalWords(one, 'Planners trust the numbers'));
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`${at('text')}#goal-${one.id}`);
    expect((await goal()).consent).toMatchObject({ vendor: false, customer: true });
  });

  it('answers an overtaken edit with both texts and keeps what was typed', async () => {
    const one = await goal();
    const answer = await post(
      'priya',
      `text/goals/${one.id}`,
      goalWords(one, 'Written meanwhile', one.consent.rev - 1),
    );
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Planners trust the numbers');
    expect(answer.text).toContain('value="Written meanwhile"');
    expect((await goal()).title).toBe('Planners trust the numbers');
  });

  it('takes no yes to a text that is no longer the one on the screen', async () => {
    const one = await goal();
    const part = (rev: number) => ({ part: `goal:${one.id}@${rev}` });
    expect((await post('priya', 'text/agreements', part(one.consent.rev - 1))).status).toBe(409);
    expect((await post('priya', 'text/agreements', part(one.consent.rev))).status).toBe(302);
    expect((await goal()).consent).toMatchObject({ vendor: true, customer: true });
  });

  it('says what the waits mean before one agrees to them', async () => {
    const { text } = await get('ingrid', 'text/agreements');
    expect(text).toMatch(/If [^<]+ is late, (one other is|\d+ others are) excused/);
  });

  it('never brings a part back with another text at the revision the other side has on the screen', async () => {
    const id = randomUUID();
    const put = (address: string, title: string) => post('priya', `text/goals/${address}`, { rev: '0', title });
    expect((await put(id, 'An id of my own')).status).toBe(409);
    expect((await put('new', 'Every planner is trained')).status).toBe(302);
    const added = Object.values((await test.plan('priya')).goals).find(
      (one) => one.title === 'Every planner is trained',
    )!;
    const read = { part: `goal:${added.id}@${added.consent.rev}` };
    expect((await post('priya', 'text/removals', { part: `goal:${added.id}` })).status).toBe(302);
    expect((await put(added.id, 'Halden pays double')).status).toBe(409);
    expect((await post('ingrid', 'text/agreements', read)).status).toBe(404);
    expect(Object.keys((await test.plan('priya')).goals)).not.toContain(id);
  });

  it('takes no id from an address, whatever is written in it', async () => {
    const form = {
      rev: '0',
      title: 'Odd',
      of: 'vendor',
      side: 'vendor',
      owner: 'vendor',
      due: '2026-09-01',
      weight: '1',
    };
    const fields = {
      goals: ['title'],
      expectations: ['title', 'of'],
      commitments: ['title', 'owner', 'due', 'weight'],
    } as const;
    for (const [kind, names] of Object.entries(fields))
      for (const odd of ['%00', '%E2%80%AE', '__proto__', '..%2F..', 'x'.repeat(800)]) {
        const given = Object.fromEntries(names.map((name) => [name, form[name]]));
        const { status } = await post('priya', `text/${kind}/${odd}`, { rev: '0', ...given });
        // Signs that nobody sees do not even come to the page.
        expect([kind, odd.slice(0, 20), status]).toEqual([kind, odd.slice(0, 20), odd === '%00' ? 400 : 409]);
      }
  });

  it('keeps a part that is declined, with the words', async () => {
    const one = await goal();
    const part = `goal:${one.id}@${one.consent.rev}`;
    expect((await post('ingrid', 'text/declines', { part, words: '' })).status).toBe(422);
    expect((await post('ingrid', 'text/declines', { part, words: 'Not ours to promise' })).status).toBe(302);
    expect((await get('priya', 'text')).text).toContain('Not ours to promise');
  });

  it('shows the other side’s view without anything to do on it', async () => {
    const own = (await get('priya', 'text')).text;
    const other = (await get('priya', 'text?as=other')).text;
    expect(own).toContain('/text/goals/');
    expect(other).not.toContain('/text/goals/');
    expect(other).toContain('This is how Halden Foods sees it');
  });

  it('offers a contributor nothing to change', async () => {
    const one = await goal();
    expect((await get('tomas', 'text')).text).not.toContain('/text/goals/');
    for (const path of [
      `text/goals/${one.id}`,
      'text/goals/new',
      'text/terms',
      'text/title',
      'text/agreements',
      'people/new',
      'withdrawal',
    ])
      expect((await get('tomas', path)).status, path).toBe(404);
    expect((await post('tomas', `text/goals/${one.id}`, goalWords(one, 'Mine'))).status).toBe(404);
  });

  it('copies a country’s public holidays into the days off before they are saved', async () => {
    const { terms } = await test.plan('priya');
    const form = {
      rev: String(terms.consent.rev),
      start: '2026-12-01',
      end: '2026-12-31',
      weeks: '1',
      weekday: '2',
      time: '10:00',
      zone: 'Europe/Oslo',
      workweek: '1',
      holidays: '2026-12-24 our own',
      reviewDays: '5',
      noticeDays: '3',
      floor: '70',
      minResults: '8',
    };
    const added = await post('priya', 'text/terms', { form: 'terms', ...form, country: 'NO', addHolidays: 'on' });
    expect(added.status).toBe(200);
    expect(added.text).toMatch(/2026-12-24 our own\n2026-12-25 [^\n]+\n2026-12-26/);
    expect((await test.plan('priya')).terms.consent.rev).toBe(terms.consent.rev);
    expect((await post('priya', 'text/terms', { form: 'terms', ...form, holidays: 'Christmas' })).text).toContain(
      'does not begin with a date',
    );
    expect((await post('priya', 'text/terms', { form: 'terms', ...form })).status).toBe(302);
    expect((await test.plan('priya')).terms.calendar.holidays).toEqual(['2026-12-24']);
  });

  it('has no e-mail of the other side’s people for a lead', async () => {
    const { text } = await get('ingrid', 'people');
    expect(text).toContain('ingrid.halvorsen@halden.example');
    expect(text).not.toContain('@tessel.example');
  });

  it('takes a person out at once', async () => {
    const tomas = Object.values((await test.plan('priya')).seats).find(({ name }) => name.startsWith('Tom'))!;
    expect((await get('tomas', 'text')).status).toBe(200);
    expect((await post('priya', `people/${tomas.id}/removal`, {})).status).toBe(302);
    expect((await get('tomas', 'text')).status).toBe(404);
  });
});
