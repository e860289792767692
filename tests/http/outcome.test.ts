import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executivesUnheard } from '~/domain/plan/text/player';
import type { Outcome } from '~/domain/plan/state/outcome';
import type { Who } from '../../drizzle/seed/cast';
import { shown } from '../support/check-ins-over-http';
import type { Answer } from '../support/asking';
import { haldenOverHttp, type Pairs, type Typed } from '../support/over-http';
import { tickIn } from '../support/page-fields';

/** The day after the time frame of Halden’s plan. */
const OVER = '2026-09-26 09:00';
const OUTSIDERS = ['dana', 'ruth', 'jonas'] as const satisfies readonly Who[];

const http = haldenOverHttp(OVER);
const { begin, end } = http;

const at = (path = ''): string => `/plans/${http.test.planId}/outcome${path}`;
const get = (who: Who, path = '') => http.get(who, at(path));
/** As the page’s own form is called, so that what is to be mended stands at it. */
const FORMS: Readonly<Record<string, string>> = { '/opening': 'opening', '/vote': 'vote-', '/decision': 'decision-' };

const post = (who: Who, path: string, form: Typed, more: Pairs = []) =>
  http.post(who, at(path), [...Object.entries({ op: randomUUID(), form: formOf(path, form), ...form }), ...more]);
const formOf = (path: string, { outcome: of = '' }: Typed): string => {
  const name = FORMS[path] ?? 'x';
  return name.endsWith('-') ? `${name}${of}` : name;
};
const outcome = async (): Promise<Outcome> => Object.values((await http.test.plan('priya')).outcomes).at(-1)!;

/** Peter Lund, whom nobody has heard, signed the purchase; Elena Sato is no key player. */
const open = async (who: Who = 'ingrid'): Promise<Answer> => {
  const unheard = executivesUnheard(await http.test.plan('priya')).map(({ id }) => ['unheard', id] as const);
  return post(who, '/opening', { ground: 'time-frame-over' }, unheard);
};
const vote = async (who: Who, words: string, choice = 'part'): Promise<Answer> => {
  const { id, votesIn } = await outcome();
  const side = who === 'elena' || who === 'priya' ? 'vendor' : 'customer';
  return post(who, '/vote', { outcome: id, seen: votesIn[side]?.at ?? '', choice, words });
};

