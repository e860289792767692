import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '../../drizzle/seed/cast';
import type { Answer } from '../support/asking';
import { checkInsOverHttp, shown } from '../support/check-ins-over-http';

const { begin, end, stored, at, get, send, post, stateOf } = checkInsOverHttp();

describe('the page of a meeting', () => {
  beforeAll(begin);
  afterAll(end);
  const meeting = () => at('/ci-1/meeting');
  const type = (who: Who, query: string, form: Readonly<Record<string, string>>): Promise<Answer> =>
    send(who, `${meeting()}?${query}`, form);
  const lines = async () => (await stateOf()).lines ?? [];

  it('is not there before the halves are open: it leads to the check-in', async () => {
    expect((await get('priya', meeting())).headers.location).toBe(at('/ci-1'));
    expect((await type('priya', 'do=decision', { words: 'Too early' })).status).toBe(302);
    expect(await lines()).toEqual([]);
  });

  it('takes a line from each side, and shows both to everybody with who wrote it', async () => {
    stored().at('2026-08-04 10:00');
    const start = await post('priya', 'start');
    expect(start.headers.location).toBe(`${meeting()}?done=start`);
    expect((await type('priya', 'do=decision', { words: 'We go live on the 27th' })).status).toBe(302);
    expect((await type('ingrid', 'do=decision', { words: 'We meet in Oslo' })).status).toBe(302);
    for (const who of ['priya', 'ingrid', 'tomas'] as const) {
      const { status, text } = await get(who, meeting());
      expect(status).toBe(200);
      expect(text).toMatch(/We go live on the 27th[\s\S]*Priya Raman[\s\S]*We meet in Oslo[\s\S]*Ingrid Halvorsen/);
    }
    expect((await get('tomas', meeting())).text).not.toContain('do=decision');
    expect((await type('priya', 'do=decision', { words: ' ' })).status).toBe(422);
  });

  it('is typed on by leads and executives alone, and by nobody without a seat', async () => {
    expect((await type('tomas', 'do=decision', { words: 'Mine' })).status).toBe(404);
    expect((await type('dana', 'do=decision', { words: 'Mine' })).status).toBe(404);
    expect((await get('dana', meeting())).status).toBe(404);
    expect((await type('priya', 'do=nothing', {})).status).toBe(400);
    expect((await lines()).length).toBe(2);
  });

  it('lets a side change and take out its own lines, and not the other’s', async () => {
    const [ours, theirs] = await lines();
    const change = (id: string, seen: string) => ({
      query: `do=change&line=${id}`,
      form: { seen, words: 'On the 28th' },
    });
    const other = change(theirs!.id, theirs!.writtenAt);
    expect((await type('priya', other.query, other.form)).status).toBe(404);
    expect((await type('priya', `do=removal&line=${theirs!.id}`, {})).status).toBe(404);
    const own = change(ours!.id, ours!.writtenAt);
    stored().at('2026-08-04 10:05');
    expect((await type('priya', own.query, own.form)).status).toBe(302);
    expect((await type('elena', own.query, { ...own.form, words: 'On the 29th' })).status).toBe(409);
    expect((await get('ingrid', meeting())).text).toContain('On the 28th');
    expect((await type('ingrid', `do=removal&line=${theirs!.id}`, {})).status).toBe(302);
    expect((await lines()).map(({ words }) => words)).toEqual(['On the 28th']);
  });

  it('proposes a new commitment, to which the other side agrees in place', async () => {
    const form = { title: 'Run the pilot', owner: 'customer', due: '2026-08-20' };
    expect((await type('priya', 'do=commitment', { ...form, owner: 'nobody' })).status).toBe(422);
    expect((await type('priya', 'do=commitment', form)).status).toBe(302);
    const line = (await lines()).at(-1)!;
    const one = async () => (await stored().plan('priya')).commitments[line.commitment!]!;
    expect(await one()).toMatchObject({ title: 'Run the pilot', side: 'customer', owner: null, agreedAt: null });
    expect((await get('priya', meeting())).text).not.toContain(`do=agreement&amp;line=${line.id}`);
    expect((await get('ingrid', meeting())).text).toContain(`do=agreement&amp;line=${line.id}`);
    const { rev } = (await one()).consent;
    expect((await type('ingrid', `do=agreement&line=${line.id}`, { seen: String(rev) })).status).toBe(302);
    expect((await one()).agreedAt).not.toBeNull();
  });

  it('ticks who is there, and begins the minutes with all of it', async () => {
    const { seatId } = stored().eyes('ingrid');
    expect((await type('priya', 'do=there', { side: 'customer', person: seatId!, there: 'yes' })).status).toBe(302);
    expect((await type('priya', 'do=there', { side: 'vendor', person: seatId!, there: 'yes' })).status).toBe(422);
    expect((await stateOf()).there).toEqual({ vendor: [], customer: ['Ingrid Halvorsen'] });
    const { text } = await get('priya', at('/ci-1/minutes'));
    expect(text).toMatch(/<textarea[^>]*>On the 28th\nProposed: \d+ Run the pilot \(Halden[^)]*\)/);
    expect(text).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${seatId}"|value="${seatId}"[^>]*checked=""`));
  });

  it('is over with the minutes, which the other side’s lead acknowledges from there', async () => {
    const { seatId } = stored().eyes('ingrid');
    const minutes = { decisions: 'On the 28th', customer: seatId! };
    // A form from before there were lines: what they say is shown beside it, and nothing is left out unread.
    const overtaken = await post('priya', 'minutes', { ...minutes, seen: '' });
    expect(overtaken.status).toBe(409);
    const seen = /name="seen" value="([^"]+)"/.exec((await get('priya', at('/ci-1/minutes'))).text)![1]!;
    // Somebody of the other side is ticked as there meanwhile: it is shown, and nobody is written down as absent unread.
    const there = { side: 'customer', person: stored().eyes('peter').seatId!, there: 'yes' };
    expect((await type('ingrid', 'do=there', there)).status).toBe(302);
    const form = `minutes-${stored().planId}-ci-1`;
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
    expect((await type('priya', 'do=decision', { words: 'One more' })).status).toBe(409);
    expect((await get('ingrid', meeting())).text).toContain(`href="${at('/ci-1/acknowledgement')}"`);
    expect((await get('priya', meeting())).text).not.toContain('do=decision');
  });

  it('stands beside the next time: what was decided, and what became of what was proposed', async () => {
    stored().at('2026-08-10 10:00');
    for (const path of ['/ci-2', '/ci-2/half']) {
      const { text } = await get('ingrid', at(path));
      expect(text).toContain('On the 28th');
      expect(text).toContain('Run the pilot');
    }
  });
});
