import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import type { Role, Side } from '~/domain/access';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Plan } from '~/domain/plan/state/plan';
import { executivesUnheard } from '~/domain/plan/text/player';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import { isRefusal } from '~/domain/refusal';
import { CAST, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { openAsking, type Asking } from '../support/asking';
import { addPerson, type TestHouse } from '../support/house';
import { CONSENT, openingOf, OVER, voteFor } from '../support/outcome';
import { prepared, preparedRunning, type Prepared } from '../support/prepared';
import { rounds } from '../support/rounds';
import { storeAgreed } from '../support/stored-plan';
import { ownersIn, Taints } from '../support/taints';
import { toldHouse } from '../support/told-house';
import { crawl } from './crawl';
import { taintStory } from './tainted-story';

const SIGNED = { consent: CONSENT.consent, knownBy: 'link by mail', ticked: true, freshProof: true };
const sign = (plan: Plan): PlanCommand => {
  const { number, hash } = versionOnTable(plan)!;
  return { kind: 'sign', version: number, hash, ...SIGNED };
};

describe('whoever sits on the vendor’s side of one plan and on the customer’s of another', () => {
  let test: TestHouse;
  let asking: Asking;
  let cookie: string;
  const wen = personIdOf('wen');

  beforeAll(async () => {
    test = await toldHouse();
    await taintStory(test, new Taints());
    const seat = { kind: 'open-seat', person: wen, side: 'customer', role: 'lead', position: '' } as const;
    const command: PlanCommand = { ...seat, id: randomUUID(), name: CAST.wen.name, email: CAST.wen.email };
    const by = { personId: personIdOf('ingrid'), seatId: seatIdOf(HALDEN, 'ingrid') };
    expect(isRefusal(await actOnPlan({ house: test.house, ...by, planId: HALDEN, op: randomUUID(), command }))).toBe(
      false,
    );
    const lead: PlanCommand = { kind: 'change-role', seat: seatIdOf(NORTHQUAY, 'wen'), role: 'lead' };
    const priya = { personId: personIdOf('priya'), seatId: seatIdOf(NORTHQUAY, 'priya') };
    expect(
      isRefusal(await actOnPlan({ house: test.house, ...priya, planId: NORTHQUAY, op: randomUUID(), command: lead })),
    ).toBe(false);
    asking = await openAsking(test.house);
    cookie = await asking.signIn(wen);
  });
  afterAll(async () => {
    await asking.close();
    await test.close();
  });

  it('sees in each what is private to the side they sit on there, and in neither what is private to the other', async () => {
    const seen = { [NORTHQUAY]: new Set<string>(), [HALDEN]: new Set<string>(), besides: new Set<string>() };
    const start = [NORTHQUAY, HALDEN].flatMap((plan) =>
      [
        '',
        '/notes',
        '/fit',
        '/history',
        '/check-ins',
        '/commitments',
        '/documents',
        '/bundle?with=own',
        '/exports',
      ].map((page) => `/plans/${plan}${page}`),
    );
    const over = ['/', '/find?q=taint', '/portfolio', '/portfolio.csv', '/weekly?of=all', '/signatures'];
    for await (const { path, answer } of crawl(asking, [...start, ...over], cookie, 260)) {
      const at = [NORTHQUAY, HALDEN].find((plan) => path.startsWith(`/plans/${plan}`)) ?? 'besides';
      for (const owner of ownersIn(answer.text + JSON.stringify(answer.headers))) seen[at]!.add(owner);
    }
    const [ours, theirs] = [seen[NORTHQUAY]!, seen[HALDEN]!];
    expect([...ours]).toEqual(expect.arrayContaining(['northquay', 'vendor']));
    expect([...theirs]).toEqual(expect.arrayContaining(['halden', 'haldens-own']));
    for (const owner of ['customer', 'halden', 'haldens-own', 'vendor-on-halden', 'draft'])
      expect(ours).not.toContain(owner);
    for (const owner of ['vendor', 'customer', 'northquay', 'vendor-on-halden', 'preparing', 'draft'])
      expect(theirs).not.toContain(owner);
    for (const owner of ['customer', 'vendor-on-halden', 'draft']) expect(seen.besides).not.toContain(owner);
  });

  it('acts in two tabs at once, each on the seat of its plan: no note comes to the other, or to the other’s side', async () => {
    const write = (plan: string, words: string) =>
      asking.ask(`/plans/${plan}/notes`, {
        as: cookie,
        method: 'POST',
        form: { op: randomUUID(), form: 'note', about: '', words },
      });
    const turns = Array.from({ length: 20 }, (_, turn) => turn);
    const both = await Promise.all(
      turns.flatMap((turn) => [
        write(NORTHQUAY, `for Tessel ${turn}.`),
        write(HALDEN, `for Halden ${turn}.`),
        asking.ask(`/plans/${turn % 2 ? HALDEN : NORTHQUAY}/notes`, { as: cookie }),
      ]),
    );
    expect(both.filter(({ status }) => ![200, 302].includes(status))).toEqual([]);
    const stored = async (table: string, words: string) =>
      (
        await test.rows<{ plan: string; of: number }>(
          `select plan_id as plan, count(*)::int as of from ${table} where doc::text like '%' || $1 || '%' group by 1`,
          words,
        )
      ).map(({ plan, of }) => [plan, of]);
    expect(await stored('vendor_note', 'for Tessel')).toEqual([[NORTHQUAY, 20]]);
    expect(await stored('customer_note', 'for Halden')).toEqual([[HALDEN, 20]]);
    expect(await stored('customer_note', 'for Tessel')).toEqual([]);
    expect(await stored('vendor_note', 'for Halden')).toEqual([]);
    const pages = await Promise.all(
      [NORTHQUAY, HALDEN].map(async (plan) => (await asking.ask(`/plans/${plan}/notes`, { as: cookie })).text),
    );
    expect(pages.map((page) => [page.includes('for Tessel'), page.includes('for Halden')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('whoever is invited to both sides of one plan', () => {
  it('has one seat: of two invitations at once one is refused, whichever comes first, and so is a later one', async () => {
    const agreed = await prepared(storeAgreed, '2026-06-01T13:00:00.000Z');
    const ends = new Set<string>();
    try {
      for (const round of rounds(30, ends, ['vendor', 'customer'])) {
        const test = await agreed.copy();
        const person = await addPerson(test, 'bo@between.example', 'Bo Between');
        const invite = (who: 'priya' | 'dana', side: Side) => () =>
          agreed.ask(test, who, seatFor(person, side, 'lead'));
        const asks = [invite('priya', 'vendor'), invite('dana', 'customer')];
        const came = await Promise.all((round % 2 ? asks : asks.reverse()).map((go) => go()));
        expect([...came].sort()).toEqual(['done', 'sits-on-other-side']);
        const seats = Object.values((await agreed.read(test)).seats).filter((seat) => seat.person === person);
        expect(seats).toHaveLength(1);
        const [{ side }] = seats as [(typeof seats)[0]];
        const [who, other] = side === 'vendor' ? (['dana', 'customer'] as const) : (['priya', 'vendor'] as const);
        expect(await agreed.ask(test, who, seatFor(person, other, 'viewer'))).toBe('sits-on-other-side');
        // Nor past the code.
        await expect(
          test.rows(
            `insert into seat select workspace_id, plan_id, gen_random_uuid(), person_id, $2, role, name, position, email, opened_at, null from seat where id = $1`,
            ...[seats[0]!.id, other],
          ),
        ).rejects.toThrow(/seat_one_open/);
        ends.add(side);
        await test.close();
      }
      expect(ends.size).toBe(2);
    } finally {
      await agreed.drop();
    }
  }, 240_000);
});

const seatFor = (person: string, side: Side, role: Role): PlanCommand => ({
  ...{ kind: 'open-seat', id: randomUUID(), person, side, role },
  ...{ name: 'Bo Between', position: '', email: 'bo@between.example' },
});

/** Elena leaves the vendor’s side, and the customer’s executive makes her an executive of theirs. Her seat there. */
async function changesSides(of: Prepared, test: TestHouse): Promise<string | null> {
  const closed = await of.ask(test, 'elena', { kind: 'close-seat', seat: of.ids.seat.elena });
  const opening = seatFor(of.ids.person.elena, 'customer', 'executive');
  const opened = await of.ask(test, 'ruth', opening);
  return closed === 'done' && opened === 'done' && opening.kind === 'open-seat' ? opening.id : null;
}

/** What comes of it when Elena does something on a seat. */
async function elenaOn(of: Prepared, test: TestHouse, seatId: string, command: PlanCommand): Promise<string> {
  const eyes = { personId: of.ids.person.elena, seatId };
  const acted = await actOnPlan({ house: test.house, ...eyes, planId: of.ids.planId, op: randomUUID(), command });
  return isRefusal(acted) ? acted.refused : 'done';
}

describe('whoever has changed sides', () => {
  it('does not sign for the side they are on now what they signed for the other, on no page and by no command', async () => {
    const agreed = await prepared(storeAgreed, '2026-06-01T13:00:00.000Z');
    const test = await agreed.copy();
    const seen = await agreed.read(test);
    expect(await agreed.ask(test, 'elena', sign(seen))).toBe('done');
    const seat = (await changesSides(agreed, test))!;
    expect(seat).not.toBeNull();
    expect(await elenaOn(agreed, test, seat, sign(seen))).toBe('not-allowed');
    // The seat she had does nothing any more.
    expect(await elenaOn(agreed, test, agreed.ids.seat.elena, sign(seen))).toBe('not-allowed');
    const asking = await openAsking(test.house);
    const cookie = await asking.signIn(agreed.ids.person.elena);
    const page = await asking.ask(`/plans/${agreed.ids.planId}/sign-off`, { as: cookie });
    expect([page.status, /<form[^>]*sign-off\/signature/.test(page.text)]).toEqual([200, false]);
    expect((await agreed.read(test)).versions['1']?.signatures).not.toHaveProperty('customer');
    // Whoever is really the other side's still can.
    expect(await agreed.ask(test, 'ruth', sign(seen))).toBe('done');
    expect((await agreed.read(test)).stage).not.toBe('agreed');
    await asking.close();
    await test.close();
    await agreed.drop();
  });

  it('has never signed for both, in whatever order they sign, leave, come to the other side and sign again at once', async () => {
    const agreed = await prepared(storeAgreed, '2026-06-01T13:00:00.000Z');
    const ends = new Set<string>();
    try {
      for (const round of rounds(60, ends, ['signed for the vendor', 'signed for the customer'])) {
        const test = await agreed.copy();
        const seen = await agreed.read(test);
        const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
        const signFirst = () => elenaOn(agreed, test, agreed.ids.seat.elena, sign(seen));
        // From signing well before the change to signing well after it.
        const [lead, delay] = [
          [40, 0],
          [8, 0],
          [0, 0],
          [0, 4],
          [0, 12],
          [0, 40],
        ][round % 6] as [number, number];
        const first = wait(delay).then(signFirst);
        const changed = wait(lead).then(() => changesSides(agreed, test));
        const second = changed.then((seat) => (seat ? elenaOn(agreed, test, seat, sign(seen)) : 'no seat'));
        const again = changed.then((seat) => (seat ? elenaOn(agreed, test, seat, sign(seen)) : 'no seat'));
        await Promise.all([first, second, again]);
        const plan = await agreed.read(test);
        const { signatures } = plan.versions['1']!;
        const hers = Object.values(signatures).filter(
          ({ by }) => plan.seats[by.seat]?.person === agreed.ids.person.elena,
        );
        expect([round, hers.length]).toEqual([round, 1]);
        ends.add(`signed for the ${hers[0]!.by.side}`);
        await test.close();
      }
      expect(ends.size).toBe(2);
    } finally {
      await agreed.drop();
    }
  }, 240_000);

  it('has one vote, and neither signs nor answers for the one side what they decided for the other', async () => {
    const open = await preparedRunning(`${OVER}T13:00:00.000Z`, async (must, plan) => {
      await must('dana', openingOf({ unheard: executivesUnheard(plan).map(({ id }) => id) }));
    });
    const of = await open.and(async (must) => must('elena', voteFor('extend')));
    const test = await of.copy();
    const seat = (await changesSides(of, test))!;
    expect(await elenaOn(of, test, seat, voteFor('extend'))).toBe('not-allowed');
    expect(await of.ask(test, 'ruth', voteFor('part'))).toBe('done');
    await test.close();

    // A decision that she proposed and signed for the vendor.
    const voted = await of.and(async (must) => must('ruth', voteFor('extend')));
    const decided = await voted.copy();
    const proposal: PlanCommand = {
      ...{ kind: 'propose-decision', outcome: 'o1', id: 'd1', choice: 'extend', words: 'Two months more' },
      ...{ stays: '', end: '2026-10-30', ...CONSENT },
    };
    expect(await voted.ask(decided, 'elena', proposal)).toBe('done');
    const now = (await changesSides(voted, decided))!;
    const { hash } = (await voted.read(decided)).outcomes['o1']!.decisions[0]!;
    const on = { outcome: 'o1', decision: 'd1', hash };
    expect(await elenaOn(voted, decided, now, { kind: 'sign-decision', ...on, ...CONSENT })).toBe('not-allowed');
    expect(await elenaOn(voted, decided, now, { kind: 'answer-decision', ...on, how: 'acknowledged', words: '' })).toBe(
      'not-allowed',
    );
    const [decision] = (await voted.read(decided)).outcomes['o1']!.decisions;
    expect(Object.keys(decision!.signatures)).toEqual(['vendor']);
    await decided.close();
    for (const one of [open, of, voted]) await one.drop();
  }, 60_000);
});
