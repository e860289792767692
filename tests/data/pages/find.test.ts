import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { findingOf, type Group } from '~/data/pages/find';
import { find } from '~/data/pages/find.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { CAST, personIdOf, type Who } from '../../../drizzle/seed/cast';
import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { HALDEN } from '../../../drizzle/seed/second-plan';
import { seatIdOf } from '../../../drizzle/seed/tell';
import { addPerson, type TestHouse } from '../../support/house';
import { toldHouse } from '../../support/told-house';

let test: TestHouse;
beforeAll(async () => {
  test = await toldHouse();
});
afterAll(() => test.close());

const look = (personId: string, q: string, only = '') =>
  find(test.house, personId, findingOf(new URLSearchParams({ q, in: only })));
const found = async (who: Who, q: string, group: Group) =>
  (await look(personIdOf(who), q)).groups.find((one) => one.group === group)?.found ?? [];
const act = (who: Who, plan: string, command: PlanCommand) =>
  actOnPlan({
    ...{ house: test.house, personId: personIdOf(who), seatId: seatIdOf(plan, who), planId: plan },
    ...{ op: randomUUID(), command },
  });

describe('what one finds', () => {
  it('is plans by title and company, people by name and position, and leads to where they are', async () => {
    expect((await found('priya', 'halden', 'plans')).map(({ to }) => to)).toEqual([`/plans/${HALDEN}`]);
    const people = await found('dana', CAST.marcus.name.slice(0, 4), 'people');
    expect(people.map(({ title, to }) => [title, to])).toEqual([[CAST.marcus.name, `/plans/${NORTHQUAY}/people`]]);
    expect(JSON.stringify(people)).not.toContain('@');
  });

  it('is commitments by number, title and whoever owns them; those that begin so come first', async () => {
    const [first] = await test.rows<{ id: string; number: string; title: string }>(
      `select id, doc ->> 'number' as number, doc ->> 'title' as title from commitment where plan_id = $1 and doc ->> 'number' = '17'`,
      NORTHQUAY,
    );
    expect((await found('dana', `17 ${first!.title}`, 'commitments')).map(({ to }) => to)).toEqual([
      `/plans/${NORTHQUAY}/commitments/${first!.id}`,
    ]);
    expect((await found('dana', '17', 'commitments'))[0]?.title).toBe(`17 ${first!.title}`);
    const owned = await look(personIdOf('dana'), CAST.marcus.name, 'commitments');
    expect(new Set(owned.groups[0]?.found.map(({ more }) => more))).toEqual(new Set([CAST.marcus.name]));
  });

  it('has all the words in it, in any order and case, and they stand for themselves', async () => {
    const title = (await found('priya', 'halden', 'plans'))[0]!;
    expect(await found('priya', 'HALDEN tessel', 'plans')).toEqual([title]);
    expect(await found('priya', 'halden northquay', 'plans')).toEqual([]);
    for (const q of ['%%', '__', "';--", '\\\\'])
      expect([q, (await look(personIdOf('priya'), q)).groups]).toEqual([q, []]);
  });

  it('is some of each kind, and says where there is more', async () => {
    const some = (await look(personIdOf('priya'), 're')).groups.find(({ group }) => group === 'commitments')!;
    expect([some.found.length, some.more]).toEqual([6, true]);
    const whole = await look(personIdOf('priya'), 're', 'commitments');
    expect(whole.groups.map(({ group }) => group)).toEqual(['commitments']);
    expect(whole.groups[0]!.found.length).toBeGreaterThan(6);
  });

  it('is nothing for a letter alone', async () => {
    expect((await look(personIdOf('priya'), 'e')).groups).toEqual([]);
  });
});

