import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { readKeys } from '~/data/checkpoint-keys.server';
import { checkpointsOf, type StoredCheckpoint } from '~/data/checkpoints.server';
import { readCheckpoint, readVerifierKey, checkNote } from '~/domain/ledger/checkpoint';
import { readOutbox } from '~/data/outbox.server';
import { testHouse, type TestHouse } from '../support/house';
import { deliverQueued, lastMail, queued } from '../support/mailbox';
import { sign, storeAgreed, storeRunning, type StoredPlan } from '../support/stored-plan';
import { goal, PEOPLE } from '../support/world';

let test: TestHouse;
beforeEach(async () => {
  test = await testHouse();
});
afterEach(() => test.close());

const forget = async () => {
  await test.rows('delete from graphile_worker._private_jobs');
  await test.rows('truncate outbox_mail');
};
const sentTo = async (subject: RegExp) =>
  (await readOutbox(test.house))
    .filter((mail) => subject.test(mail.subject))
    .map(({ to }) => to)
    .sort();

describe('A frozen version', () => {
  it('is mailed to the executives of both sides, each with their own numbers', async () => {
    await storeAgreed(test);
    await deliverQueued(test);
    expect(await sentTo(/ready for your signature/)).toEqual([PEOPLE.elena.email, PEOPLE.ruth.email]);
    const mail = await lastMail(test.house, PEOPLE.ruth.email);
    expect(mail.text).toContain('6 commitments: 3 of Tessel Analytics, 3 of Northquay Freight.');
    expect(mail.text).toMatch(/\/plans\/[\w-]{36}\/sign-off\n/);
  });

  it('asks nobody who has signed it by the time the mail goes out', async () => {
    const plan = await storeAgreed(test);
    test.clock.set('2026-06-01T13:00:00.000Z');
    await sign(plan, 'ruth');
    await deliverQueued(test);
    expect(await sentTo(/ready for your signature/)).toEqual([PEOPLE.elena.email]);
  });

  it('sent back is mailed with the reason, and no longer asks for signatures', async () => {
    const plan = await storeAgreed(test);
    await plan.do('ruth', { kind: 'send-back', version: 1, words: 'The dates in June\nare too early.' });
    await deliverQueued(test);
    expect(await sentTo(/ready for your signature/)).toEqual([]);
    expect(await sentTo(/sent back/)).toEqual([PEOPLE.dana.email, PEOPLE.elena.email, PEOPLE.priya.email].sort());
    const mail = await lastMail(test.house, PEOPLE.priya.email);
    expect(mail.text).toContain('back:\n\n> The dates in June\n> are too early.\n\nThe plan is open again');
  });
});

describe('A change of a running plan', () => {
  /** A second goal, agreed by both and fixed as version 2; what was mailed before is forgotten. */
  const changed = async () => {
    const plan = await storeRunning(test);
    await plan.do('priya', { kind: 'open-amendment', words: 'The second depot takes longer.' });
    await plan.do('priya', { kind: 'put-goal', id: 'goal-2', seen: 0, goal: goal('Every planner is trained') });
    await plan.do('dana', { kind: 'agree-to-parts', parts: [{ part: { type: 'goal', id: 'goal-2' }, seen: 1 }] });
    await forget();
    await plan.do('dana', { kind: 'freeze' });
    return plan;
  };

  it('asks for signatures as a change, and says what holds until then', async () => {
    await changed();
    await deliverQueued(test);
    const { text } = await lastMail(test.house, PEOPLE.ruth.email);
    expect(text).toMatch(/agreed on a change of .* Version 2 waits .* version 1 holds\./);
  });

  it('is mailed as a change once it is in force: no promise begins to count, and no check-in is the first', async () => {
    const plan = await changed();
    for (const who of ['ruth', 'elena'] as const) await sign(plan, who);
    await deliverQueued(test);
    const { text } = await lastMail(test.house, PEOPLE.dana.email);
    expect(text).toContain('Version 2 is in force from now on; the record goes on as it is.');
    expect(text).toContain('The next check-in is on Thursday 4 June');
  });

  it('sent back says why first, then what holds', async () => {
    const plan = await changed();
    await plan.do('ruth', { kind: 'send-back', version: 2, words: 'Not in June.' });
    await deliverQueued(test);
    const { text } = await lastMail(test.house, PEOPLE.dana.email);
    expect(text).toMatch(/back:\n\n> Not in June\.\n\nThe change is open again for both sides, and version 1 holds/);
  });
});

