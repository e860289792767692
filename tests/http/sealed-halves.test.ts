import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '../../drizzle/seed/cast';
import { checkInsOverHttp, half, MINUTES, shown } from '../support/check-ins-over-http';

const { begin, end, stored, at, get, post, stateOf } = checkInsOverHttp();

/** Every page and its data on which something of a check-in could stand. */
async function allThatIsShownTo(who: Who): Promise<string> {
  const pages = ['', '/history', '/record', '/check-ins', '/check-ins/ci-1', '/check-ins/ci-1/half', '/check-ins/ci-2'];
  const paths = pages.map((page) => `/plans/${stored().planId}${page}`);
  const answers = await Promise.all([...paths, ...paths.map((path) => `${path}.data`)].map((path) => get(who, path)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n');
}

describe('a sealed half', () => {
  const SECRET = 'heron-51-we-doubt-the-date';
  beforeAll(begin);
  afterAll(end);

  it('is shown to the leads of its side, marked as theirs alone', async () => {
    expect((await post('ingrid', 'half', half(SECRET))).status).toBe(302);
    for (const who of ['ingrid', 'peter'] as const) {
      const { text } = await get(who, at('/ci-1'));
      expect(text).toContain(SECRET);
      expect(text).toMatch(/Only Halden[^<]* sees this/);
    }
  });

  it('reaches the other side in no byte of any page or its data, but that it is in', async () => {
    for (const who of ['priya', 'elena', 'tomas'] as const) {
      // A contributor has no half to give: their page of it is not there.
      if (who !== 'tomas') expect(await allThatIsShownTo(who)).not.toContain(SECRET);
      const { text } = await get(who, at('/ci-1'));
      expect(text).not.toContain(SECRET);
      expect(text).toContain('half is in, sealed until both are in or the meeting starts');
    }
  });

  it('can be given again until it is opened, and the last one counts', async () => {
    const { halvesIn } = await stateOf();
    const again = { ...half(`${SECRET}-again`), seen: halvesIn.customer! };
    expect((await post('peter', 'half', again)).status).toBe(302);
    expect((await get('ingrid', at('/ci-1/half'))).text).toContain(`${SECRET}-again`);
    expect((await stateOf()).state).toBe('planned');
  });

  it('is opened for everyone by the second half, exactly then', async () => {
    expect((await post('priya', 'half', half('tern-12-we-are-sure'))).status).toBe(302);
    expect((await stateOf()).state).toBe('opened');
    for (const who of ['priya', 'ingrid', 'tomas'] as const) {
      const { text } = await get(who, at('/ci-1'));
      expect(text).toContain(`${SECRET}-again`);
      expect(text).toContain('tern-12-we-are-sure');
    }
  });

  it('asks nobody for the minutes before the day of the meeting', async () => {
    const primary = /button-primary[^>]*>Write the minutes/;
    const early = (await get('priya', at('/ci-1'))).text;
    expect(early).toContain('The meeting is still to come');
    expect(early).not.toMatch(primary);
    stored().at('2026-08-04 09:00');
    expect((await get('priya', at('/ci-1'))).text).toMatch(primary);
  });

  it('is not taken any more once the halves are open', async () => {
    expect((await post('ingrid', 'half', half('too late'))).status).toBe(409);
    expect((await stateOf()).halves.customer?.words).toBe(`${SECRET}-again`);
  });
});

describe.each([
  { first: 'ingrid', second: 'priya', colleague: 'elena' },
  { first: 'priya', second: 'ingrid', colleague: 'peter' },
] as const)('a half of $first’s side, which $second’s has none beside', ({ first, second, colleague }) => {
  const SECRET = `avocet-${first}-we-doubt-them`;
  const move = async (on: string, time: string) => {
    const { on: before, time: at } = await stateOf();
    return post(second, 'moving', { seen: `${before} ${at}`, on, time, words: 'Sooner suits us.' });
  };
  beforeAll(begin);
  afterAll(end);

  it('is not opened by moving the meeting to today and starting it, nor is a word of it shown', async () => {
    expect((await post(first, 'half', half(SECRET))).status).toBe(302);
    expect((await move('2026-08-03', '23:30')).status).toBe(302);
    for (const who of [second, colleague]) {
      const answer = await post(who, 'start');
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain(SECRET);
      expect(shown(answer)).toMatch(/Please give your side’s half first[^<]* 4 August 2026, 13:00/);
    }
    stored().at('2026-08-03 23:59');
    expect((await post(second, 'start')).status).toBe(422);
    expect((await stateOf()).state).toBe('planned');
  });

  it('is opened on the day, by the own half or from the hour on that both knew', async () => {
    expect((await stateOf()).halves).toEqual({});
    stored().at('2026-08-04 12:59');
    expect((await post(second, 'start')).status).toBe(422);
    stored().at('2026-08-04 13:00');
    expect((await get(second, at('/ci-1'))).text).not.toContain(SECRET);
    expect((await post(second, 'start')).status).toBe(302);
    expect((await get(second, at('/ci-1'))).text).toContain(SECRET);
  });
});

describe('a half that two of one side hand in', () => {
  beforeAll(begin);
  afterAll(end);

  it('is overwritten by nobody who has not read it: both texts are shown, and what was typed stays', async () => {
    expect((await post('ingrid', 'half', { ...half('Ingrid was first'), seen: '' })).status).toBe(302);
    const late = { form: `half-${stored().planId}-ci-1`, seen: '', confidence: 'on-track', words: 'Peter was second' };
    const answer = await post('peter', 'half', late);
    expect(answer.status).toBe(409);
    expect(shown(answer)).toContain('Somebody else changed this while you were writing');
    expect(shown(answer)).toContain('Ingrid was first');
    expect(shown(answer)).toMatch(/<textarea[^>]*>Peter was second/);
    expect((await get('ingrid', at('/ci-1'))).text).toContain('Ingrid was first');
    const { halvesIn } = await stateOf();
    expect(shown(answer)).toContain(`name="seen" value="${halvesIn.customer}"`);
    stored().at('2026-08-03 09:01');
    expect((await post('peter', 'half', { ...late, seen: halvesIn.customer! })).status).toBe(302);
    expect((await get('ingrid', at('/ci-1'))).text).toContain('Peter was second');
  });

  it('shows both texts of minutes too', async () => {
    stored().at('2026-08-04 13:00');
    expect((await post('priya', 'start')).status).toBe(302);
    expect((await post('priya', 'minutes', { ...MINUTES, decisions: 'Priya was first.' })).status).toBe(302);
    const answer = await post('elena', 'minutes', {
      ...MINUTES,
      form: `minutes-${stored().planId}-ci-1`,
      decisions: 'Elena was second.',
    });
    expect(answer.status).toBe(409);
    expect(shown(answer)).toContain('Priya was first.');
    expect(shown(answer)).toMatch(/<textarea[^>]*>Elena was second/);
  });
});

describe('a sealed half of the own side', () => {
  beforeAll(begin);
  afterAll(end);

  it('is not for contributors, who may not read what is private', async () => {
    await post('priya', 'half', half('plover-7-private'));
    const page = await get('tomas', at('/ci-1'));
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('plover-7-private');
  });
});
