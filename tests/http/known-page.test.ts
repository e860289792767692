import { randomUUID, type UUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/asking';
import { addPerson } from '../support/house';
import { runningOverHttp } from '../support/over-http';
import { deliver } from '../support/work';
import type { Who } from '../support/world';

const http = runningOverHttp('2026-06-09T13:00:00.000Z');
beforeAll(http.begin);
afterAll(http.end);

const PAGES = ['', '/commitments', '/record', '/record/timeline', '/record?on=2026-06-03'];
const get = (who: Who | UUID | undefined, path: string, headers = {}) =>
  http.get(who, `/plans/${http.test.plan.planId}${path}`, headers);

const nonceOf = ({ headers }: Answer): string =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
const opsOf = ({ text }: Answer): string[] => [...text.matchAll(/name="op" value="([^":]+)/g)].map(([, op]) => op!);
/** A page without what every answer has of its own. */
const same = (answer: Answer): string => {
  const op = /"op\\",\\"([\w-]{20})/.exec(answer.text)?.[1] ?? opsOf(answer)[0] ?? 'none';
  return answer.text.replaceAll(nonceOf(answer), 'NONCE').replaceAll(op, 'OP');
};

describe('a page that was drawn before', () => {
  it.each(PAGES)('is the same page once more, with a nonce and keys of its own: %s', async (path) => {
    const [first, second] = [await get('dana', path), await get('dana', path)];
    expect(second.status).toBe(200);
    expect(same(second)).toBe(same(first));
    expect(nonceOf(second)).not.toBe(nonceOf(first));
    expect(second.text).toContain(`nonce="${nonceOf(second)}"`);
    expect(second.text).not.toContain(nonceOf(first));
    for (const op of opsOf(first)) expect(second.text).not.toContain(op);
    const { date: _1, 'x-request-id': _2, 'content-security-policy': _3, ...was } = first.headers;
    const { date: _4, 'x-request-id': _5, 'content-security-policy': _6, ...is } = second.headers;
    expect(is).toEqual(was);
  });

  it.each(PAGES)('is never another seat’s, nor another reader’s language: %s', async (path) => {
    await get('dana', path);
    const [dana, priya, marcus] = [await get('dana', path), await get('priya', path), await get('marcus', path)];
    expect(same(priya)).not.toBe(same(dana));
    expect(priya.text).toContain('Priya Raman');
    expect(priya.text).not.toContain('dana@');
    expect(same(marcus)).not.toBe(same(dana));
    const german = await get('dana', path, { 'accept-language': 'de-DE' });
    if (path !== '') expect(same(german)).not.toBe(same(dana));
  });

  it.each(PAGES)('is not there for who has no seat, however often others looked at it: %s', async (path) => {
    await get('dana', path);
    expect((await get(await addPerson(http.test, `sam${path.length}@stranger.example`, 'Sam'), path)).status).toBe(404);
    expect((await get(undefined, path)).status).toBe(302);
    expect((await http.get('dana', `/plans/${randomUUID()}${path}`)).status).toBe(404);
  });

  it('is another one as soon as anybody did something', async () => {
    const before = await get('priya', '/commitments');
    await get('priya', '/commitments');
    await http.test.plan.do('marcus', deliver('export', 'd-known'));
    const after = await get('priya', '/commitments');
    expect(same(after)).not.toBe(same(before));
  });

  it('is another one when time has gone on', async () => {
    const before = await get('dana', '');
    http.test.clock.set('2026-06-10T13:00:00.000Z');
    expect(same(await get('dana', ''))).not.toBe(same(before));
  });

  it('is gone with the seat, from the next request on', async () => {
    const marcus = await http.signIn('marcus');
    const look = () => http.asking.ask(`/plans/${http.test.plan.planId}/commitments`, { as: marcus });
    expect((await look()).status).toBe(200);
    expect((await look()).status).toBe(200);
    await http.test.plan.do('dana', { kind: 'close-seat', seat: http.test.plan.seat.marcus });
    expect((await look()).status).toBe(404);
  });

  it('as data for a page that is open is the same once more, too', async () => {
    const path = '/commitments.data';
    const [first, second] = [await get('dana', path), await get('dana', path)];
    const op = (answer: Answer) => /"op","([\w-]{20})"/.exec(answer.text)?.[1] ?? '';
    expect(op(second)).not.toBe(op(first));
    expect(second.text.replaceAll(op(second), 'OP')).toBe(first.text.replaceAll(op(first), 'OP'));
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
  });
});