/** Every page of the plan and its data on which something of a vote could stand. */
async function allThatIsShownTo(who: Who): Promise<string> {
  const cookie = await http.signIn(who);
  const pages = [
    '',
    '/outcome',
    '/history',
    '/record',
    '/record/document',
    '/check-ins',
    '/people',
    '/proof',
    '/exports',
  ];
  const paths = pages.map((page) => `/plans/${http.test.planId}${page}`);
  const all = [
    ...paths,
    ...paths.map((path) => `${path}.data`),
    `/plans/${http.test.planId}/bundle`,
    '/',
    '/portfolio',
  ];
  const answers = await Promise.all(all.map((path) => http.asking.ask(path, { as: cookie })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n');
}

describe('opening the outcome', () => {
  beforeAll(begin);
  afterAll(end);

  it('is there for nobody outside the plan, and not for a contributor', async () => {
    for (const who of OUTSIDERS) {
      expect([who, (await get(who)).status]).toEqual([who, 404]);
      expect([who, (await post(who, '/opening', { ground: 'time-frame-over' })).status]).toEqual([who, 404]);
    }
    expect((await get('tomas')).status).toBe(200);
    expect((await get('tomas', '/opening')).status).toBe(404);
    expect((await open('tomas')).status).toBe(404);
  });

  it('lists who has not been heard, and takes nothing until that is ticked', async () => {
    expect(shown(await get('ingrid', '/opening'))).toContain('although Peter Lund has not been heard');
    const answer = await post('ingrid', '/opening', { ground: 'time-frame-over' });
    expect(answer.status).toBe(422);
    expect(shown(answer)).toContain('Please tick that you know who has not been heard: Peter Lund, Elena Sato');
    expect((await open()).status).toBe(302);
    expect((await http.test.plan('priya')).stage).toBe('outcome');
    expect(shown(await get('elena'))).toContain('in the end, when it was opened: Peter Lund, Elena Sato');
  });

  it('once is enough', async () => {
    expect((await open('priya')).status).toBe(409);
  });
});

describe('a sealed vote', () => {
  const SECRET = 'heron-51-we-want-to-part';
  beforeAll(async () => {
    await begin();
    await open();
  });
  afterAll(end);

  it('is an executive’s: a lead, a contributor and outsiders have no vote', async () => {
    for (const who of ['ingrid', 'priya', 'tomas', ...OUTSIDERS] as const) {
      expect([who, (await get(who, '/vote')).status]).toEqual([who, 404]);
      expect([who, (await vote(who, 'Mine')).status]).toEqual([who, 404]);
    }
  });

  it.each([['peter', ['elena', 'priya', 'tomas'], ['peter', 'ingrid']]] as const)(
    'of %s reaches the other side in no byte, but that it is in',
    async (voter, others, own) => {
      expect((await vote(voter, SECRET)).status).toBe(302);
      for (const who of own) expect((await get(who)).text).toContain(SECRET);
      expect(shown(await get('ingrid'))).toMatch(/Only Halden[^<]* sees this/);
      for (const who of others) {
        expect(await allThatIsShownTo(who)).not.toContain(SECRET);
        expect(shown(await get(who))).toContain('Handed in');
      }
    },
  );

  it('is overwritten by nobody who has not read it', async () => {
    const { id } = await outcome();
    const blind = await post('peter', '/vote', { outcome: id, seen: '', choice: 'continue', words: 'Unread' });
    expect(blind.status).toBe(409);
    expect(shown(blind)).toContain('Unread');
    expect(shown(blind)).toContain(SECRET);
    http.test.at('2026-09-26 09:05');
    expect((await vote('peter', `${SECRET}-again`)).status).toBe(302);
  });

  it('is opened with the other, exactly then, as it was last handed in', async () => {
    expect((await vote('elena', 'tern-12-we-want-to-go-on', 'continue')).status).toBe(302);
    for (const who of ['priya', 'ingrid', 'tomas'] as const) {
      const { text } = await get(who);
      expect(text).toContain(`${SECRET}-again`);
      expect(text).toContain('tern-12-we-want-to-go-on');
      expect(text).not.toMatch(/Only Halden[^<]* sees this/);
    }
    expect((await vote('peter', 'Too late')).status).toBe(409);
  });
});

describe('a sealed vote of the vendor', () => {
  beforeAll(async () => {
    await begin();
    await open();
  });
  afterAll(end);

  it('reaches the customer in no byte, nor a contributor of its own side', async () => {
    expect((await vote('elena', 'plover-7-sealed')).status).toBe(302);
    for (const who of ['peter', 'ingrid'] as const)
      expect(await allThatIsShownTo(who)).not.toContain('plover-7-sealed');
    expect((await get('tomas')).text).not.toContain('plover-7-sealed');
    expect((await get('priya')).text).toContain('plover-7-sealed');
  });

  it('stands alone once the day to vote is over and its side waits no longer', async () => {
    const { id } = await outcome();
    expect((await post('elena', '/votes', { outcome: id, sure: 'on' })).status).toBe(422);
    http.test.at('2026-10-05 09:00');
    expect((await post('peter', '/votes', { outcome: id, sure: 'on' })).status).toBe(422);
    expect((await post('priya', '/votes', { outcome: id, sure: 'on' })).status).toBe(404);
    expect((await post('elena', '/votes', { outcome: id, sure: 'on' })).status).toBe(302);
    expect((await get('ingrid')).text).toContain('plover-7-sealed');
    expect(shown(await get('ingrid'))).toContain('No vote was given by the day');
  });
});

describe('a decision', () => {
  beforeAll(async () => {
    await begin();
    await open();
    await vote('peter', 'We part', 'part');
    await vote('elena', 'We go on', 'continue');
  });
  afterAll(end);

  it('of the vendor to part is barred while the last resort lacks something, which the page names with its links', async () => {
    const page = shown(await get('elena'));
    expect(page).toContain('Nobody has written down how an executive of Tessel Analytics sees it');
    expect(page).toMatch(/href="\/plans\/[^"]*\/check-ins"/);
    expect(shown(await get('elena', '/decision'))).not.toMatch(/value="part"/);
    const { id } = await outcome();
    const consent = tickIn(await get('elena', '/decision'));
    const form = { outcome: id, choice: 'part', words: 'Enough', consent };
    const answer = await post('elena', '/decision', form);
    expect([answer.status, shown(answer)]).toEqual([
      422,
      expect.stringContaining('things that parting asks for are missing'),
    ]);
    for (const who of ['peter', 'priya', 'ingrid'] as const) expect((await get(who, '/override')).status).toBe(404);
    const missing = /name="missing" value="([^"]*)"/.exec(shown(await get('elena', '/override')))![1]!;
    expect((await post('elena', '/override', { outcome: id, missing, words: 'Our people' })).status).toBe(302);
    for (const who of ['elena', 'peter'] as const) {
      const record = await http.asking.ask(`/plans/${http.test.planId}/record`, { as: await http.signIn(who) });
      expect(record.text).toContain('Our people');
      expect(record.text).toContain('enough check-ins');
    }
  });

  it('is signed by the other executive, over the hash on the screen, and by nobody else', async () => {
    const { id } = await outcome();
    const consent = tickIn(await get('elena', '/decision'));
    const proposal = { outcome: id, choice: 'part', words: 'It is enough', consent };
    expect((await post('elena', '/decision', { ...proposal, consent: '' })).status).toBe(422);
    expect((await post('elena', '/decision', proposal)).status).toBe(302);
    const [decision] = (await outcome()).decisions;
    const page = await get('peter');
    const form = { outcome: id, decision: decision!.id, hash: decision!.hash, consent: tickIn(page) };
    expect((await post('ingrid', '', form)).status).toBe(404);
    expect((await post('elena', '', form)).status).toBe(422);
    expect((await post('peter', '', { ...form, hash: 'another' })).status).toBe(409);
    expect((await post('peter', '', { ...form, consent: '' })).status).toBe(422);
    // What was ticked is what is kept: neither other words, nor these about another text.
    for (const other of ['on', tickIn(page).replace(/^\w+/, 'another'), `${tickIn(page)}.`]) {
      const answer = await post('peter', '', { ...form, form: `sign-decision-${decision!.id}`, consent: other });
      expect([answer.status, shown(answer)]).toEqual([
        422,
        expect.stringContaining('This reads differently from what you ticked'),
      ]);
      expect(shown(answer)).not.toMatch(/name="consent"[^>]*checked/);
    }
    expect((await post('peter', '', form)).status).toBe(302);
    expect((await http.test.plan('priya')).stage).toBe('transition');
    for (const who of ['peter', 'elena'] as const) {
      const page = shown(await get(who));
      expect(page).toContain('They part ways');
      // The minority’s own words stand beside it.
      expect(page).toContain('Voted otherwise: continue');
    }
    expect((await post('elena', '/withdrawal', { outcome: id, decision: decision!.id, words: 'No' })).status).toBe(409);
  });
});