describe('nobody finds what they may not see', () => {
  const words = 'zebra crossing of the depots';
  beforeAll(async () => {
    for (const who of ['priya', 'dana'] as const)
      expect(
        await act(who, NORTHQUAY, { kind: 'write-note', id: randomUUID(), about: null, words: `${who}: ${words}` }),
      ).toMatchObject({ done: true });
    expect(
      await act('priya', HALDEN, { kind: 'write-note', id: randomUUID(), about: null, words: `halden: ${words}` }),
    ).toMatchObject({ done: true });
  });
  const notes = async (who: Who) => (await found(who, 'zebra', 'notes')).map(({ title }) => title.split(':')[0]).sort();

  it('notes are found by the leads of the side that wrote them, over all their plans, and marked as theirs alone', async () => {
    expect(await notes('priya')).toEqual(['halden', 'priya']);
    expect(await notes('dana')).toEqual(['dana']);
    expect(await notes('ruth')).toEqual(['dana']);
    expect((await found('dana', 'zebra', 'notes')).map(({ only, to }) => [only, to])).toEqual([
      ['Northquay Freight', expect.stringMatching(`^/plans/${NORTHQUAY}/notes#note-`)],
    ]);
  });

  it('a note is found as it reads now: in its last wording, with the names of whom it mentions', async () => {
    const id = randomUUID();
    await act('priya', NORTHQUAY, { kind: 'write-note', id, about: null, words: 'Okapi, the first wording' });
    await act('priya', NORTHQUAY, {
      ...{ kind: 'edit-note', id, seen: 0, words: `Ask @${CAST.elena.name} about the giraffe` },
    });
    const [note] = await found('priya', `giraffe ${CAST.elena.name.split(' ')[0]}`, 'notes');
    expect(note).toMatchObject({
      title: `Ask @${CAST.elena.name} about the giraffe`,
      to: `/plans/${NORTHQUAY}/notes#note-${id}`,
    });
    expect(await found('priya', 'okapi', 'notes')).toEqual([]);
  });

  it('notes are found by no contributor, and not by the other side or another customer', async () => {
    expect(await notes('marcus')).toEqual([]);
    expect(await notes('wen')).toEqual([]);
    expect(await notes('ingrid')).toEqual([]);
  });

  it('costs, red flags and answers are found by the leads of the side that keeps them; an answer once one has answered oneself', async () => {
    const on = '2026-07-20';
    const keep = async (who: Who, question: string) => {
      const words = (kind: string) => `${who}: ${kind} about the walrus`;
      const commands: readonly PlanCommand[] = [
        {
          ...{ kind: 'put-cost', id: randomUUID(), seen: 0 },
          cost: { kind: 'expense', on, amount: 100, currency: 'USD', hours: null, words: words('cost') },
        },
        {
          ...{ kind: 'put-flag', id: randomUUID(), seen: 0 },
          flag: { kind: 'other', severity: 1, on, words: words('flag'), note: '' },
        },
        { kind: 'assess-fit', id: randomUUID(), question, score: 3, on, words: words('answer') },
      ];
      for (const command of commands) expect(await act(who, NORTHQUAY, command)).toMatchObject({ done: true });
    };
    await keep('priya', 'brand');
    await keep('dana', 'trust');
    const walruses = async (who: Who) =>
      (await found(who, 'walrus', 'fit')).map(({ title }) => title.split(' about')[0]).sort();
    expect(await walruses('priya')).toEqual(['priya: answer', 'priya: cost', 'priya: flag']);
    expect(await walruses('dana')).toEqual(['dana: answer', 'dana: cost', 'dana: flag']);
    // Who has not answered yet is led by nobody.
    expect(await walruses('elena')).toEqual(['priya: cost', 'priya: flag']);
    expect(await walruses('ruth')).toEqual(['dana: cost', 'dana: flag']);
    for (const who of ['marcus', 'wen', 'ingrid', 'jonas'] as const)
      expect([who, await walruses(who)]).toEqual([who, []]);
    expect(new Set((await found('dana', 'walrus', 'fit')).map(({ only }) => only))).toEqual(
      new Set(['Northquay Freight']),
    );
  });

  it('looking into fit rooms looks into as many as it takes, and leaves who asks in the seat they had', async () => {
    const cost = { kind: 'expense', on: '2026-07-20', amount: 100, currency: 'USD', hours: null } as const;
    for (const plan of [NORTHQUAY, HALDEN])
      for (const words of ['narwhal at 50% off', 'narwhal, 500 of them', 'narwhal_x'])
        expect(
          await act('priya', plan, { kind: 'put-cost', id: randomUUID(), seen: 0, cost: { ...cost, words } }),
        ).toMatchObject({ done: true });
    const seat = seatIdOf(NORTHQUAY, 'priya');
    const counted = (part: string, most: number) =>
      asViewer(test.house, { personId: personIdOf('priya'), seatId: seat }, 'read', async (tx) => {
        const { rows } = await tx.execute<{ n: string }>(
          sql`select count(*) as n from find_in_fit(array[${part}], ${most})`,
        );
        const after = await tx.execute<{ seat: string }>(sql`select current_setting('app.seat_id', true) as seat`);
        return [Number(rows[0]!.n), after.rows[0]!.seat];
      });
    for (const [most, found] of [
      [1, 1],
      [3, 3],
      [4, 4],
      [20, 6],
    ] as const)
      expect(await counted('%narwhal%', most)).toEqual([found, seat]);
    // What was typed stands for itself.
    expect((await found('priya', 'narwhal 50%', 'fit')).length).toBe(2);
    expect((await found('priya', 'narwhal_', 'fit')).length).toBe(2);
  });

  it('nothing is found of a plan in which one does not sit: by another customer, an admin, a stranger', async () => {
    const stranger = await addPerson(test, 'sam@stranger.example', 'Sam');
    for (const personId of [personIdOf('ingrid'), personIdOf('jonas'), stranger])
      for (const q of ['northquay', 'marcus', 'zebra', 'depot'])
        expect([q, (await look(personId, q)).groups]).toEqual([q, []]);
    expect(await found('dana', 'halden', 'plans')).toEqual([]);
  });

  it('nothing is found any more by who was removed', async () => {
    expect(await found('marcus', 'northquay', 'plans')).not.toEqual([]);
    expect(await act('dana', NORTHQUAY, { kind: 'close-seat', seat: seatIdOf(NORTHQUAY, 'marcus') })).toMatchObject({
      done: true,
    });
    expect((await look(personIdOf('marcus'), 'northquay')).groups).toEqual([]);
    expect(await found('dana', CAST.marcus.name, 'people')).toEqual([]);
  });
});
