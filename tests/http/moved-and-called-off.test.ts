import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInsOverHttp, half } from '../support/check-ins-over-http';

const { begin, end, stored, at, get, post, stateOf } = checkInsOverHttp();

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
      form: `moving-${stored().planId}-ci-1`,
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
    const record = await get('priya', `/plans/${stored().planId}/record`);
    expect(record.text).toContain('Nobody is back before Thursday.');
    const history = await get('priya', `/plans/${stored().planId}/history`);
    expect(history.text).toMatch(/moved check-in 1 to/);
  });

  it('that was made from a day that is no longer its day is not made: what was typed is given back', async () => {
    const late = await post('priya', 'moving', move({ on: '2026-08-07', words: 'Ours, typed with care.' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ours, typed with care.');
    expect((await stateOf()).on).toBe('2026-08-06');
  });
});
