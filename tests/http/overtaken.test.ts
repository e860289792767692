import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf } from '~/domain/plan/text/part';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
let asking: Asking;

async function begin(stage: 'proposed' | 'running'): Promise<void> {
  test = await haldenStored(stage);
  if (stage === 'running') test.at('2026-08-03 09:00');
  asking = await openAsking(test.house);
}
async function end(): Promise<void> {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
}

type Form = Readonly<Record<string, string>>;
const post = async (who: Who, path: string, form: Form, data = false): Promise<Answer> =>
  asking.ask(`/plans/${test.planId}/${path}${data ? '.data' : ''}`, {
    method: 'POST',
    as: await asking.signIn(personIdOf(who)),
    form: { op: randomUUID(), form: 'a-form', ...form },
  });
/** What a person without a script sees: nothing of what the page hands to its own scripts. */
const seen = ({ text }: Answer): string => text.replace(/<script[\s\S]*?<\/script>/g, '');

const first = <T>(things: Readonly<Record<string, T>>): T => Object.values(things)[0]!;
const GOAL = { rev: '1', initiative: '', measure: 'typed-measure', baseline: '', target: '', unit: '' };
const COMMITMENT = { rev: '1', owner: 'customer', due: '2026-09-01', weight: '2', notes: 'typed-notes' };
const TERMS = {
  rev: '1',
  start: '2026-08-03',
  end: '2026-10-02',
  weeks: '2',
  weekday: '2',
  time: '10:00',
  zone: 'Europe/Oslo',
  workweek: '1',
  holidays: '2026-08-24 typed-holiday',
  reviewDays: '5',
  noticeDays: '3',
  floor: '70',
  minResults: '8',
};

/** Every form of the text: its address, what was typed in it, and a word of that. */
async function forms(): Promise<readonly (readonly [path: string, form: Form, typed: string])[]> {
  const { goals, expectations, commitments, players } = await test.plan('ingrid');
  const mine = Object.values(players).find(({ side }) => side === 'customer')!;
  const part = `goal:${first(goals).id}@${first(goals).consent.rev}`;
  return [
    [`text/goals/${first(goals).id}`, { ...GOAL, title: 'typed-goal' }, 'typed-measure'],
    ['text/goals/new', { ...GOAL, rev: '0', title: 'typed-new-goal' }, 'typed-new-goal'],
    [
      `text/expectations/${first(expectations).id}`,
      { rev: '1', of: 'vendor', title: 'typed-expectation', typical: 'typed-typical' },
      'typed-typical',
    ],
    [`text/commitments/${first(commitments).id}`, { ...COMMITMENT, title: 'typed-commitment' }, 'typed-notes'],
    ['text/terms', TERMS, '2026-08-24'],
    ['text/title', { title: 'typed-title' }, 'typed-title'],
    ['text/declines', { part, words: 'typed-decline' }, 'typed-decline'],
    [`text/players/${mine.id}`, { rev: '0', side: 'customer', name: 'typed-player' }, 'typed-player'],
    [`text/players/${mine.id}/view`, { view: 'typed-view', heardOn: '2026-07-16' }, 'typed-view'],
  ];
}

/** Those who matter can be set right as long as the plan is alive. */
const ofText = (path: string) => !path.includes('players');

describe('a form of the text that is sent when both sides have agreed it meanwhile', () => {
  beforeAll(async () => {
    await begin('proposed');
    const plan = await test.plan('ingrid');
    const parts = partsOf(plan).filter(({ consent }) => !consent.customer);
    const seen = parts.map(({ part, consent }) => ({ part, seen: consent.rev }));
    await test.act('ingrid', { kind: 'agree-to-parts', parts: seen });
    await test.act('priya', { kind: 'freeze' });
    expect((await test.plan('ingrid')).stage).toBe('agreed');
  });
  afterAll(end);

  it('is answered with a conflict, says why, and shows what was typed', async () => {
    for (const [path, form, typed] of (await forms()).filter(([path]) => ofText(path))) {
      const answer = await post('ingrid', path, form);
      expect([path, answer.status]).toEqual([path, 409]);
      expect(seen(answer), path).toContain('Both sides have agreed the text meanwhile');
      expect(seen(answer), path).toContain(typed);
      expect(seen(answer), path).not.toContain('There is no such page');
      expect(seen(answer)).toMatch(/<title>[^<]*Not saved/);
    }
  });

  it('is answered the same way to the page’s own script', async () => {
    for (const [path, form, typed] of (await forms()).filter(([path]) => ofText(path))) {
      const answer = await post('ingrid', path, form, true);
      expect([path, answer.status]).toEqual([path, 409]);
      expect(answer.text, path).toContain('Both sides have agreed the text meanwhile');
      expect(answer.text, path).toContain(typed);
    }
  });

  it('shows what was typed also where something in it was to be corrected', async () => {
    const id = first((await test.plan('ingrid')).goals).id;
    const answer = await post('ingrid', `text/goals/${id}`, { ...GOAL, title: '' });
    expect(answer.status).toBe(409);
    expect(seen(answer)).toContain('typed-measure');
  });

  it('is not there for somebody who may not change the text', async () => {
    for (const [path, form, typed] of (await forms()).filter(([path]) => ofText(path))) {
      const answer = await post('tomas', path, form);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain(typed);
    }
  });
});

