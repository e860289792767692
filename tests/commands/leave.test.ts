import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCustomer, administerSeat, closeSeatOf, renameCustomer } from '~/commands/administer.server';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { readCustomers } from '~/data/customers.server';
import { verifyChain } from '~/domain/ledger/chain';
import { replay } from '~/domain/plan/apply';
import { handedOver, listOf } from '~/domain/plan/seats/hand-over';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { haldenStored, type HaldenPlan } from '../support/halden';
import { entriesOf, storedHead, storedLedger } from '../support/ledgers';

let test: HaldenPlan;
beforeEach(async () => {
  test = await haldenStored('running');
  test.at('2026-08-04 09:00');
});
afterEach(() => test.close());

const seat = (who: Who) => seatIdOf(HALDEN, who);
const handOver = async (by: Who, from: Who, to: Who, more = {}) => {
  const seen = listOf(handedOver(await test.plan(by), seat(from), test.clock.now()));
  const command = { kind: 'hand-over', seat: seat(from), to: seat(to), seen, leaves: false, withRole: false } as const;
  return test.act(by, { ...command, ...more });
};

/** What is saved is what the ledger tells, and the chain is whole. */
async function isWhole(eyes: Who): Promise<void> {
  expect(await test.plan(eyes)).toEqual(replay(HALDEN, await entriesOf(test, HALDEN, 'shared')));
  const verified = verifyChain(HALDEN, 'shared', await storedLedger(test, HALDEN, 'shared'));
  expect(verified).toEqual({ head: await storedHead(test, HALDEN, 'shared') });
}

describe('leaving', () => {
  it('is written whole, though whoever leaves may write no more after it', async () => {
    expect(await test.act('tomas', { kind: 'leave' })).toEqual({ done: true, repeated: false });
    expect((await test.plan('priya')).seats[seat('tomas')]?.closedAt).not.toBeNull();
    await isWhole('priya');
    expect(await test.act('tomas', { kind: 'leave' })).toEqual({ refused: 'not-found' });
  });

  it('by closing one’s own seat is the same', async () => {
    expect(await test.act('priya', { kind: 'close-seat', seat: seat('priya') })).toMatchObject({ done: true });
    await isWhole('elena');
  });

  it('hands over in the same act, and makes the last who led somebody who leads', async () => {
    await test.act('peter', { kind: 'leave' });
    await test.act('ingrid', {
      kind: 'open-seat',
      id: randomUUID(),
      person: personIdOf('marcus'),
      side: 'customer',
      role: 'viewer',
      name: 'Marcus Bell',
      position: '',
      email: 'marcus.bell@northquay.example',
    });
    const taker = Object.values((await test.plan('ingrid')).seats).find(({ name }) => name === 'Marcus Bell')!;
    expect(await test.act('ingrid', { kind: 'leave' })).toMatchObject({ refused: 'last-lead' });
    const mine = handedOver(await test.plan('ingrid'), seat('ingrid'), test.clock.now());
    expect(mine.length).toBeGreaterThan(0);
    expect(await handOver('ingrid', 'ingrid', 'peter', { to: taker.id, leaves: true })).toMatchObject({ done: true });
    await isWhole('priya');
    const after = await test.plan('priya');
    expect(after.seats[taker.id]?.role).toBe('lead');
    expect(mine.map(({ id }) => after.commitments[id]?.owner)).toEqual(mine.map(() => taker.id));
    const found = await test.rows('select owner from commitment where id = $1', mine[0]!.id);
    expect(found).toEqual([{ owner: taker.id }]);
  });

  it('leaves nothing of it where it is refused', async () => {
    const before = await entriesOf(test, HALDEN, 'shared');
    expect(await handOver('priya', 'tomas', 'elena', { seen: 'another list' })).toEqual({
      refused: 'changed-meanwhile',
    });
    expect(await entriesOf(test, HALDEN, 'shared')).toEqual(before);
  });
});

describe('a company of another name', () => {
  it('is called so from then on, and its versions as they were', async () => {
    const renaming = { side: 'customer', seen: 'Halden Foods', name: 'Nordmat', words: 'Bought by Nordmat' } as const;
    expect(await test.act('ingrid', { kind: 'rename-party', ...renaming })).toMatchObject({ done: true });
    await isWhole('priya');
    expect((await test.plan('priya')).versions['1']?.content.parties.customer).toBe('Halden Foods');
    const known = await actOnPlan({
      house: test.house,
      ...test.eyes('ingrid'),
      planId: HALDEN,
      op: randomUUID(),
      command: { kind: 'rename-party', ...renaming },
    });
    expect(known).toMatchObject({ refused: 'changed-meanwhile' });
  });

  it('is renamed in the list of customers by an administrator alone, to a name that no other has', async () => {
    const house = test.house;
    const ask = (who: Who) => ({ house, personId: personIdOf(who), workspaceId: WORKSPACE, op: randomUUID() });
    const listed = () =>
      asViewer(house, { personId: personIdOf('jonas') }, 'read', (tx) => readCustomers(tx, WORKSPACE));
    const halden = (await listed()).find(({ name }) => name === 'Halden Foods')!;
    expect(await renameCustomer(ask('jonas'), halden.id, 'northquay freight')).toMatchObject({ refused: 'name-taken' });
    expect(await renameCustomer(ask('priya'), halden.id, 'Priyas')).toMatchObject({ refused: 'name-taken' });
    expect(await renameCustomer(ask('jonas'), halden.id, 'HALDEN FOODS')).toEqual({ done: true });
    expect((await listed()).map(({ name }) => name)).toEqual(['HALDEN FOODS', 'Northquay Freight']);
  });
});

describe('two customers', () => {
  it('renamed alike at one instant are called so once, and whoever came second is told at the field', async () => {
    const ask = () => ({ house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() });
    const listed = () =>
      asViewer(test.house, { personId: personIdOf('jonas') }, 'read', (tx) => readCustomers(tx, WORKSPACE));
    const [one, two] = (await listed()).map(({ id }) => id) as [string, string];
    for (const name of ['Alike', 'Alike again', 'Once more']) {
      const done = await Promise.all([
        renameCustomer(ask(), one, name),
        renameCustomer(ask(), two, name.toUpperCase()),
        addCustomer(ask(), name),
      ]);
      const refused = done.slice(0, 2).filter((each) => 'refused' in each);
      for (const each of refused) expect(each).toMatchObject({ refused: 'name-taken', field: 'name' });
      const named = (await listed()).filter((each) => each.name.toLowerCase() === name.toLowerCase());
      expect(named, name).toHaveLength(1);
    }
  });
});

describe('an administrator', () => {
  const ask = () => ({ house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() });

  it('closes the seat of the vendor’s last lead and names who leads, who hands over what was theirs', async () => {
    await administerSeat(ask(), HALDEN, { kind: 'close-seat', seat: seat('elena') });
    expect(await closeSeatOf(ask(), HALDEN, seat('priya'), seat('ingrid'))).toMatchObject({ refused: 'taker-other' });
    expect(await closeSeatOf(ask(), HALDEN, seat('priya'), seat('tomas'))).toEqual({ done: true });
    const plan = await test.plan('tomas');
    expect(plan.seats[seat('tomas')]?.role).toBe('lead');
    expect(await handOver('tomas', 'priya', 'tomas')).toMatchObject({ done: true });
    await isWhole('tomas');
    expect(handedOver(await test.plan('tomas'), seat('priya'), test.clock.now())).toEqual([]);
  });
});
