import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { verifyChain } from '~/domain/ledger/chain';
import type { PlanCommand } from '~/domain/plan/commands';
import { entriesOf, LEDGER_NAMES, storedHead, storedLedger } from '../support/ledgers';
import { c, haldenStored, type HaldenPlan } from '../support/halden';

const comment = (words: string, id: string = randomUUID()): PlanCommand => ({
  kind: 'comment',
  commitment: c(4),
  id,
  words,
});

const half = (words: string): PlanCommand => ({
  kind: 'give-half',
  checkIn: 'ci-1',
  seen: '',
  confidence: 'at-risk',
  words,
  taps: {},
});

/** Everything that an act could leave behind. */
async function traces({ rows }: HaldenPlan): Promise<unknown> {
  const counted = ['shared_entry', 'vendor_entry', 'customer_entry', 'shared_words', 'operation', 'vendor_note'].map(
    (table) => `(select count(*) from ${table}) as ${table}`,
  );
  return rows(
    `select ${counted.join(', ')}, (select count(*) from graphile_worker._private_jobs) as jobs,
     (select jsonb_agg(doc order by id) from commitment) as commitments`,
  );
}

async function chainsAreWhole(test: HaldenPlan): Promise<void> {
  for (const ledger of LEDGER_NAMES) {
    const verified = verifyChain(test.planId, ledger, await storedLedger(test, test.planId, ledger));
    expect(verified).toEqual({ head: await storedHead(test, test.planId, ledger) });
  }
}

describe('an act on a plan', () => {
  let test: HaldenPlan;
  beforeAll(async () => {
    test = await haldenStored('running');
    test.at('2026-08-04 09:00');
  });
  afterAll(() => test.close());

  it('has one effect when the same form is sent twice, one after the other', async () => {
    const op = randomUUID();
    const command = comment('once');
    expect(await test.act('priya', command, op)).toEqual({ done: true, repeated: false });
    expect(await test.act('priya', command, op)).toEqual({ done: true, repeated: true });
    const said = (await test.plan('priya')).commitments[c(4)]!.comments.filter(({ words }) => words === 'once');
    expect(said).toHaveLength(1);
  });

  it('has one effect when the same form is sent four times at once', async () => {
    const op = randomUUID();
    const command = comment('at once');
    const answers = await Promise.all(Array.from({ length: 4 }, () => test.act('priya', command, op)));
    expect(answers.filter((answer) => 'done' in answer && !answer.repeated)).toHaveLength(1);
    expect(answers.filter((answer) => 'done' in answer && answer.repeated)).toHaveLength(3);
    const said = (await test.plan('priya')).commitments[c(4)]!.comments.filter(({ words }) => words === 'at once');
    expect(said).toHaveLength(1);
  });

  it('leaves no trace when it is refused, and its operation can still be done', async () => {
    const before = await traces(test);
    const op = randomUUID();
    expect(await test.act('priya', comment('  '), op)).toMatchObject({ refused: 'missing', field: 'words' });
    expect(await traces(test)).toEqual(before);
    expect(await test.act('priya', comment('said after all'), op)).toEqual({ done: true, repeated: false });
  });

  it('follows another act on the same plan, however many come at once', async () => {
    const { seq } = await storedHead(test, test.planId, 'shared');
    const people = ['priya', 'ingrid', 'elena', 'peter', 'tomas'] as const;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => test.act(people[index % people.length]!, comment(`together ${index}`))),
    );
    expect(answers).toEqual(answers.map(() => ({ done: true, repeated: false })));
    expect((await storedHead(test, test.planId, 'shared')).seq).toBe(seq + 20);
    await chainsAreWhole(test);
    const said = (await test.plan('priya')).commitments[c(4)]!.comments;
    expect(said.filter(({ words }) => words.startsWith('together'))).toHaveLength(20);
  });

  it('is never dated before the last entry, whatever the clock says', async () => {
    const last = (await entriesOf(test, test.planId, 'shared')).at(-1)!.at;
    test.at('2026-08-03 09:00');
    await test.act('priya', comment('from a clock that went back'));
    test.at('2026-08-04 09:00');
    expect((await entriesOf(test, test.planId, 'shared')).at(-1)!.at).toBe(last);
    await chainsAreWhole(test);
  });

  it("is refused from another person's seat", async () => {
    const before = await traces(test);
    const { seatId } = test.eyes('priya');
    const { personId } = test.eyes('ingrid');
    const command = comment('in the name of Priya');
    const { house, planId } = test;
    const acted = await actOnPlan({ house, personId, seatId, planId, op: randomUUID(), command });
    expect(acted).toEqual({ refused: 'not-found' });
    expect(await traces(test)).toEqual(before);
  });

  it('is refused as if the plan were not there once the seat was closed', async () => {
    const closing: PlanCommand = { kind: 'close-seat', seat: test.eyes('tomas').seatId };
    expect(await test.act('priya', closing)).toEqual({ done: true, repeated: false });
    const before = await traces(test);
    expect(await test.act('tomas', comment('still here'))).toEqual({ refused: 'not-found' });
    expect(await traces(test)).toEqual(before);
  });

  it('writes notes of a side into its own ledger alone', async () => {
    const words = 'only Tessel reads this';
    await test.act('priya', { kind: 'write-note', id: randomUUID(), about: null, words });
    const found = async (ledger: 'shared' | 'vendor' | 'customer') =>
      JSON.stringify(await entriesOf(test, test.planId, ledger)).includes(words);
    expect([await found('shared'), await found('vendor'), await found('customer')]).toEqual([false, true, false]);
    const seen = await test.as('ingrid', 'read', (tx) =>
      tx.execute(
        sql`select doc::text from vendor_note union all select bytes from vendor_entry union all select hash from vendor_head`,
      ),
    );
    expect(seen.rows).toEqual([]);
  });
});

