import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { checkpointsOf } from '~/data/checkpoints.server';
import { turnMailOff } from '~/data/mail-settings.server';
import { readOutbox } from '~/data/outbox.server';
import { readStopToken } from '~/post/unsubscribe';
import { testHouse, TEST_SETTINGS, type TestHouse } from '../support/house';
import { claimed, deliverQueued, lastMail, queued } from '../support/mailbox';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import { PEOPLE, type Who } from '../support/world';

let test: TestHouse;
let plan: StoredPlan;
beforeEach(async () => {
  test = await testHouse();
  plan = await storeRunning(test);
  await forget();
});
afterEach(() => test.close());

const forget = async () => {
  await test.rows('delete from graphile_worker._private_jobs');
  await test.rows('truncate outbox_mail');
};
/** Whoever got a digest in this morning, which is told to its end. */
async function morning(at: string): Promise<string[]> {
  await forget();
  test.clock.set(at);
  await claimed(test);
  await deliverQueued(test);
  return (await readOutbox(test.house))
    .filter(({ text }) => text.includes('You get this digest'))
    .map(({ to }) => to)
    .sort();
}
const mailTo = async (who: Who) => (await lastMail(test.house, PEOPLE[who].email)).text;

// Tuesday 2 June 2026, eight in New York; Saturday 6 June is a day off.
const TUESDAY = '2026-06-02T12:00:00.000Z';

