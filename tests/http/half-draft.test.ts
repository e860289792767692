import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HalfAnswer } from '~/forms/half-answer';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Asking } from '../support/asking';
import { haldenStored, type HaldenPlan } from '../support/halden';

/** Drafts of a half of the first check-in of Tessel and Halden, saved and given as pages do that stay open. */
let test: HaldenPlan;
let asking: Asking;
beforeEach(async () => {
  test = await haldenStored('running');
  test.at('2026-08-03 09:00');
  asking = await openAsking(test.house);
});
afterEach(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const at = (path: string): string => `/plans/${test.planId}/check-ins/ci-1${path}`;
type Form = Readonly<Record<string, string>>;

async function post(who: Who, path: string, form: Form, checkIn = at('')) {
  const as = await asking.signIn(personIdOf(who));
  return asking.ask(`${checkIn}${path}`, { method: 'POST', as, form: { op: randomUUID(), form: 'half', ...form } });
}
async function get(who: Who, path: string): Promise<string> {
  return (await asking.ask(at(path), { as: await asking.signIn(personIdOf(who)) })).text;
}
async function send(who: Who, form: Form, checkIn?: string): Promise<{ status: number; answer: HalfAnswer }> {
  const { status, text } = await post(who, '/half/draft', form, checkIn);
  return { status, answer: JSON.parse(text) as HalfAnswer };
}
const commitment = (id: string): string => `/plans/${test.planId}/commitments/${id}`;
async function say(who: Who, path: string, words: string, op: string = randomUUID()) {
  const as = await asking.signIn(personIdOf(who));
  return asking.ask(path, { method: 'POST', as, form: { op, form: 'hold', of: '', words } });
}
const save = (who: Who, words: string, more: Form = {}, checkIn?: string) =>
  send(who, { keep: 'draft', words, tab: 'a', tick: '1', ...more }, checkIn);
const drafts = () => test.rows<{ doc: { words: string } }>('select doc from vendor_half_draft');

describe('a draft of a half', () => {
  it('is there again for everybody who leads its side, and for nobody else', async () => {
    expect(await save('priya', 'heron-12 we are close')).toMatchObject({ status: 200, answer: { saved: { rev: 1 } } });
    for (const who of ['priya', 'elena'] as const) {
      const page = await get(who, '/half');
      expect(page).toContain('heron-12 we are close');
      expect(page).toMatch(/Draft, saved/);
    }
    for (const who of ['ingrid', 'peter'] as const)
      for (const path of ['', '.data', '/half', '/half.data']) {
        const page = await get(who, path);
        expect(page).not.toContain('heron-12');
        expect(page).not.toMatch(/Draft, saved/);
      }
  });

  it('makes no entry in any ledger, so that the other side’s page does not even blink', async () => {
    const ends = () => test.rows('select seq, hash from shared_head union all select seq, hash from vendor_head');
    const before = await ends();
    await save('priya', 'one');
    await save('priya', 'two', { draft: '1', tick: '2' });
    expect(await ends()).toEqual(before);
  });

  it('is not for whoever may not give the half', async () => {
    expect((await post('tomas', '/half/draft', { keep: 'draft', words: 'x' })).status).toBe(404);
  });

  it('saved by a second tab, or a colleague, is not overwritten unread: 409 with both texts', async () => {
    await save('priya', 'from the first tab');
    const second = await save('elena', 'from elena', { tab: 'b' });
    expect(second).toMatchObject({
      status: 409,
      answer: { overtaken: { rev: 1, by: 'Priya Raman', text: { words: 'from the first tab' } } },
    });
    expect((await drafts()).map(({ doc }) => doc.words)).toEqual(['from the first tab']);
    expect((await save('elena', 'both', { tab: 'b', draft: '1' })).status).toBe(200);
  });

  it('goes when the half is given, and is not thrown away unread by whoever did not see it', async () => {
    await save('priya', 'what priya wrote');
    const half = { confidence: 'at-risk', words: 'what elena gives' };
    expect((await send('elena', half)).status).toBe(409);
    const page = await post('elena', '/half', half);
    expect(page.status).toBe(409);
    expect(page.text).toContain('what priya wrote');
    expect(page.text).toContain('what elena gives');
    const given = await send('elena', { ...half, draft: '1' });
    expect(given).toMatchObject({ status: 200, answer: { given: { opened: false } } });
    expect(await drafts()).toEqual([]);
  });

  it('is not saved beside a half that was given meanwhile: the half is shown', async () => {
    await send('elena', { confidence: 'at-risk', words: 'given' });
    const late = await save('priya', 'still writing');
    expect(late).toMatchObject({ status: 409, answer: { overtaken: { rev: 0, text: { words: 'given' } } } });
    const { seen } = (late.answer as Extract<HalfAnswer, { overtaken: object }>).overtaken;
    expect((await save('priya', 'still writing', { seen })).status).toBe(200);
  });

  it('works without a script: a button saves it, and who was overtaken reads both texts', async () => {
    const saved = await post('priya', '/half', { keep: 'draft', words: 'by the button' });
    expect([saved.status, saved.headers.location]).toEqual([302, at('/half')]);
    expect(await get('priya', '/half')).toContain('by the button');
    const second = await post('elena', '/half', { keep: 'draft', words: 'and by another' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('by the button');
    expect(second.text).toContain('and by another');
  });

  it('is kept by the button at a commitment, too, and leads on to its act and back', async () => {
    const [one] = Object.values((await test.plan('priya')).commitments).filter(({ side }) => side === 'vendor');
    const on = await post('priya', '/half', { keep: `date ${one!.id}`, words: 'on the way' });
    expect([on.status, on.headers.location]).toEqual([302, `${commitment(one!.id)}/date?half=ci-1`]);
    expect((await drafts()).map(({ doc }) => doc.words)).toEqual(['on the way']);
    const back = await say('priya', `${commitment(one!.id)}/hold?half=ci-1`, 'We wait.');
    expect(back.headers.location).toBe(`${at('/half')}?done=hold&at=${one!.id}#at-${one!.id}`);
    expect((await post('priya', '/half', { keep: 'delivery x', words: 'elsewhere' })).status).toBe(422);
  });

  it('stays open where an act is sent from within it: done or refused, once, and only for whose it is', async () => {
    const [one] = Object.values((await test.plan('priya')).commitments).filter(({ side }) => side === 'vendor');
    const here = `${commitment(one!.id)}/hold?half=ci-1&stays=yes`;
    const op = randomUUID();
    for (const again of [1, 2])
      expect([again, (await say('priya', here, 'We wait.', op)).status]).toEqual([again, 200]);
    expect(Object.values((await test.plan('priya')).commitments).flatMap(({ holds }) => holds)).toHaveLength(1);
    const second = await say('elena', here, 'And again.');
    expect([second.status, second.headers.location]).toEqual([409, undefined]);
    expect(second.text).toContain('And again.');
    for (const who of ['ingrid', 'marcus'] as const) expect((await say(who, here, 'Not mine.')).status).toBe(404);
  });

  it('too long is refused with a sentence, and one for a commitment of nobody is no form of ours', async () => {
    const long = await save('priya', 'x'.repeat(4001));
    expect(long).toMatchObject({ status: 422, answer: { refused: { field: 'words' } } });
    expect((await post('priya', '/half/draft', { keep: 'draft', 'tap-nobodys': 'on-track' })).status).toBe(400);
  });

  it('goes with its check-in when that is called off or opened, whichever side does it; that of another check-in stays', async () => {
    await save('priya', 'sealed by nobody yet');
    await test.act('ingrid', { kind: 'call-off-check-in', checkIn: 'ci-1', words: 'All of us are ill.' });
    expect(await drafts()).toEqual([]);
    expect(await save('priya', 'late')).toMatchObject({ status: 409, answer: { refused: {} } });
    expect(await drafts()).toEqual([]);

    const { checkIns } = await test.plan('priya');
    const [, second, third] = Object.values(checkIns).sort((a, b) => (a.on < b.on ? -1 : 1));
    test.at(`${second!.on} 09:00`);
    const write = (checkIn: string, words: string) =>
      save('priya', words, {}, `/plans/${test.planId}/check-ins/${checkIn}`);
    expect((await write(second!.id, 'for the second')).status).toBe(200);
    expect((await write(third!.id, 'for the third')).status).toBe(200);
    expect(await test.act('ingrid', { kind: 'start-check-in', checkIn: second!.id })).toMatchObject({ done: true });
    expect((await drafts()).map(({ doc }) => doc.words)).toEqual(['for the third']);
  });
});
