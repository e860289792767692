import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInsOverHttp, half } from '../support/check-ins-over-http';
import { entriesOf } from '../support/ledgers';

const { begin, end, stored, post, stateOf } = checkInsOverHttp();

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
    const [one] = Object.values((await stored().plan('ingrid')).commitments);
    const tapped = { ...half('with a tap'), [`tap-${one!.id}`]: 'off-track' };
    expect((await post('ingrid', 'half', { ...tapped, 'tap-elsewhere': 'on-track' })).status).toBe(400);
    expect((await post('ingrid', 'half', { ...tapped, [`tap-${one!.id}`]: 'splendid' })).status).toBe(422);
    expect((await post('ingrid', 'half', tapped)).status).toBe(302);
    const [{ doc }] = (await stored().rows<{ doc: { taps: object } }>('select doc from customer_half')) as [
      { doc: { taps: object } },
    ];
    expect(doc.taps).toEqual({ [one!.id]: 'off-track' });
  });

  it('has one effect when it is sent twice at once', async () => {
    const before = (await entriesOf(stored(), stored().planId, 'shared')).length;
    const seen = (await stateOf()).halvesIn.customer;
    const op = randomUUID();
    const answers = await Promise.all([1, 2].map(() => post('ingrid', 'half', { ...half('twice'), seen: seen! }, op)));
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect((await entriesOf(stored(), stored().planId, 'shared')).length).toBe(before + 1);
  });
});
