import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCustomer,
  administerSeat,
  inviteMember,
  openSeatFor,
  removeMember,
  type AdminAsk,
} from '~/commands/administer.server';
import { invitePerson } from '~/commands/invite-person.server';
import { arrive } from '~/data/arrivals.server';
import pg from 'pg';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { haldenStored, type HaldenPlan } from '../support/halden';

let test: HaldenPlan;
beforeEach(async () => {
  test = await haldenStored('running');
});
afterEach(() => test.close());

/** The workspace's admin, by a new operation each time. */
async function admin(): Promise<AdminAsk> {
  const [row] = await test.rows<{ id: string }>("select person_id as id from member where role = 'admin' limit 1");
  return { house: test.house, personId: row!.id, workspaceId: WORKSPACE, op: randomUUID() };
}

describe('a customer', () => {
  it('is one, however its name is written and however many add it at once', async () => {
    const names = ['Fjordline Shipping', 'FJORDLINE shipping', 'fjordline Shipping', 'Fjordline SHIPPING'];
    const asks = await Promise.all([...names, ...names].map(async (name) => [await admin(), name] as const));
    const added = await Promise.all(asks.map(([ask, name]) => addCustomer(ask, name)));
    expect(added).toEqual(asks.map(() => ({ done: true })));
    expect(await test.rows("select 1 from customer where lower(name) = 'fjordline shipping'")).toHaveLength(1);
  });

  it('cannot stand there twice in other capitals', async () => {
    const row = 'insert into customer (workspace_id, id, name) values ($1, $2, $3)';
    await test.rows(row, WORKSPACE, randomUUID(), 'Fjordline');
    await expect(test.rows(row, WORKSPACE, randomUUID(), 'FJORDLINE')).rejects.toThrow(/customer_name/);
  });
});

