import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { asSession } from '~/data/as-session.server';
import { asViewer } from '~/data/as-viewer.server';
import { enqueueMemberInvitation } from '~/data/jobs.server';
import { letterFor } from '~/post/letter-for.server';
import { BY_MAIL } from '~/domain/sign-in/means';
import { enter } from '~/session/enter.server';
import { acceptInvitation, readInvitation, takeBackInvitations } from '~/session/invitation.server';
import { viewerOf } from '~/session/viewer.server';
import { Browser } from '../support/browser';
import { testHouse, type TestHouse } from '../support/house';
import { deliverQueued, lastMail, queued, tokenIn } from '../support/mailbox';
import { storeDraft, type StoredPlan } from '../support/stored-plan';
import { PEOPLE } from '../support/world';

let test: TestHouse;
let plan: StoredPlan;
beforeEach(async () => {
  test = await testHouse();
  plan = await storeDraft(test);
});
afterEach(() => test.close());

const invited = async () => {
  await plan.do('priya', { kind: 'propose-plan' });
  await deliverQueued(test);
  return tokenIn(await lastMail(test.house, PEOPLE.dana.email));
};
const accept = (token: string) => acceptInvitation(test.house, new Browser().request(), token);
const joined = async (who: 'dana' | 'ruth') =>
  (await test.rows<{ at: Date | null }>('select joined_at as at from seat where id = $1', plan.seat[who]))[0]!.at;

describe('An invitation to a seat', () => {
  it('says what it is to, and accepting it signs in and takes the seat', async () => {
    const token = await invited();
    expect(await readInvitation(test.house, token)).toMatchObject({
      email: PEOPLE.dana.email,
      to: { kind: 'seat', planId: plan.planId, title: 'Get Northquay live', side: 'customer', role: 'lead' },
    });
    expect(await joined('dana')).toBeNull();
    const browser = new Browser();
    const accepted = (await acceptInvitation(test.house, browser.request(), token))!;
    expect(accepted.to).toBe(`/plans/${plan.planId}`);
    expect(await viewerOf(browser.take(accepted.cookie!).request(), test.house)).toMatchObject({
      personId: plan.person.dana,
    });
    expect((await joined('dana'))?.toISOString()).toBe(test.clock.now());
    expect(await joined('ruth')).toBeNull();
  });

  it('works once, also for twenty at the same time', async () => {
    const token = await invited();
    const accepted = await Promise.all(Array.from({ length: 20 }, () => accept(token)));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect(await readInvitation(test.house, token)).toBeNull();
  });

  it('lasts seven days', async () => {
    const token = await invited();
    const [row] = await test.rows<{ days: number }>(
      "select round(extract(epoch from expires_at - created_at) / 86400)::int as days from sign_in where kind = 'invitation'",
    );
    expect(row?.days).toBe(7);
    await test.rows("update sign_in set expires_at = now() - interval '1 second'");
    expect(await accept(token)).toBeNull();
  });

  it('can be taken back', async () => {
    const token = await invited();
    await takeBackInvitations(test.house, { seatId: plan.seat.dana });
    expect(await readInvitation(test.house, token)).toBeNull();
    expect(await accept(token)).toBeNull();
    expect(await test.rows('select 1 from session')).toEqual([]);
  });

  it('counts for nothing once its seat is closed', async () => {
    const token = await invited();
    await test.rows('update seat set closed_at = now() where id = $1', plan.seat.dana);
    expect(await readInvitation(test.house, token)).toBeNull();
    expect(await accept(token)).toBeNull();
  });

  it('is not sent to somebody who was removed before it went out', async () => {
    await plan.do('priya', { kind: 'propose-plan' });
    await test.rows('update seat set closed_at = now() where id = $1', plan.seat.dana);
    await deliverQueued(test);
    await expect(lastMail(test.house, PEOPLE.dana.email)).rejects.toThrow();
    await expect(lastMail(test.house, PEOPLE.ruth.email)).resolves.toBeDefined();
  });

  it('does not sign in by the address of a sign-in link', async () => {
    const token = await invited();
    const { signInByLink } = await import('~/session/sign-in.server');
    expect(await signInByLink(test.house, new Browser().request(), token)).toBeNull();
    expect(await accept(token)).not.toBeNull();
  });

  it('goes to the customer only when the plan is proposed', async () => {
    const invitedTo = (await queued(test)).map((job) => job.person);
    const vendors = [plan.person.elena, plan.person.tomas, plan.person.wen];
    expect(new Set(invitedTo)).toEqual(new Set(vendors));
  });

  it('mailed twice is one invitation with one Message-ID', async () => {
    await plan.do('priya', { kind: 'propose-plan' });
    const jobs = await queued(test);
    await deliverQueued(test);
    const { deliver } = await import('~/post/deliver.server');
    const { openPost } = await import('~/post/transport.server');
    const before = await test.rows('select * from outbox_mail order by id');
    for (const job of jobs) await deliver(test.house, openPost(test.house), job);
    expect(await test.rows('select * from outbox_mail order by id')).toEqual(before);
    expect(await test.rows("select 1 from sign_in where kind = 'invitation'")).toHaveLength(jobs.length);
  });
});

