import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { storyOverHttp, type Typed } from '../support/over-http';
import { hiddenIn, tickIn } from '../support/page-fields';
import { readNorthquay, worstOf } from '../support/stored-notice';

/** Northquay's plan as the story ends, on Tuesday 21 July 2026; asked over HTTP. */
const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const at = (path: string): string => `/plans/${NORTHQUAY}/notices${path}`;
const post = (who: Who, path: string, form: Typed) => http.post(who, at(path), form);
const count = async (): Promise<number> => Object.keys((await readNorthquay(http.test.house, 'priya')).notices).length;

/** What the first form holds when the vendor's executive has chosen the worst miss. */
async function chosen(more: Typed = {}): Promise<Typed> {
  const plan = await readNorthquay(http.test.house, 'elena');
  const [item] = worstOf(plan, 'elena', http.test.house.clock.now()).items;
  const { commitment, cure } = item!;
  return {
    ...{ form: 'prepare-notice', pick: commitment, row: commitment, cureWords: 'as agreed' },
    cure: cure.kind === 'kept' ? 'kept' : `deliver:${cure.commitment}`,
    ...{ cureDays: '15', words: 'typed-words' },
    ...more,
  };
}

const prepared = async (): Promise<Typed> => {
  const page = await post('elena', '/new', await chosen());
  expect(page.status).toBe(200);
  return { form: 'sign-notice', draft: hiddenIn(page, 'draft'), hash: hiddenIn(page, 'hash'), consent: tickIn(page) };
};

describe('giving notice over HTTP', () => {
  it('is prepared, and nothing is given until it is signed', async () => {
    const page = await post('elena', '/new', await chosen());
    expect(page.text).toContain('Notice 1, as it will read');
    expect(page.text).toContain('typed-words');
    expect(hiddenIn(page, 'hash')).toMatch(/^[0-9a-f]{64}$/);
    expect(await count()).toBe(0);
  });

  it('keeps what was typed where something is to be mended', async () => {
    const page = await post('elena', '/new', await chosen({ cureDays: '3' }));
    expect(page.status).toBe(422);
    expect(page.text).toContain('Please give from 15 to 260 working days');
    expect(page.text).toContain('typed-words');
    const back = await post('elena', '/new', { form: 'change-notice', draft: (await prepared())['draft']! });
    expect(back.text).toContain('typed-words');
    expect(back.text).toContain('as agreed');
  });

  it('is nobody’s but an executive’s: for a lead of the side, and for a stranger, it is not there', async () => {
    const form = await prepared();
    for (const who of ['priya', 'dana', 'ingrid'] as const) expect((await post(who, '/new', form)).status).toBe(404);
    // The other side's executive has nothing of that to give notice of: it is the misses of their own side.
    expect((await post('ruth', '/new', form)).status).toBe(422);
    expect(await count()).toBe(0);
  });

  it('takes no draft that nobody was given, and no text but the one that was read', async () => {
    const form = await prepared();
    const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const odd = ['{"pick":[{"toString":1,"valueOf":1}]}', '{"pick":{"a":1}}', '{"words":null}', `{"pick":${nested}}`];
    for (const draft of ['', 'no json', '[]', '{"pick":["x"],"more":"1"}', 'null', ...odd])
      expect((await post('elena', '/new', { ...form, draft })).status).toBe(400);
    const other = await post('elena', '/new', { ...form, hash: '0'.repeat(64) });
    expect(other.status).toBe(409);
    expect(other.text).toContain('The record has changed since you read this');
    expect(hiddenIn(other, 'hash'), 'it is shown as it reads now').toBe(form['hash']);
    const unticked = await post('elena', '/new', { ...form, consent: '' });
    expect(unticked.status).toBe(422);
    expect(await count()).toBe(0);
  });

  it('asks for a code where the last proof is older than five minutes', async () => {
    const as = await http.signIn('elena');
    await http.test.rows(
      "update session set proved_at = now() - interval '6 minutes' where user_id = $1",
      personIdOf('elena'),
    );
    const form = { op: randomUUID(), ...(await chosen()) };
    const page = await http.asking.ask(at('/new'), { method: 'POST', as, form });
    await http.test.rows(
      "update session set proved_at = now() - interval '6 minutes' where user_id = $1",
      personIdOf('elena'),
    );
    const signed = {
      form: 'sign-notice',
      draft: hiddenIn(page, 'draft'),
      hash: hiddenIn(page, 'hash'),
      consent: tickIn(page),
    };
    const answer = await http.asking.ask(at('/new'), { method: 'POST', as, form: { op: randomUUID(), ...signed } });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please ask for a code');
    expect(await count()).toBe(0);
  });

  it('is given once however often the form is sent, and read by everybody in the plan and by nobody else', async () => {
    const form = { ...(await prepared()), op: randomUUID() };
    expect((await post('elena', '/new', form)).status).toBe(302);
    expect((await post('elena', '/new', form)).status).toBeLessThan(500);
    expect(await count()).toBe(1);
    const [id] = Object.keys((await readNorthquay(http.test.house, 'priya')).notices);
    const seen = async (who: Who) => http.asking.ask(at(`/${id}`), { as: await http.signIn(who) });
    for (const who of ['dana', 'grace', 'wen', 'ruth'] as const)
      expect((await seen(who)).text).toContain('typed-words');
    expect((await seen('ingrid')).status).toBe(404);
    expect((await post('priya', `/${id}/acknowledgement`, { form: 'a', words: '' })).status).toBe(404);
    expect((await post('dana', `/${id}/acknowledgement`, { form: 'a', words: 'Read' })).status).toBe(302);
    expect((await post('ruth', `/${id}/withdrawal`, { form: 'w', words: 'No' })).status).toBe(404);
    expect((await post('elena', `/${id}/withdrawal`, { form: 'w', words: 'Settled' })).status).toBe(302);
  });
});