describe('a decision that is answered', () => {
  beforeAll(async () => {
    await begin();
    await open();
    await vote('peter', 'We part', 'part');
    await vote('elena', 'We go on', 'continue');
  });
  afterAll(end);

  it('holds with the reply beside it, for good', async () => {
    const { id } = await outcome();
    const consent = tickIn(await get('peter', '/decision'));
    expect((await post('peter', '/decision', { outcome: id, choice: 'part', words: 'Done', consent })).status).toBe(
      302,
    );
    const [decision] = (await outcome()).decisions;
    const form = { outcome: id, decision: decision!.id, hash: decision!.hash, how: 'reply', words: 'It works by now' };
    expect((await post('peter', '/answer', form)).status).toBe(422);
    expect((await post('priya', '/answer', form)).status).toBe(404);
    expect((await post('elena', '/answer', { ...form, words: '' })).status).toBe(422);
    expect((await post('elena', '/answer', form)).status).toBe(302);
    expect(shown(await get('peter'))).toContain('It works by now');
    const record = await http.asking.ask(`/plans/${http.test.planId}/record`, { as: await http.signIn('peter') });
    expect(record.text).toContain('It works by now');
    // On the day before nobody knew of it.
    const before = await http.asking.ask(`/plans/${http.test.planId}/record?on=2026-09-25`, {
      as: await http.signIn('peter'),
    });
    expect(before.text).not.toContain('It works by now');
  });
});
