import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handedOver, listOf } from '~/domain/plan/seats/hand-over';
import { CAST, type Who } from '../../drizzle/seed/cast';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { haldenOverHttp, type Typed } from '../support/over-http';
import { openStream } from '../support/stream';

const http = haldenOverHttp('2026-08-04 09:00');
beforeEach(http.begin);
afterEach(http.end);

const seat = (who: Who) => seatIdOf(HALDEN, who);
const at = (path = '') => `/plans/${HALDEN}${path}`;
const { get: look } = http;
const send = (who: Who, path: string, form: Typed) => http.post(who, path, { form: 'people', ...form });
const seen = async (who: Who) => listOf(handedOver(await http.test.plan('priya'), seat(who), http.test.clock.now()));

describe('handing over', () => {
  const page = at(`/people/${seat('tomas')}/hand-over`);

  it('lists what goes along before anything is pressed, for the leads of the side and the one whose it is alone', async () => {
    const held = handedOver(await http.test.plan('priya'), seat('tomas'), http.test.clock.now());
    expect(held.length).toBeGreaterThan(0);
    for (const who of ['priya', 'elena', 'tomas'] as const) {
      const { status, text } = await look(who, page);
      expect(status).toBe(200);
      for (const { title } of held) expect(text).toContain(title);
    }
    for (const who of ['ingrid', 'peter', 'wen', 'jonas'] as const) expect((await look(who, page)).status).toBe(404);
    for (const who of ['ingrid', 'wen'] as const)
      expect((await send(who, page, { to: seat('priya'), seen: await seen('tomas') })).status).toBe(404);
  });

  it('says at the field who can take over, keeps what was ticked, and refuses a list that changed', async () => {
    const form = { form: `hand-over-${seat('tomas')}`, seen: await seen('tomas'), leaves: 'on' };
    const wrong = await send('tomas', page, { ...form, to: seat('ingrid') });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Please choose somebody of the same side');
    expect(wrong.text).toMatch(/<input(?=[^>]*name="leaves")[^>]*checked/);
    const stale = await send('tomas', page, { to: seat('priya'), seen: '99' });
    expect(stale.status).toBe(409);
    expect((await send('tomas', page, { ...form, to: seat('priya') })).headers.location).toBe('/');
    expect((await look('tomas', at('/people'))).status).toBe(404);
    expect((await http.test.plan('priya')).seats[seat('tomas')]?.closedAt).not.toBeNull();
    const history = (await look('ingrid', at('/history'))).text;
    expect(history).toContain('from Tomás Oliveira on to Priya Raman');
  });
});

describe('another name for a company', () => {
  it('is given by its own side, told to both, and past versions keep the one of their time', async () => {
    const page = at('/people/company');
    const form = { seen: 'Halden Foods', name: 'Nordmat', words: 'Bought by Nordmat' };
    expect((await send('peter', page, { ...form, name: 'tessel analytics' })).text).toContain(
      'The other side of this plan',
    );
    // Priya's own company is another one: what she saw is not what hers is called.
    expect((await send('priya', page, form)).status).toBe(409);
    expect((await send('peter', page, form)).status).toBe(302);
    for (const who of ['priya', 'ingrid'] as const) {
      expect((await look(who, at())).text).toContain('Nordmat');
      expect((await look(who, at('/history'))).text).toContain('is now called Nordmat, and no longer Halden Foods');
      const version = (await look(who, at('/versions/1'))).text;
      expect(version).toContain('Halden Foods');
    }
    expect((await look('priya', at('/record?on=2026-08-03'))).text).toContain('Halden Foods');
    expect((await look('wen', '/')).text).not.toContain('Nordmat');
  });
});

describe('changing sides', () => {
  const invited = (who: Who) => ({
    side: 'customer',
    name: CAST[who].name,
    email: CAST[who].email,
    position: '',
    role: 'lead',
  });
  const SECRET = 'Only Tessel may know what we would pay';

  it('is one seat after the other, and what was private to the old side is out of reach at once', async () => {
    await http.test.act('priya', { kind: 'write-note', id: 'a-note', about: null, words: `${SECRET} @Elena` });
    await http.test.act('elena', { kind: 'write-note', id: 'another', about: null, words: `${SECRET} @Priya` });
    const cookie = await http.signIn('priya');
    const stream = await openStream(http.asking.url, at('/live'), cookie);
    await stream.has(/^looking /);

    const early = await send('ingrid', at('/people/new'), invited('priya'));
    expect(early.status).toBe(422);
    expect(early.text).toContain('Priya Raman sits on the side of Tessel Analytics');

    expect((await look('priya', at('/people/leave'))).text).toContain('Hand over');
    expect((await send('priya', at('/people/leave'), {})).headers.location).toBe('/');
    for (const path of ['', '/notes', '/history', '/sign-off', '/live', '/bundle', '/people/leave'])
      expect((await http.asking.ask(at(path), { as: cookie })).status).toBe(404);
    await stream.over;
    for (const path of ['/', '/find?q=Tessel+may+know', '/weekly', '/portfolio', '/signatures'])
      expect((await http.asking.ask(path, { as: cookie })).text).not.toContain(SECRET);

    expect((await send('ingrid', at('/people/new'), invited('priya'))).status).toBe(302);
    const notes = await http.asking.ask(at('/notes'), { as: cookie });
    expect(notes.status).toBe(200);
    for (const path of ['/notes', '/history', '/bundle', ''])
      expect((await http.asking.ask(at(path), { as: cookie })).text).not.toContain(SECRET);
    expect((await http.asking.ask('/find?q=Tessel+may+know', { as: cookie })).text).not.toContain(SECRET);
    // What the old side writes from now on is told to nobody of the new one, though it named the person before.
    await http.test.act('elena', { kind: 'write-note', id: 'third', about: null, words: SECRET });
    expect((await http.asking.ask(at('/notes'), { as: cookie })).text).not.toContain(SECRET);
  });
});
