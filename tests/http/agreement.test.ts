import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision, Outcome } from '~/domain/plan/state/outcome';
import { executivesUnheard } from '~/domain/plan/text/player';
import { digestFor } from '~/post/digest-for.server';
import { t } from '~/words';
import { CAST, personIdOf, type Who } from '../../drizzle/seed/cast';
import { seatIdOf } from '../../drizzle/seed/tell';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { shown } from '../support/check-ins-over-http';
import { haldenStored, type HaldenPlan } from '../support/halden';

/** Elena and Jonas are asked before the vendor parts; Jonas only looks at the plan. */
let plan: HaldenPlan;
let asking: Asking;
const jonas = randomUUID();
const CUSTOMER = ['ingrid', 'peter'] as const satisfies readonly Who[];
const TURN = t('work.turn.say-agreement');

beforeAll(async () => {
  plan = await haldenStored('running', { policy: true });
  plan.at('2026-08-03 09:00');
  const { name, email } = CAST.jonas;
  const seat = { id: jonas, person: personIdOf('jonas'), name, email, position: 'Revenue' };
  await plan.act('priya', { kind: 'open-seat', ...seat, side: 'vendor', role: 'viewer' });
  plan.at('2026-09-26 09:00');
  asking = await openAsking(plan.house);
});
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await plan.close();
});

const at = (path = ''): string => `/plans/${plan.planId}${path}`;
const get = async (who: Who, path = ''): Promise<Answer> =>
  asking.ask(at(path), { as: await asking.signIn(personIdOf(who)) });
const post = async (who: Who, path: string, name: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  asking.ask(at(path), {
    method: 'POST',
    as: await asking.signIn(personIdOf(who)),
    form: { op: randomUUID(), form: name, ...fields },
  });
const outcome = async (): Promise<Outcome> => Object.values((await plan.plan('priya')).outcomes).at(-1)!;
const decision = async (): Promise<Decision> => (await outcome()).decisions.at(-1)!;

/** Everything on which a turn of the vendor's could stand, for somebody of the customer. */
async function allThatIsShownTo(who: Who): Promise<string> {
  const pages = ['', '/outcome', '/history', '/record', '/check-ins', '/people', '/bundle'].map((page) => at(page));
  const paths = [
    ...pages,
    ...pages.filter((page) => !page.endsWith('/bundle')).map((page) => `${page}.data`),
    '/',
    '/signatures',
  ];
  const as = await asking.signIn(personIdOf(who));
  const answers = await Promise.all(paths.map((path) => asking.ask(path, { as })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const digest = await digestFor(plan.house, { kind: 'digest', person: personIdOf(who), day: '2026-09-28' });
  return answers.map(({ text }) => text).join('\n') + JSON.stringify(digest);
}
const nothingOfIt = async (): Promise<void> => {
  for (const who of CUSTOMER) expect(await allThatIsShownTo(who)).not.toMatch(/agreement\.|say-agreement|notAgreed/);
};

describe('whom the vendor’s policy asks before it parts', () => {
  beforeAll(async () => {
    const unheard = executivesUnheard(await plan.plan('priya'));
    const opening = { kind: 'open-outcome', id: randomUUID(), ground: 'time-frame-over', redLine: null } as const;
    const rest = { words: '', unheard: unheard.map(({ id }) => id), days: null };
    expect(await plan.act('ingrid', { ...opening, ...rest })).toMatchObject({ done: true });
  });

  it('finds it on their first page and in their digest, and gets to where they say so, whatever their role', async () => {
    plan.at('2026-09-28 09:00');
    for (const who of ['elena', 'jonas'] as const) {
      const now = await get(who);
      expect([who, shown(now).includes(TURN)]).toEqual([who, true]);
      expect(now.text).toContain(at('/fit/agreement'));
      const digest = await digestFor(plan.house, { kind: 'digest', person: personIdOf(who), day: '2026-09-28' });
      expect(JSON.stringify(digest)).toContain(TURN);
      const page = await get(who, '/fit/agreement');
      expect([page.status, page.text.includes(at('/outcome'))]).toEqual([200, true]);
    }
    expect((await get('tomas', '/fit/agreement')).status).toBe(404);
    expect(shown(await get('tomas'))).not.toContain(TURN);
  });

  it('finds it among what waits for them as executive over all plans, and nobody else does', async () => {
    const over = async (who: Who) =>
      shown(await asking.ask('/signatures', { as: await asking.signIn(personIdOf(who)) }));
    expect(await over('elena')).toContain(t('executive.say-agreement'));
    for (const who of ['priya', 'jonas', 'tomas', 'ingrid', 'peter', 'ruth'] as const)
      expect([who, (await over(who)).includes(t('executive.say-agreement'))]).toEqual([who, false]);
  });

  it('is asked no more once they have said it', async () => {
    const form = { seen: '', agrees: 'yes', words: '' };
    expect((await post('jonas', '/fit/agreement', 'agreement', form)).status).toBe(302);
    expect(shown(await get('jonas'))).not.toContain(TURN);
    expect(shown(await get('elena'))).toContain(TURN);
  });

  it('and nobody of the customer learns of it', nothingOfIt);
});

describe('where the customer proposes to part', () => {
  beforeAll(async () => {
    const { id } = await outcome();
    const signing = { consent: 'I sign', knownBy: 'A code', ticked: true, freshProof: true };
    const vote = { kind: 'give-vote', outcome: id, seen: '', choice: 'part', words: 'It is over' } as const;
    for (const who of ['peter', 'elena'] as const) expect(await plan.act(who, vote)).toMatchObject({ done: true });
    const text = { choice: 'part', words: 'It is over', stays: '', end: null, ...signing } as const;
    expect(await plan.act('peter', { kind: 'propose-decision', outcome: id, id: randomUUID(), ...text })).toMatchObject(
      {
        done: true,
      },
    );
  });
  const answer = async (more: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const { id, hash } = await decision();
    const said = { outcome: (await outcome()).id, decision: id, hash, how: 'acknowledged', ...more };
    return post('elena', '/outcome/answer', `answer-${id}`, said);
  };

  it('who signs in the executive’s place is asked the same, whatever their role', async () => {
    expect((await get('tomas', '/outcome')).text).not.toContain('notAgreed');
    const [from, until] = ['2026-09-28', '2026-09-28'];
    const named = { kind: 'name-delegate', id: randomUUID(), to: seatIdOf(plan.planId, 'tomas'), from, until } as const;
    expect(await plan.act('elena', named)).toMatchObject({ done: true });
    expect((await get('tomas', '/outcome')).text).toContain('notAgreed');
  });

  it('the vendor’s executive takes it in only knowing who of those has not agreed', async () => {
    for (const path of ['/outcome', '/outcome/answer']) expect((await get('elena', path)).text).toContain('notAgreed');
    const unknown = await answer();
    expect(unknown.status).toBe(422);
    expect(shown(unknown)).toContain(CAST.elena.name);
    expect((await answer({ notAgreed: personIdOf('elena') })).status).toBe(302);
    expect((await plan.plan('priya')).stage).toBe('transition');
  });

  it('and nobody of the customer learns of it', nothingOfIt);
});