describe('the halves of a check-in', () => {
  let test: HaldenPlan;
  beforeEach(async () => {
    test = await haldenStored('running');
    test.at('2026-08-04 09:00');
  });
  afterEach(() => test.close());

  /** All that the other side's lead can get out of the database. */
  const seenBy = (who: 'ingrid' | 'priya') =>
    test.as(who, 'read', async (tx) => {
      const { rows } = await tx.execute(
        sql`select doc::text as text from vendor_half union all select doc::text from customer_half
            union all select bytes from vendor_entry union all select words::text from vendor_words
            union all select bytes from customer_entry union all select words::text from customer_words
            union all select bytes from shared_entry union all select words::text from shared_words
            union all select doc::text from check_in
            union all select doc::text from unsealed_halves(${test.planId}, 'ci-1')`,
      );
      return JSON.stringify(rows);
    });

  it('cannot be read by the other side before both are in, not even by SQL with the viewer set', async () => {
    await test.act('priya', half('the vendor is worried'));
    expect(await seenBy('priya')).toContain('the vendor is worried');
    expect(await seenBy('ingrid')).not.toContain('the vendor is worried');
    expect((await test.plan('ingrid')).checkIns['ci-1']).toMatchObject({ state: 'planned', halves: {} });
  });

  it('are opened in the same transaction as the second half', async () => {
    await test.act('priya', half('the vendor is worried'));
    await test.act('ingrid', half('the customer is not'));
    expect((await test.plan('priya')).checkIns['ci-1']).toMatchObject({
      state: 'opened',
      halves: { vendor: { words: 'the vendor is worried' }, customer: { words: 'the customer is not' } },
    });
    const last = await test.rows<{ kind: string; xmin: string }>(
      'select kind, xmin::text from shared_entry order by seq desc limit 2',
    );
    expect(last.map(({ kind }) => kind)).toEqual(['check-in.opened', 'half.in']);
    expect(last[0]!.xmin).toBe(last[1]!.xmin);
    expect(await seenBy('ingrid')).toContain('the vendor is worried');
    await chainsAreWhole(test);
  });

  it('are opened once when both are given at the same time', async () => {
    const answers = await Promise.all([test.act('priya', half('vendor')), test.act('ingrid', half('customer'))]);
    expect(answers).toEqual(answers.map(() => ({ done: true, repeated: false })));
    const kinds = (await entriesOf(test, test.planId, 'shared')).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'check-in.opened')).toHaveLength(1);
    expect(Object.keys((await test.plan('priya')).checkIns['ci-1']!.halves).sort()).toEqual(['customer', 'vendor']);
  });

  it('are opened by the start of the meeting with the one half that is in', async () => {
    await test.act('priya', half('the vendor is worried'));
    expect(await test.act('priya', { kind: 'start-check-in', checkIn: 'ci-1' })).toEqual({
      done: true,
      repeated: false,
    });
    const { state, halves } = (await test.plan('ingrid')).checkIns['ci-1']!;
    expect([state, Object.keys(halves)]).toEqual(['opened', ['vendor']]);
  });
});

describe('a draft', () => {
  let test: HaldenPlan;
  beforeAll(async () => {
    test = await haldenStored('draft');
  });
  afterAll(() => test.close());

  it('is not there for the people of the customer, and leaves nothing in the shared ledger', async () => {
    await test.act('priya', { kind: 'rename-plan', title: 'Another name' });
    expect((await test.plan('priya')).title).toBe('Another name');
    const seen = await test.as('ingrid', 'read', (tx) =>
      tx.execute(
        sql`select id::text from plan union all select doc::text from vendor_draft union all select id::text from seat`,
      ),
    );
    expect(seen.rows).toEqual([]);
    expect(await test.act('ingrid', { kind: 'rename-plan', title: 'Mine' })).toEqual({ refused: 'not-found' });
    expect(await entriesOf(test, test.planId, 'shared')).toEqual([]);
    expect((await entriesOf(test, test.planId, 'vendor')).map(({ kind }) => kind)).toEqual([
      'plan.started',
      'plan.renamed',
    ]);
  });
});
