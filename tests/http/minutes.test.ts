import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInsOverHttp, half, MINUTES, shown } from '../support/check-ins-over-http';

const { begin, end, stored, at, get, post, stateOf } = checkInsOverHttp();

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
    stored().at('2026-08-04 13:00');
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
    const anew = { ...MINUTES, vendor: stored().eyes('tomas').seatId };
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
    const answer = await post('priya', 'minutes', { ...MINUTES, vendor: stored().eyes('ingrid').seatId });
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
