import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInsOverHttp } from '../support/check-ins-over-http';

const { begin, end, at, get, send, post, stateOf } = checkInsOverHttp();

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
    const back = (id: string) => send('priya', at(`/ci-1/taking-back?addition=${id}`), {});
    expect((await get('priya', at(`/ci-1/taking-back?addition=${theirs}`))).status).toBe(404);
    expect((await back(theirs)).status).toBe(404);
    expect((await back(ours)).status).toBe(302);
    expect((await stateOf()).additions?.map(({ words }) => words)).toEqual(['Cover in August']);
  });
});