describe('An invitation to a workspace', () => {
  // Invited, and not come yet.
  beforeEach(() => test.rows('update member set joined_at = null where person_id = $1', plan.person.tomas));

  it('is what makes a member, and nothing else does: no sign-in, by which nothing of them is told to who named them', async () => {
    const person = plan.person.tomas;
    const joined = () => test.rows('select 1 from member where person_id = $1 and joined_at is not null', person);
    const lines = () => test.rows('select kind from admin_log where person_id = $1', person);
    const before = await lines();
    for (let times = 0; times < 2; times++)
      expect(await enter(test.house, new Browser().request(), person, BY_MAIL)).toContain('=');
    expect(await joined()).toEqual([]);
    expect(await lines()).toEqual(before);
    const seen = await asViewer(test.house, { personId: person }, 'read', async (tx) => ({
      customers: (await tx.execute(sql`select 1 from customer`)).rows,
      workspaces: (await tx.execute(sql`select 1 from workspace`)).rows,
      members: (await tx.execute(sql`select 1 from member`)).rows,
    }));
    expect(seen).toEqual({ customers: [], workspaces: [], members: [] });
  });

  it('joins no other workspace that has invited the same person', async () => {
    const [person, other] = [plan.person.tomas, randomUUID()];
    await test.rows("insert into workspace (id, name) values ($1, 'Prying Partners')", other);
    await test.rows(
      "insert into member (workspace_id, person_id, name, email, role) values ($1, $2, 'Tomas', $3, 'member')",
      ...[other, person, PEOPLE.tomas.email],
    );
    await asSession(test.house, (tx) => enqueueMemberInvitation(tx, { workspace: plan.workspaceId, person }));
    await deliverQueued(test);
    const token = tokenIn(await lastMail(test.house, PEOPLE.tomas.email));
    expect(await readInvitation(test.house, token)).toMatchObject({ to: { name: 'Tessel Analytics' } });
    expect(await accept(token)).toMatchObject({ to: '/' });
    const rows = await test.rows<{ id: string }>(
      'select workspace_id as id from member where person_id = $1 and joined_at is not null',
      person,
    );
    expect(rows.map(({ id }) => id)).toEqual([plan.workspaceId]);
  });

  it('makes the member one who has come in', async () => {
    const person = plan.person.tomas;
    await test.rows('delete from graphile_worker._private_jobs');
    await asSession(test.house, (tx) => enqueueMemberInvitation(tx, { workspace: plan.workspaceId, person }));
    await deliverQueued(test);
    const token = tokenIn(await lastMail(test.house, PEOPLE.tomas.email));
    expect(await readInvitation(test.house, token)).toMatchObject({
      to: { kind: 'workspace', name: 'Tessel Analytics' },
    });
    expect(await accept(token)).toMatchObject({ to: '/' });
    const [row] = await test.rows<{ at: Date | null }>(
      'select joined_at as at from member where person_id = $1',
      person,
    );
    expect(row?.at?.toISOString()).toBe(test.clock.now());
  });

  it('replaces the one before it', async () => {
    const person = plan.person.tomas;
    const invite = async () => {
      await asSession(test.house, (tx) => enqueueMemberInvitation(tx, { workspace: plan.workspaceId, person }));
      await deliverQueued(test);
      return tokenIn(await lastMail(test.house, PEOPLE.tomas.email));
    };
    const first = await invite();
    const second = await invite();
    expect(first).not.toBe(second);
    expect(await accept(first)).toBeNull();
    expect(await accept(second)).not.toBeNull();
  });

  it('stays when the mail of the one before it is sent again late', async () => {
    const person = plan.person.tomas;
    await test.rows('delete from graphile_worker._private_jobs');
    const invite = () =>
      asSession(test.house, (tx) => enqueueMemberInvitation(tx, { workspace: plan.workspaceId, person }));
    await invite();
    const [first] = await queued(test);
    await deliverQueued(test);
    await invite();
    await deliverQueued(test);
    const second = tokenIn(await lastMail(test.house, PEOPLE.tomas.email));
    expect(await letterFor(test.house, first!)).toEqual({ kind: 'none' });
    expect(await accept(second)).not.toBeNull();
  });

  it('is not sent to somebody who is no member', async () => {
    await test.rows('delete from graphile_worker._private_jobs');
    await asSession(test.house, (tx) =>
      enqueueMemberInvitation(tx, { workspace: randomUUID(), person: plan.person.dana }),
    );
    expect(await deliverQueued(test)).toEqual(['not-wanted']);
  });
});
