import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECK_IN_NOUN_NAMES } from '~/domain/plan/check-in/check-in-nouns';
import { checkInsOverHttp, half } from '../support/check-ins-over-http';

const { begin, end, at, ask, get, post, stateOf } = checkInsOverHttp();

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
      expect((await ask(path)).headers.location).toMatch(/^\/sign-in/);
    }
  });
});