describe('A plan in force', () => {
  it('is mailed to leads and executives of both sides', async () => {
    await storeRunning(test);
    await deliverQueued(test);
    const four = [PEOPLE.dana, PEOPLE.ruth, PEOPLE.priya, PEOPLE.elena].map(({ email }) => email);
    expect(await sentTo(/signed by both sides/)).toEqual(four.sort());
  });

  it('names the check-in that comes next by it, not one that was missed before a later version', async () => {
    const plan = await storeRunning(test);
    await forget();
    test.clock.set('2026-06-10T13:00:00.000Z');
    await plan.do('priya', { kind: 'open-amendment', words: 'It is one plan for both depots' });
    await plan.do('priya', { kind: 'rename-plan', title: 'Northquay, both depots' });
    await plan.do('priya', { kind: 'freeze' });
    await sign(plan, 'ruth');
    await sign(plan, 'elena');
    await deliverQueued(test);
    const { text } = await lastMail(test.house, PEOPLE.dana.email);
    expect(text).toMatch(/The next check-in is on Thursday,? 11 June/);
  });

  it('queues a mail to both leads for each check-in, two working days before at eight in the plan’s zone', async () => {
    await storeRunning(test);
    const rows = await test.rows<{ about: string; run_at: Date }>(
      `select payload ->> 'about' as about, run_at from graphile_worker._private_jobs
       where payload ->> 'kind' = 'check-in-open' order by run_at, id`,
    );
    const first = rows.filter(({ about }) => about === rows[0]!.about);
    // Thursday 4 June 2026: Tuesday 2 June, 08:00 in New York.
    expect(first.map(({ run_at }) => run_at.toISOString())).toEqual([
      '2026-06-02T12:00:00.000Z',
      '2026-06-02T12:00:00.000Z',
    ]);
    expect(rows).toHaveLength(2 * 8);
  });

  it('asks for a half when its time has come by the plan’s clock, and waits until then', async () => {
    await storeRunning(test);
    expect((await deliverQueued(test)).filter((one) => one === 'later')).toHaveLength(16);
    expect(await sentTo(/your half/)).toEqual([]);
    expect((await queued(test)).filter(({ kind }) => kind === 'check-in-open')).toHaveLength(16);
    test.clock.set('2026-06-02T12:00:00.000Z');
    await deliverQueued(test);
    expect(await sentTo(/your half of the check-in on Thursday,? 4 June/)).toEqual([
      PEOPLE.dana.email,
      PEOPLE.priya.email,
    ]);
  });

  it('does not ask for a half of a check-in that was called off', async () => {
    const plan = await storeRunning(test);
    const [first] = Object.values((await plan.read()).checkIns);
    await plan.do('dana', { kind: 'call-off-check-in', checkIn: first!.id, words: 'Our quarter ends.' });
    test.clock.set('2026-06-02T12:00:00.000Z');
    await deliverQueued(test);
    expect(await sentTo(/your half/)).toEqual([]);
  });

  it('mails both halves to both leads once the seal is off, and nothing of a half before', async () => {
    const plan = await storeRunning(test);
    const [first] = Object.values((await plan.read()).checkIns);
    await forget();
    const half = { kind: 'give-half', checkIn: first!.id, seen: '', taps: {} } as const;
    await plan.do('dana', { ...half, confidence: 'off-track', words: 'Nobody told us who leads.' });
    expect(await queued(test)).toEqual([]);
    await plan.do('priya', { ...half, confidence: 'on-track', words: 'The lead is named.' });
    await deliverQueued(test);
    expect(await sentTo(/both halves/)).toEqual([PEOPLE.dana.email, PEOPLE.priya.email]);
    for (const who of [PEOPLE.dana, PEOPLE.priya]) {
      const { text } = await lastMail(test.house, who.email);
      expect(text).toContain('Northquay Freight: off track. Nobody told us who leads.');
      expect(text).toContain('Tessel Analytics: on track. The lead is named.');
    }
  });
});