describe('what an admin does to the seats of a plan', () => {
  it('is never dated before a seat that was opened or closed, whatever the clock of this process says', async () => {
    test.at('2026-08-04 12:00');
    const wen = {
      id: randomUUID(),
      person: personIdOf('wen'),
      side: 'vendor',
      role: 'contributor',
      name: 'Wen Li',
      position: '',
      email: 'wen@tessel.example',
    } as const;
    expect(await administerSeat(await admin(), test.planId, { kind: 'open-seat', ...wen })).toEqual({ done: true });
    test.at('2026-08-04 11:00');
    const close = { kind: 'close-seat', seat: wen.id } as const;
    expect(await administerSeat(await admin(), test.planId, close)).toEqual({ done: true });
    const times = await test.rows<{ at: Date }>('select at from shared_entry where kind ~ $1 order by seq', '^seat');
    const [opened, closed] = times.slice(-2).map(({ at }) => at.toISOString());
    expect(closed! >= opened!).toBe(true);
  });

  it('leaves the customer somebody who leads, once they have come: or the vendor could seat its own people there', async () => {
    const seat = (who: 'ingrid' | 'peter') => test.eyes(who).seatId;
    const close = async (who: 'ingrid' | 'peter') =>
      administerSeat(await admin(), test.planId, { kind: 'close-seat', seat: seat(who) });
    await arrive(test.house, personIdOf('ingrid'));
    const theirs = { refused: 'theirs-to-change' };
    const roles = ['viewer', 'contributor', 'lead', 'executive'] as const;
    const before = await test.rows('select * from seat order by id');
    for (const come of ['ingrid', 'peter'] as const) {
      // Of those who answer for the customer also whoever was invited and has not come.
      for (const who of ['ingrid', 'peter'] as const) {
        expect(await close(who)).toEqual(theirs);
        for (const role of roles) {
          const changed = { kind: 'change-role', seat: seat(who), role } as const;
          expect(await administerSeat(await admin(), test.planId, changed)).toEqual(theirs);
        }
      }
      if (come === 'ingrid') expect(await test.rows('select * from seat order by id')).toEqual(before);
      await arrive(test.house, personIdOf('peter'));
    }
    // A member who answers for a customer leaves the workspace, and not the customer.
    const named = { name: 'Ingrid Halvorsen', email: 'ingrid.halvorsen@halden.example', role: 'member' } as const;
    expect(await inviteMember(await admin(), named)).toEqual({ done: true });
    expect(await removeMember(await admin(), personIdOf('ingrid'))).toEqual({ done: true });
    expect((await test.plan('priya')).seats[seat('ingrid')]!.closedAt).toBeNull();
    // Their own do: Peter closes Ingrid's seat, and seats whoever comes after her.
    expect(await test.act('peter', { kind: 'close-seat', seat: seat('ingrid') })).toMatchObject({ done: true });
  });

  it('is as ever for who only acts or reads for the customer, whoever has come', async () => {
    await arrive(test.house, personIdOf('ingrid'));
    const email = 'nils@halden.example';
    const nils = { side: 'customer', role: 'contributor', name: 'Nils Dahl', position: '', email } as const;
    expect(await openSeatFor(await admin(), test.planId, nils)).toEqual({ done: true });
    const [row] = await test.rows<{ id: string }>('select id from seat where email = $1', email);
    const raised = { kind: 'change-role', seat: row!.id, role: 'lead' } as const;
    expect(await administerSeat(await admin(), test.planId, raised)).toMatchObject({ refused: 'theirs-to-seat' });
    const closed = { kind: 'close-seat', seat: row!.id } as const;
    expect(await administerSeat(await admin(), test.planId, closed)).toEqual({ done: true });
  });

  it('can take out those the customer was given by mistake, who never came', async () => {
    const seats = Object.values((await test.plan('priya')).seats).filter(({ side }) => side === 'customer');
    for (const { id } of seats)
      expect(await administerSeat(await admin(), test.planId, { kind: 'close-seat', seat: id })).toEqual({
        done: true,
      });
  });

  it('takes a removed member out of a seat that was opened at the same moment, too', async () => {
    const wen = personIdOf('wen');
    const other = new pg.Client({ connectionString: test.adminUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select 1 from shared_head where plan_id = $1 for update', [test.planId]);
      const removed = removeMember(await admin(), wen);
      // It waits for the plan that somebody is busy with.
      const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      const busy = async () => (await test.rows(waiting)).length > 0;
      const ended = removed.then(() => true);
      while (!(await busy()) && !(await Promise.race([ended, Promise.resolve(false)])));
      await other.query(
        `insert into seat (workspace_id, plan_id, id, person_id, side, role, name, position, email, opened_at)
         values ($1, $2, $3, $4, 'vendor', 'contributor', 'Wen Li', '', 'wen@tessel.example', now())`,
        [WORKSPACE, test.planId, randomUUID(), wen],
      );
      await other.query('commit');
      expect(await removed).toEqual({ done: true });
    } finally {
      await other.end();
    }
    expect(await test.rows('select 1 from seat where person_id = $1 and closed_at is null', wen)).toEqual([]);
  });
});

describe('an invitation that is refused', () => {
  it('leaves nobody behind who was never invited', async () => {
    const email = 'nobody.yet@halden.example';
    const invite = (role: 'executive' | 'viewer') =>
      invitePerson({
        house: test.house,
        ...test.eyes('priya'),
        planId: test.planId,
        op: randomUUID(),
        newId: randomUUID(),
        seat: { id: randomUUID(), side: 'customer', role, name: 'Nobody Yet', position: '', email },
      });
    expect(await invite('executive')).toMatchObject({ refused: 'theirs-to-seat' });
    expect(await test.rows('select 1 from person where email = $1', email)).toEqual([]);
    expect(await invite('viewer')).toMatchObject({ done: true });
    expect(await test.rows('select 1 from person where email = $1', email)).toHaveLength(1);
  });
});