describe('a form of the text of a running plan', () => {
  beforeAll(() => begin('running'));
  afterAll(end);

  const empty = async () =>
    post('ingrid', `text/goals/${first((await test.plan('ingrid')).goals).id}`, { form: 'goal', ...GOAL, title: '' });

  it('is no longer there while no change of the plan is open', async () => {
    expect((await empty()).status).toBe(409);
  });

  it('is corrected at its field while one is', async () => {
    await test.act('ingrid', { kind: 'open-amendment', words: 'Another depot' });
    const answer = await empty();
    expect(answer.status).toBe(422);
    expect(seen(answer)).toContain('typed-measure');
    const terms = await post('ingrid', 'text/terms', { ...TERMS, holidays: 'never' });
    expect(terms.status).toBe(422);
  });
});

describe('a form that is sent when the part was taken out meanwhile', () => {
  beforeAll(() => begin('proposed'));
  afterAll(end);

  it('is answered with a conflict, and shows what was typed', async () => {
    const id = first((await test.plan('priya')).goals).id;
    await test.act('priya', { kind: 'remove-part', part: { type: 'goal', id } });
    const answer = await post('ingrid', `text/goals/${id}`, { ...GOAL, title: 'typed-goal' });
    expect(answer.status).toBe(409);
    expect(seen(answer)).toContain('typed-goal');
    expect(seen(answer)).toContain('This was taken out of the plan meanwhile');
  });
});

describe('a form that is sent when the plan was withdrawn meanwhile', () => {
  beforeAll(async () => {
    await begin('running');
    await test.act('priya', { kind: 'withdraw-plan', words: 'It is over' });
  });
  afterAll(end);

  const acts = async (): Promise<readonly (readonly [path: string, form: Form])[]> => {
    const { commitments } = await test.plan('ingrid');
    const theirs = Object.values(commitments).find(({ side }) => side === 'customer')!.id;
    const words = 'typed-words';
    return [
      [`commitments/${theirs}/delivery`, { note: words }],
      [`commitments/${theirs}/hold`, { words }],
      [`commitments/${theirs}/comment`, { words }],
      [`commitments/${theirs}/date`, { to: '2026-10-01', category: 'unforeseen', words, shown: '2026-10-01' }],
      [`commitments/${theirs}/date`, { to: '2026-10-01', category: '', words }],
      ['check-ins/ci-1/half', { confidence: 'on-track', words }],
      ['check-ins/ci-1/half', { confidence: '', words }],
      ['check-ins/ci-1/minutes', { seen: '', decisions: words, customerMore: 'Ingrid' }],
      ['check-ins/ci-1/meeting?do=decision', { words }],
      ['check-ins/ci-1/meeting?do=commitment', { title: words, owner: '', due: '' }],
      ['check-ins/ci-1/calling-off', { words }],
      ['withdrawal', { words, ends: 'on' }],
    ];
  };

  it('says so, and shows what was typed', async () => {
    for (const [path, form] of await acts()) {
      const answer = await post('ingrid', path, form);
      expect([path, answer.status]).toEqual([path, 409]);
      expect(seen(answer), path).toContain('The plan was withdrawn meanwhile');
      expect(seen(answer), path).toContain('typed-words');
    }
    for (const [path, form, typed] of await forms()) {
      const answer = await post('ingrid', path, form);
      expect([path, answer.status]).toEqual([path, 409]);
      expect(seen(answer), path).toContain(typed);
    }
  });

  it('is not there for somebody who may not do it', async () => {
    for (const [path, form] of (await acts()).slice(5)) {
      const answer = await post('tomas', path, form);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain('typed-words');
    }
  });
});

describe('an act that is sent when somebody else was first', () => {
  beforeAll(() => begin('running'));
  afterAll(end);

  it('is refused with the reason, and what was typed stands on the page', async () => {
    const theirs = Object.values((await test.plan('ingrid')).commitments).find(({ side }) => side === 'customer')!.id;
    const hold = (words: string) => post('ingrid', `commitments/${theirs}/hold`, { words });
    expect((await hold('We wait for the list')).status).toBe(302);
    const again = await hold('typed-words');
    expect(again.status).toBe(409);
    expect(seen(again)).toContain('There is one that still waits for an answer');
    expect(seen(again)).toContain('typed-words');
    const unfinished = await post('ingrid', `commitments/${theirs}/date`, { to: 'soon', words: 'typed-again' });
    expect(unfinished.status).toBe(422);
  });
});