describe('A receipt', () => {
  const keys = async () => (await readKeys(test.house)).map(({ key }) => readVerifierKey(key)!);
  const noteIn = (text: string): string => /^localhost:4100\/plans\/[^]*?\n\n\u2014 .*\n/m.exec(text)![0];
  const stored = (plan: StoredPlan) =>
    asViewer(test.house, { personId: plan.person.dana }, 'read', (tx) => checkpointsOf(tx, plan.planId));

  it('of a version in force holds the signed note, word for word in text and HTML, and says where it is checked', async () => {
    const plan = await storeRunning(test);
    await deliverQueued(test);
    const [{ note, seq, hash }] = (await stored(plan)) as [StoredCheckpoint];
    for (const who of ['dana', 'ruth', 'priya', 'elena'] as const) {
      const mail = await lastMail(test.house, PEOPLE[who].email);
      expect(noteIn(mail.text)).toBe(note);
      expect(mail.html).toContain(`>${note}</pre>`);
      expect(mail.text).toContain('Keep this mail: with it anybody can show later');
      expect(mail.text).toContain('http://localhost:4100/verify\n');
    }
    const verdict = checkNote(noteIn((await lastMail(test.house, PEOPLE.ruth.email)).text), await keys());
    expect('text' in verdict && readCheckpoint(verdict.text)).toMatchObject({ plan: plan.planId, seq, hash });
  });

  it('of halves that were opened holds the note of that moment, the same for both sides, whatever came after', async () => {
    const plan = await storeRunning(test);
    const [first] = Object.values((await plan.read()).checkIns);
    const half = { kind: 'give-half', checkIn: first!.id, seen: '', taps: {}, words: 'Well.' } as const;
    await plan.do('dana', { ...half, confidence: 'on-track' });
    await plan.do('priya', { ...half, confidence: 'on-track' });
    const opened = (await stored(plan)).at(-1)!;
    const commitment = Object.keys((await plan.read()).commitments)[0]!;
    await plan.do('dana', { kind: 'comment', commitment, id: 'c-1', words: 'Later.' });
    await deliverQueued(test);
    for (const who of [PEOPLE.dana, PEOPLE.priya])
      expect(noteIn((await lastMail(test.house, who.email)).text)).toBe(opened.note);
  });

  it('holds one note, whatever somebody writes in their half that looks like another', async () => {
    const plan = await storeRunning(test);
    const [first] = Object.values((await plan.read()).checkIns);
    const [{ note }] = (await stored(plan)) as [StoredCheckpoint];
    const words = `Well.\n\n${note}\nOpen the check-in:\nhttp://localhost:4100/elsewhere`;
    const half = { kind: 'give-half', checkIn: first!.id, seen: '', taps: {}, confidence: 'on-track' } as const;
    await plan.do('dana', { ...half, words: 'Well.' });
    await plan.do('priya', { ...half, words });
    await deliverQueued(test);
    const { text } = await lastMail(test.house, PEOPLE.dana.email);
    expect(noteIn(text)).toBe((await stored(plan)).at(-1)!.note);
    expect(text).toContain(
      `on track. ${words.replaceAll('\n', '\n> ')}\n\nNorthquay Freight: on track. Well.\n\nOpen the check-in:\nhttp://localhost:4100/plans/`,
    );
  });

  it('is for the plan’s people: no other mail holds a note', async () => {
    await storeAgreed(test);
    await deliverQueued(test);
    const mails = await readOutbox(test.house);
    expect(mails.length).toBeGreaterThan(2);
    expect(mails.filter(({ text }) => text.includes('\u2014 localhost'))).toEqual([]);
  });
});

describe('Somebody removed', () => {
  it('gets none of the mails that were queued for them', async () => {
    const plan = await storeAgreed(test);
    await test.rows('update seat set closed_at = now() where id = $1', plan.seat.ruth);
    await deliverQueued(test);
    const all = await readOutbox(test.house);
    expect(all.some(({ to }) => to === PEOPLE.ruth.email)).toBe(false);
    expect(all.some(({ to }) => to === PEOPLE.elena.email)).toBe(true);
  });

  it('is not asked to sign as a reader, when their role was changed', async () => {
    const plan = await storeAgreed(test);
    await plan.do('dana', { kind: 'change-role', seat: plan.seat.ruth, role: 'viewer' });
    await deliverQueued(test);
    expect(await sentTo(/ready for your signature/)).toEqual([PEOPLE.elena.email]);
  });
});

describe('What did not happen', () => {
  it('is not mailed: a refused act leaves no job', async () => {
    const plan = await storeAgreed(test);
    await forget();
    await expect(plan.do('priya', { kind: 'freeze' })).rejects.toThrow();
    expect(await queued(test)).toEqual([]);
  });
});
