import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHECK_IN_NOUN_NAMES, type CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { haldenStored, type HaldenPlan } from '../support/halden';
import { entriesOf } from '../support/ledgers';

/** The plan of Tessel and Halden, whose check-ins are every other Tuesday, the first on 4 August 2026; asked over HTTP. */
let test: HaldenPlan;
let asking: Asking;

async function begin(): Promise<void> {
  test = await haldenStored('running');
  test.at('2026-08-03 09:00');
  asking = await openAsking(test.house);
}
async function end(): Promise<void> {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
}

const at = (path = ''): string => `/plans/${test.planId}/check-ins${path}`;

async function get(who: Who, path: string): Promise<Answer> {
  return asking.ask(path, { as: await asking.signIn(personIdOf(who)) });
}

async function post(
  who: Who,
  noun: CheckInNoun | 'opening',
  form: Readonly<Record<string, string>> = {},
  op: string = randomUUID(),
  checkIn = 'ci-1',
): Promise<Answer> {
  const as = await asking.signIn(personIdOf(who));
  return asking.ask(at(`/${checkIn}/${noun}`), { method: 'POST', as, form: { op, form: noun, ...form } });
}

/** What a person without a script sees. */
const shown = ({ text }: Answer): string => text.replace(/<script[\s\S]*?<\/script>/g, '');

const half = (words: string) => ({ confidence: 'at-risk', words });
const MINUTES = { vendorMore: 'Priya Raman', customerMore: 'Ingrid Halden', decisions: 'We go on.\nWe meet in Oslo.' };

const stateOf = async (id = 'ci-1') => (await test.plan('priya')).checkIns[id]!;

/** Every page and its data on which something of a check-in could stand. */
async function allThatIsShownTo(who: Who): Promise<string> {
  const pages = ['', '/history', '/record', '/check-ins', '/check-ins/ci-1', '/check-ins/ci-1/half', '/check-ins/ci-2'];
  const paths = pages.map((page) => `/plans/${test.planId}${page}`);
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
    test.at('2026-08-04 09:00');
    expect((await get('priya', at('/ci-1'))).text).toMatch(primary);
  });

  it('is not taken any more once the halves are open', async () => {
    expect((await post('ingrid', 'half', half('too late'))).status).toBe(409);
    expect((await stateOf()).halves.customer?.words).toBe(`${SECRET}-again`);
  });
});