describe('A digest', () => {
  it('goes out from eight in the plan’s zone on, once a person a day, whoever looks at the same time', async () => {
    test.clock.set('2026-06-02T11:59:59.000Z');
    expect(await claimed(test)).toBe(0);
    test.clock.set(TUESDAY);
    const counts = await Promise.all([claimed(test), claimed(test), claimed(test)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
    test.clock.set('2026-06-02T20:00:00.000Z');
    expect(await claimed(test)).toBe(0);
    expect((await queued(test)).filter(({ kind }) => kind === 'digest')).toHaveLength(8);
  });

  it('is queued for everybody, for however long that takes: a statement of a page may not take as long', async () => {
    const other = new pg.Client({ connectionString: test.adminUrl });
    await other.connect();
    await other.query('begin');
    await other.query('insert into digest (person_id, day) values ($1, $2)', [plan.person.priya, '2026-06-02']);
    test.clock.set(TUESDAY);
    const claim = claimed(test).catch((error: unknown) => error);
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and now() - query_start > interval '7.5 seconds'`;
    await vi.waitFor(async () => expect(await test.rows(waiting)).toHaveLength(1), 15_000);
    await other.query('rollback');
    await other.end();
    expect(await claim).toBe(8);
  });

  it('is sent on no day off: neither at the weekend nor on a holiday of the plan', async () => {
    for (const off of ['2026-06-06T13:00:00.000Z', '2026-06-07T13:00:00.000Z', '2026-07-03T13:00:00.000Z'])
      expect([off, await morning(off)]).toEqual([off, []]);
  });

  it('says what is one’s own and due within two working days, with a link to where it is done, and nothing to who has nothing', async () => {
    const got = await morning(TUESDAY);
    expect(got).not.toContain(PEOPLE.wen.email);
    expect(got).not.toContain(PEOPLE.grace.email);
    const text = await mailTo('dana');
    expect(text).toContain('Due within two working days:\n- 1 Name one decision maker: due on Thursday 4 June\n');
    expect(text).toContain(`/plans/${plan.planId}/commitments/decision/delivery\n`);
    expect(text).toContain('- Check-in 1: say how it stands, by Thursday 4 June\n');
  });

  it('says what is late to its owner, and tells the leads and executives of both sides once', async () => {
    await morning('2026-06-04T12:00:00.000Z');
    await morning('2026-06-05T12:00:00.000Z');
    expect(await mailTo('dana')).toMatch(
      /\nLate:\n(- .*\n.*\n)*- 1 Name one decision maker: was due on Thursday 4 June\n/,
    );
    expect(await mailTo('priya')).toContain(
      'Newly late, not yours:\n- 1 Name one decision maker, of Northquay Freight',
    );
    await morning('2026-06-08T12:00:00.000Z');
    expect(await mailTo('dana')).toContain('- 1 Name one decision maker: was due on Thursday 4 June');
    expect(await mailTo('priya')).not.toContain('Newly late, not yours:\n- 1 ');
  });

  it('tells a date that was moved from what it was to what it is, to who waits on it too', async () => {
    await morning(TUESDAY);
    test.clock.set('2026-06-02T14:00:00.000Z');
    const asked = {
      kind: 'propose-date',
      commitment: 'decision',
      id: 'p1',
      to: '2026-06-11',
      moveAlong: false,
    } as const;
    await plan.do('dana', { ...asked, category: 'people-not-available', words: 'Ruth travels.' });
    await plan.do('priya', { kind: 'agree-to-date', commitment: 'decision', proposal: 'p1', words: '' });
    await morning('2026-06-03T12:00:00.000Z');
    for (const who of ['ruth', 'marcus'] as const)
      expect(await mailTo(who)).toContain(
        'Dates that both sides moved:\n- 1 Name one decision maker: from Thursday 4 June to Thursday 11 June',
      );
    expect(await morning('2026-06-04T12:00:00.000Z')).not.toContain(PEOPLE.marcus.email);
  });

  it('tells what happened to who it concerns, never one’s own act, and not what waits for them anyway', async () => {
    await morning(TUESDAY);
    test.clock.set('2026-06-02T14:00:00.000Z');
    await plan.do('marcus', { kind: 'comment', commitment: 'export', id: 'c1', words: 'The export runs.' });
    await plan.do('dana', { kind: 'deliver', commitment: 'decision', id: 'd1', note: 'It is Ruth.', link: '' });
    await morning('2026-06-03T12:00:00.000Z');
    const priya = await mailTo('priya');
    expect(priya).toContain('What happened:\n- Marcus Bell commented on 3 Export 24 months of shipments');
    expect(priya).toMatch(
      /Yours now:\n(- .*\n.*\n)*- 1 Name one decision maker: Accept the delivery or return it, by Tuesday 9 June\n/,
    );
    expect(priya).not.toContain('Dana Whitfield delivered');
    expect(await mailTo('marcus')).toContain('Dana Whitfield delivered 1 Name one decision maker');
    expect(await mailTo('marcus')).not.toContain('Marcus Bell commented');
  });

  it('leaves nothing out for good that was still being written while it was read', async () => {
    await morning(TUESDAY);
    const other = new pg.Client({ connectionString: test.adminUrl });
    await other.connect();
    await other.query("begin; select from commitment where id = 'export' for update");
    test.clock.set('2026-06-03T11:59:59.900Z');
    const commented = plan.do('marcus', { kind: 'comment', commitment: 'export', id: 'c1', words: 'The export runs.' });
    const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await vi.waitFor(async () => expect(await test.rows(waiting)).toHaveLength(1), 5_000);
    await morning('2026-06-03T12:00:00.000Z');
    expect(await mailTo('priya')).not.toContain('Marcus Bell commented');
    await other.query('commit');
    await other.end();
    await commented;
    await morning('2026-06-04T12:00:00.000Z');
    expect(await mailTo('priya')).toContain(
      'What happened:\n- Marcus Bell commented on 3 Export 24 months of shipments',
    );
    await morning('2026-06-05T12:00:00.000Z');
    expect(await mailTo('priya')).not.toContain('Marcus Bell commented');
  });

  it('names who mentioned them and where, with a link to it, and not what was said', async () => {
    await morning(TUESDAY);
    test.clock.set('2026-06-02T14:00:00.000Z');
    await plan.do('wen', { kind: 'comment', commitment: 'defects', id: 'c1', words: 'HELLO-OUT-THERE @Grace' });
    await plan.do('priya', { kind: 'write-note', id: 'n1', about: null, words: 'HELLO-OUT-THERE @Elena' });
    const got = await morning('2026-06-03T12:00:00.000Z');
    expect(got).toContain(PEOPLE.grace.email);
    expect(await mailTo('grace')).toMatch(
      /Mentions of you:\n- Wen Li mentioned you in a comment on .*\n.*\/commitments\/defects#comment-c1\n/,
    );
    expect(await mailTo('elena')).toMatch(
      /- Priya Raman mentioned you in a private note, which only Tessel Analytics sees\n.*\/notes#note-n1\n/,
    );
    for (const mail of await readOutbox(test.house))
      expect(mail.subject + mail.text + mail.html).not.toContain('HELLO-OUT-THERE');
    for (const who of ['dana', 'ruth'] as const) expect(await mailTo(who)).not.toContain('private note');
    expect(await morning('2026-06-04T12:00:00.000Z')).not.toContain(PEOPLE.grace.email);
  });

  it('holds nothing of what a side keeps to itself, its reader’s own included', async () => {
    await plan.do('priya', { kind: 'write-note', id: 'n1', about: null, words: 'SECRET-OF-THE-VENDOR' });
    await plan.do('dana', { kind: 'write-note', id: 'n2', about: 'decision', words: 'SECRET-OF-THE-CUSTOMER' });
    await morning(TUESDAY);
    for (const mail of await readOutbox(test.house))
      expect(mail.subject + mail.text + mail.html).not.toMatch(/SECRET-OF/);
  });

  it('goes to nobody who was removed since it was queued, or has turned it off', async () => {
    test.clock.set(TUESDAY);
    await asViewer(test.house, { personId: plan.person.priya }, 'write', (tx) =>
      turnMailOff(tx, plan.person.priya, 'digest'),
    );
    expect(await claimed(test)).toBe(7);
    await plan.do('ruth', { kind: 'close-seat', seat: plan.seat.dana });
    await asViewer(test.house, { personId: plan.person.tomas }, 'write', (tx) =>
      turnMailOff(tx, plan.person.tomas, 'digest'),
    );
    await deliverQueued(test);
    const got = (await readOutbox(test.house)).map(({ to }) => to);
    for (const who of ['dana', 'priya', 'tomas'] as const) expect(got).not.toContain(PEOPLE[who].email);
  });

  it('that could not be sent on its day is let go: the next one tells what it would have', async () => {
    test.clock.set(TUESDAY);
    await claimed(test);
    test.clock.set('2026-06-03T12:00:00.000Z');
    await claimed(test);
    const done = await deliverQueued(test);
    const sent = (await readOutbox(test.house)).filter(({ to }) => to === PEOPLE.dana.email);
    expect(sent).toHaveLength(1);
    expect(done.filter((one) => one === 'sent').length).toBeLessThan(8);
  });

  it('carries the signed note of minutes that both sides stand by, word for word', async () => {
    const [first] = Object.values((await plan.read()).checkIns);
    const checkIn = first!.id;
    test.clock.set('2026-06-04T14:00:00.000Z');
    await plan.do('priya', { kind: 'start-check-in', checkIn });
    await plan.do('priya', {
      kind: 'minute-check-in',
      checkIn,
      seen: '',
      attendance: { vendor: ['Priya Raman'], customer: ['Dana Whitfield'] },
      decisions: ['The export comes first.'],
    });
    await plan.do('dana', { kind: 'acknowledge-check-in', checkIn, seen: '2026-06-04T14:00:00.000Z', words: '' });
    await morning('2026-06-05T12:00:00.000Z');
    const notes = await asViewer(test.house, { personId: plan.person.elena }, 'read', (tx) =>
      checkpointsOf(tx, plan.planId),
    );
    const { note } = notes.find(({ kind }) => kind === 'check-in.acknowledged')!;
    const text = await mailTo('elena');
    expect(text).toContain('Minutes that both sides stand by:\n- Check-in 1 of Thursday 4 June');
    expect(text).toContain(`${note.trimEnd()}\n`);
  });

  it('ends with where it is turned off: an address that is signed for this person and this kind', async () => {
    await morning(TUESDAY);
    const [, token] = /\/unsubscribe\/(\S+)/.exec(await mailTo('dana'))!;
    const { secret } = TEST_SETTINGS;
    expect(readStopToken(secret, token!)).toEqual({ person: plan.person.dana, kind: 'digest' });
    expect(readStopToken(secret, token!.replace('digest', 'in-force'))).toBeNull();
    expect(readStopToken('another secret', token!)).toBeNull();
    expect(readStopToken(secret, `${token}x`)).toBeNull();
  });
});