describe('a half that two of one side hand in', () => {
  beforeAll(begin);
  afterAll(end);

  it('is overwritten by nobody who has not read it: both texts are shown, and what was typed stays', async () => {
    expect((await post('ingrid', 'half', { ...half('Ingrid was first'), seen: '' })).status).toBe(302);
    const late = { form: `half-${test.planId}-ci-1`, seen: '', confidence: 'on-track', words: 'Peter was second' };
    const answer = await post('peter', 'half', late);
    expect(answer.status).toBe(409);
    expect(shown(answer)).toContain('Somebody else changed this while you were writing');
    expect(shown(answer)).toContain('Ingrid was first');
    expect(shown(answer)).toMatch(/<textarea[^>]*>Peter was second/);
    expect((await get('ingrid', at('/ci-1'))).text).toContain('Ingrid was first');
    const { halvesIn } = await stateOf();
    expect(shown(answer)).toContain(`name="seen" value="${halvesIn.customer}"`);
    test.at('2026-08-03 09:01');
    expect((await post('peter', 'half', { ...late, seen: halvesIn.customer! })).status).toBe(302);
    expect((await get('ingrid', at('/ci-1'))).text).toContain('Peter was second');
  });

  it('shows both texts of minutes too', async () => {
    test.at('2026-08-04 10:00');
    expect((await post('priya', 'start')).status).toBe(302);
    expect((await post('priya', 'minutes', { ...MINUTES, decisions: 'Priya was first.' })).status).toBe(302);
    const answer = await post('elena', 'minutes', {
      ...MINUTES,
      form: `minutes-${test.planId}-ci-1`,
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

describe('the form of a half', () => {
  beforeAll(begin);
  afterAll(end);

  it('asks for the confidence at its field, and keeps what was typed', async () => {
    const answer = await post('ingrid', 'half', { words: 'typed with care' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please say whether it is on track');
    expect(answer.text).toContain('typed with care');
    expect((await stateOf()).halvesIn).toEqual({});
  });

  it('takes a tap for any commitment of the plan, and for nothing else', async () => {
    const [one] = Object.values((await test.plan('ingrid')).commitments);
    const tapped = { ...half('with a tap'), [`tap-${one!.id}`]: 'off-track' };
    expect((await post('ingrid', 'half', { ...tapped, 'tap-elsewhere': 'on-track' })).status).toBe(400);
    expect((await post('ingrid', 'half', { ...tapped, [`tap-${one!.id}`]: 'splendid' })).status).toBe(422);
    expect((await post('ingrid', 'half', tapped)).status).toBe(302);
    const [{ doc }] = (await test.rows<{ doc: { taps: object } }>('select doc from customer_half')) as [
      { doc: { taps: object } },
    ];
    expect(doc.taps).toEqual({ [one!.id]: 'off-track' });
  });

  it('has one effect when it is sent twice at once', async () => {
    const before = (await entriesOf(test, test.planId, 'shared')).length;
    const seen = (await stateOf()).halvesIn.customer;
    const op = randomUUID();
    const answers = await Promise.all([1, 2].map(() => post('ingrid', 'half', { ...half('twice'), seen: seen! }, op)));
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect((await entriesOf(test, test.planId, 'shared')).length).toBe(before + 1);
  });
});

describe('a meeting', () => {
  beforeAll(begin);
  afterAll(end);

  it('cannot be started before its day, and the page says from when', async () => {
    const page = await get('priya', at('/ci-1/start'));
    expect(page.text).toMatch(/too early for this: it can be done from [^<]*4 August/);
    expect((await post('priya', 'start')).status).toBe(422);
    expect((await stateOf()).state).toBe('planned');
  });

  it('opens the one half that is in when it starts', async () => {
    await post('ingrid', 'half', half('only ours'));
    test.at('2026-08-04 10:00');
    expect((await post('priya', 'start')).status).toBe(302);
    expect(Object.keys((await stateOf()).halves)).toEqual(['customer']);
    expect((await get('priya', at('/ci-1'))).text).toContain('only ours');
  });

  it('is not written down without anybody who was there', async () => {
    const answer = await post('priya', 'minutes', { decisions: 'We go on.' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please name at least one person who was there');
    expect(answer.text).toContain('We go on.');
  });

  it('is written down by one side, which may write it again', async () => {
    expect((await post('priya', 'minutes', { ...MINUTES, decisions: 'A first try.' })).status).toBe(302);
    expect((await get('ingrid', at('/ci-1'))).text).not.toContain('anew');
    const theirs = await post('ingrid', 'minutes', { ...MINUTES, decisions: 'Ours, typed with care.' });
    expect(theirs.status).toBe(409);
    expect(shown(theirs)).toContain('Tessel Analytics has written the minutes');
    expect(shown(theirs)).toContain('Ours, typed with care.');
    expect((await get('ingrid', at('/ci-1/minutes'))).text).toContain(`href="${at('/ci-1/acknowledgement')}"`);
    // A colleague who has not seen the first minutes overwrites nothing: they read them, then write.
    const anew = { ...MINUTES, vendor: test.eyes('tomas').seatId };
    expect((await post('elena', 'minutes', anew)).status).toBe(409);
    const { minutedAt: seen } = await stateOf();
    expect((await post('elena', 'minutes', { ...anew, seen: seen! })).status).toBe(302);
    const { attendance, decisions } = await stateOf();
    expect(attendance?.vendor).toEqual(['Tomás Oliveira', 'Priya Raman']);
    expect(decisions).toEqual(['We go on.', 'We meet in Oslo.']);
    for (const who of ['ingrid', 'priya'] as const)
      expect((await get(who, at('/ci-1'))).text).toMatch(/wrote this anew[^.]*<time/);
  });

  it('takes ticked people of that side alone', async () => {
    const answer = await post('priya', 'minutes', { ...MINUTES, vendor: test.eyes('ingrid').seatId });
    expect(answer.status).toBe(422);
  });

  it('is acknowledged by the other side only, and only as it stood on the screen: for the own it is not there', async () => {
    expect((await get('priya', at('/ci-1/acknowledgement'))).status).toBe(404);
    expect((await post('priya', 'acknowledgement')).status).toBe(404);
    expect((await stateOf()).state).toBe('minuted');
    expect((await get('ingrid', at('/ci-1/acknowledgement'))).text).toContain('We meet in Oslo.');
    const { minutedAt } = await stateOf();
    expect((await post('ingrid', 'acknowledgement', { seen: '2026-08-04T00:00:00.000Z' })).status).toBe(409);
    expect((await post('ingrid', 'acknowledgement')).status).toBe(409);
    expect((await stateOf()).state).toBe('minuted');
    expect((await post('ingrid', 'acknowledgement', { seen: minutedAt!, words: 'Agreed.' })).status).toBe(302);
    expect((await stateOf()).state).toBe('fixed');
  });

  it('is fixed from then on; a correction stands beside it', async () => {
    expect((await post('priya', 'minutes', { ...MINUTES, decisions: 'Something else.' })).status).toBe(409);
    expect((await post('ingrid', 'acknowledgement')).status).toBe(409);
    expect((await post('ingrid', 'correction', { words: ' ' })).status).toBe(422);
    expect((await post('ingrid', 'correction', { words: 'Peter joined at eleven.' })).status).toBe(302);
    const { decisions, corrections } = await stateOf();
    expect(decisions).toEqual(['We go on.', 'We meet in Oslo.']);
    expect(corrections.map(({ words }) => words)).toEqual(['Peter joined at eleven.']);
    expect((await get('tomas', at('/ci-1'))).text).toContain('Peter joined at eleven.');
  });
});

describe('calling a check-in off', () => {
  beforeAll(begin);
  afterAll(end);

  it('says beforehand what the record will say, and says it then', async () => {
    const words = /Called off by Halden[^<]*, 1 working day before/;
    expect((await get('ingrid', at('/ci-1/calling-off'))).text).toMatch(words);
    expect((await post('ingrid', 'calling-off', { words: 'Nobody is back yet.' })).status).toBe(302);
    for (const path of [at(), at('/ci-1')]) expect((await get('priya', path)).text).toMatch(words);
  });

  it('leaves nothing to start or to hand in', async () => {
    expect((await post('priya', 'half', half('too late'))).status).toBe(409);
    expect((await post('priya', 'start')).status).toBe(409);
  });
});

describe('moving a check-in', () => {
  beforeAll(begin);
  afterAll(end);
  const move = (more: Readonly<Record<string, string>> = {}) => ({
    seen: '2026-08-04 13:00',
    on: '2026-08-06',
    time: '14:00',
    words: 'Nobody is back before Thursday.',
    ...more,
  });

  it('says beforehand what the record will say, and between which days', async () => {
    const { text } = await get('ingrid', at('/ci-1/moving'));
    expect(text).toMatch(/Moved by Halden[^<]*, 1 working day before\./);
    expect(text).toMatch(/min="2026-08-03" max="2026-08-17"/);
  });

  it('names what is wrong at its field, and keeps what was typed', async () => {
    const answer = await post('ingrid', 'moving', {
      form: `moving-${test.planId}-ci-1`,
      ...move({ on: '2026-08-08' }),
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/8 August 2026 is not a day of the working week[^<]*Monday[^<]*10 August 2026/);
    expect(answer.text).toContain('Nobody is back before Thursday.');
    expect((await post('ingrid', 'moving', move({ on: '2026-08-18' }))).status).toBe(422);
    expect((await stateOf()).on).toBe('2026-08-04');
  });

  it('shows when it is now, who moved it and how late, to both sides, on its pages and on the record', async () => {
    expect((await post('ingrid', 'moving', move())).status).toBe(302);
    expect(await stateOf()).toMatchObject({ on: '2026-08-06', time: '14:00' });
    for (const who of ['priya', 'ingrid', 'tomas'] as const) {
      const { text } = await get(who, at('/ci-1'));
      expect(text).toContain('Nobody is back before Thursday.');
      expect(text).toMatch(/1 working day before/);
    }
    const record = await get('priya', `/plans/${test.planId}/record`);
    expect(record.text).toContain('Nobody is back before Thursday.');
    const history = await get('priya', `/plans/${test.planId}/history`);
    expect(history.text).toMatch(/moved check-in 1 to/);
  });

  it('that was made from a day that is no longer its day is not made: what was typed is given back', async () => {
    const late = await post('priya', 'moving', move({ on: '2026-08-07', words: 'Ours, typed with care.' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ours, typed with care.');
    expect((await stateOf()).on).toBe('2026-08-06');
  });
});

describe('additions to the agenda', () => {
  beforeAll(begin);
  afterAll(end);
  const idOf = async (words: string) => (await stateOf()).additions!.find((one) => one.words === words)!.id;

  it('of both sides stand on the page of both', async () => {
    expect((await post('ingrid', 'addition', { words: 'Cover in August' })).status).toBe(302);
    expect((await post('priya', 'addition', { words: 'The first export' })).status).toBe(302);
    for (const who of ['priya', 'ingrid', 'tomas'] as const) {
      const { text } = await get(who, at('/ci-1'));
      expect(text).toContain('Cover in August');
      expect(text).toContain('The first export');
    }
    expect((await post('priya', 'addition', { words: ' ' })).status).toBe(422);
  });

  it('are taken back by their own side alone: for the other there is no such page', async () => {
    const [theirs, ours] = [await idOf('Cover in August'), await idOf('The first export')];
    expect((await get('priya', at('/ci-1'))).text).toContain(`taking-back?addition=${ours}`);
    expect((await get('priya', at('/ci-1'))).text).not.toContain(`taking-back?addition=${theirs}`);
    const as = await asking.signIn(personIdOf('priya'));
    const back = (id: string) =>
      asking.ask(at(`/ci-1/taking-back?addition=${id}`), { method: 'POST', as, form: { op: randomUUID(), form: 'x' } });
    expect((await get('priya', at(`/ci-1/taking-back?addition=${theirs}`))).status).toBe(404);
    expect((await back(theirs)).status).toBe(404);
    expect((await back(ours)).status).toBe(302);
    expect((await stateOf()).additions?.map(({ words }) => words)).toEqual(['Cover in August']);
  });
});

describe('the page of a meeting', () => {
  beforeAll(begin);
  afterAll(end);
  const meeting = () => at('/ci-1/meeting');
  const send = async (who: Who, query: string, form: Readonly<Record<string, string>>): Promise<Answer> => {
    const as = await asking.signIn(personIdOf(who));
    return asking.ask(`${meeting()}?${query}`, { method: 'POST', as, form: { op: randomUUID(), form: 'x', ...form } });
  };
  const lines = async () => (await stateOf()).lines ?? [];

  it('is not there before the halves are open: it leads to the check-in', async () => {
    expect((await get('priya', meeting())).headers.location).toBe(at('/ci-1'));
    expect((await send('priya', 'do=decision', { words: 'Too early' })).status).toBe(302);
    expect(await lines()).toEqual([]);
  });

  it('takes a line from each side, and shows both to everybody with who wrote it', async () => {
    test.at('2026-08-04 10:00');
    const start = await post('priya', 'start');
    expect(start.headers.location).toBe(`${meeting()}?done=start`);
    expect((await send('priya', 'do=decision', { words: 'We go live on the 27th' })).status).toBe(302);
    expect((await send('ingrid', 'do=decision', { words: 'We meet in Oslo' })).status).toBe(302);
    for (const who of ['priya', 'ingrid', 'tomas'] as const) {
      const { status, text } = await get(who, meeting());
      expect(status).toBe(200);
      expect(text).toMatch(/We go live on the 27th[\s\S]*Priya Raman[\s\S]*We meet in Oslo[\s\S]*Ingrid Halvorsen/);
    }
    expect((await get('tomas', meeting())).text).not.toContain('do=decision');
    expect((await send('priya', 'do=decision', { words: ' ' })).status).toBe(422);
  });

  it('is typed on by leads and executives alone, and by nobody without a seat', async () => {
    expect((await send('tomas', 'do=decision', { words: 'Mine' })).status).toBe(404);
    expect((await send('dana', 'do=decision', { words: 'Mine' })).status).toBe(404);
    expect((await get('dana', meeting())).status).toBe(404);
    expect((await send('priya', 'do=nothing', {})).status).toBe(400);
    expect((await lines()).length).toBe(2);
  });

  it('lets a side change and take out its own lines, and not the other’s', async () => {
    const [ours, theirs] = await lines();
    const change = (id: string, seen: string) => ({
      query: `do=change&line=${id}`,
      form: { seen, words: 'On the 28th' },
    });
    const other = change(theirs!.id, theirs!.writtenAt);
    expect((await send('priya', other.query, other.form)).status).toBe(404);
    expect((await send('priya', `do=removal&line=${theirs!.id}`, {})).status).toBe(404);
    const own = change(ours!.id, ours!.writtenAt);
    test.at('2026-08-04 10:05');
    expect((await send('priya', own.query, own.form)).status).toBe(302);
    expect((await send('elena', own.query, { ...own.form, words: 'On the 29th' })).status).toBe(409);
    expect((await get('ingrid', meeting())).text).toContain('On the 28th');
    expect((await send('ingrid', `do=removal&line=${theirs!.id}`, {})).status).toBe(302);
    expect((await lines()).map(({ words }) => words)).toEqual(['On the 28th']);
  });

  it('proposes a new commitment, to which the other side agrees in place', async () => {
    const form = { title: 'Run the pilot', owner: 'customer', due: '2026-08-20' };
    expect((await send('priya', 'do=commitment', { ...form, owner: 'nobody' })).status).toBe(422);
    expect((await send('priya', 'do=commitment', form)).status).toBe(302);
    const line = (await lines()).at(-1)!;
    const one = async () => (await test.plan('priya')).commitments[line.commitment!]!;
    expect(await one()).toMatchObject({ title: 'Run the pilot', side: 'customer', owner: null, agreedAt: null });
    expect((await get('priya', meeting())).text).not.toContain(`do=agreement&amp;line=${line.id}`);
    expect((await get('ingrid', meeting())).text).toContain(`do=agreement&amp;line=${line.id}`);
    const { rev } = (await one()).consent;
    expect((await send('ingrid', `do=agreement&line=${line.id}`, { seen: String(rev) })).status).toBe(302);
    expect((await one()).agreedAt).not.toBeNull();
  });

  it('ticks who is there, and begins the minutes with all of it', async () => {
    const { seatId } = test.eyes('ingrid');
    expect((await send('priya', 'do=there', { side: 'customer', person: seatId!, there: 'yes' })).status).toBe(302);
    expect((await send('priya', 'do=there', { side: 'vendor', person: seatId!, there: 'yes' })).status).toBe(422);
    expect((await stateOf()).there).toEqual({ vendor: [], customer: ['Ingrid Halvorsen'] });
    const { text } = await get('priya', at('/ci-1/minutes'));
    expect(text).toMatch(/<textarea[^>]*>On the 28th\nProposed: \d+ Run the pilot \(Halden[^)]*\)/);
    expect(text).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${seatId}"|value="${seatId}"[^>]*checked=""`));
  });

  it('is over with the minutes, which the other side’s lead acknowledges from there', async () => {
    const { seatId } = test.eyes('ingrid');
    const minutes = { decisions: 'On the 28th', customer: seatId! };
    // A form from before there were lines: what they say is shown beside it, and nothing is left out unread.
    const overtaken = await post('priya', 'minutes', { ...minutes, seen: '' });
    expect(overtaken.status).toBe(409);
    const seen = /name="seen" value="([^"]+)"/.exec((await get('priya', at('/ci-1/minutes'))).text)![1]!;
    // Somebody of the other side is ticked as there meanwhile: it is shown, and nobody is written down as absent unread.
    const there = { side: 'customer', person: test.eyes('peter').seatId!, there: 'yes' };
    expect((await send('ingrid', 'do=there', there)).status).toBe(302);
    const form = `minutes-${test.planId}-ci-1`;
    // Sent back to be mended, the form still says what it was made from: what came meanwhile was not read.
    const nobody = await post('priya', 'minutes', { decisions: 'On the 28th', seen, form });
    expect(nobody.status).toBe(422);
    expect(shown(nobody)).toContain(`name="seen" value="${seen}"`);
    const absent = await post('priya', 'minutes', { ...minutes, seen, form });
    expect(absent.status).toBe(409);
    expect(shown(absent)).toMatch(/How it stands now[\s\S]*Ingrid Halvorsen, Peter/);
    expect((await stateOf()).state).toBe('opened');
    const now = /name="seen" value="([^"]+)"/.exec(shown(absent))![1]!;
    expect((await post('priya', 'minutes', { ...minutes, seen: now })).status).toBe(302);
    expect((await send('priya', 'do=decision', { words: 'One more' })).status).toBe(409);
    expect((await get('ingrid', meeting())).text).toContain(`href="${at('/ci-1/acknowledgement')}"`);
    expect((await get('priya', meeting())).text).not.toContain('do=decision');
  });

  it('stands beside the next time: what was decided, and what became of what was proposed', async () => {
    test.at('2026-08-10 10:00');
    for (const path of ['/ci-2', '/ci-2/half']) {
      const { text } = await get('ingrid', at(path));
      expect(text).toContain('On the 28th');
      expect(text).toContain('Run the pilot');
    }
  });
});

describe('whom a check-in is for', () => {
  beforeEach(begin);
  afterEach(end);

  it('has no act for a contributor: each of them is not there', async () => {
    for (const noun of CHECK_IN_NOUN_NAMES) {
      expect((await get('tomas', at(`/ci-1/${noun}`))).status).toBe(404);
      expect((await post('tomas', noun, half('not mine'))).status).toBe(404);
    }
    expect((await get('tomas', at())).status).toBe(200);
    expect((await stateOf()).halvesIn).toEqual({});
  });

  it('is not there under another number, nor is another act', async () => {
    for (const id of ['ci-99', 'toString', '__proto__', '1']) {
      expect((await get('priya', at(`/${id}`))).status).toBe(404);
      expect((await get('priya', at(`/${id}/half`))).status).toBe(404);
    }
    expect((await get('priya', at('/ci-1/opening'))).status).toBe(404);
    expect((await post('priya', 'opening')).status).toBe(404);
  });

  it('is not there for people without a seat in the plan', async () => {
    for (const path of [at(), at('/ci-1'), at('/ci-1/half')]) {
      expect((await get('dana', path)).status).toBe(404);
      expect((await asking.ask(path)).headers.location).toMatch(/^\/sign-in/);
    }
  });
});

describe('how the record counts', () => {
  beforeAll(begin);
  afterAll(end);

  it('is open to anyone, with an example judged by the rules themselves', async () => {
    const { status, text } = await asking.ask('/help');
    expect(status).toBe(200);
    expect(text).toContain('aria-label="3 late days: 1 charged to Tessel, 2 to Northquay, 0 to neither"');
    expect(text).toContain('1 of 3 late days is Tessel’s; 2 days went to Northquay');
  });
});
