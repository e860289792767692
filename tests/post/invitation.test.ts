import type { Attachment } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readCalendarText } from '../support/calendars';
import type { Received } from '../support/mail-server';
import { queued } from '../support/mailbox';
import { mailsOfPlan } from '../support/mails-of-plan';
import { PEOPLE, type Who } from '../support/world';

const { test, plan, sent } = mailsOfPlan();

const asText = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');
/** The calendar in a mail: as a part that mail programs act on, and as a file, which say the same. The reader turns CRLF into LF. */
function partsOf({ email }: Received): string[] {
  const of = (type: string) =>
    email.attachments
      .filter(({ mimeType }) => mimeType === type)
      .map((part) => `${asText(part).trimEnd().replace(/\r?\n/g, '\r\n')}\r\n`);
  expect(of('text/calendar')).toEqual(of('application/ics'));
  return of('text/calendar');
}
const unfolded = (text: string): string => text.replaceAll('\r\n ', '');
const opened = '2026-06-09T12:00:00.000Z';

describe('The mail that asks for a half', () => {
  it('invites each lead to the check-in, at its time, and asks nobody to answer', async () => {
    test().clock.set(opened);
    const mails = await sent('check-in-open', 'ci-2');
    expect([...mails.keys()].sort()).toEqual([PEOPLE.dana.email, PEOPLE.priya.email].sort());
    for (const who of ['dana', 'priya'] as const satisfies readonly Who[]) {
      const mail = mails.get(PEOPLE[who].email)!;
      expect(mail.raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
      const [text] = partsOf(mail);
      expect(text).toContain('METHOD:REQUEST\r\n');
      expect(readCalendarText(text!)).toMatchObject([
        {
          ...{ uid: `${plan().planId}.check-in.ci-2@evenhand`, sequence: 0, status: 'CONFIRMED' },
          ...{ from: '2026-06-11T14:00:00.000Z', until: '2026-06-11T14:30:00.000Z' },
          summary: 'Check-in: Get Northquay live',
        },
      ]);
      expect(unfolded(text!)).toContain('ORGANIZER;CN=Evenhand:mailto:evenhand@tessel.example\r\n');
      expect(unfolded(text!)).toContain(`RSVP=FALSE:mailto:${PEOPLE[who].email}\r\n`);
    }
  });
});

describe('A check-in that was asked for and is called off', () => {
  it('is mailed with its reason, and taken out of calendars under the same UID by a higher count', async () => {
    test().clock.set(opened);
    await plan().do('dana', { kind: 'call-off-check-in', checkIn: 'ci-2', words: 'The fair, and\nnobody is here.' });
    const mails = await sent('check-in-called-off', 'ci-2');
    expect([...mails.keys()].sort()).toEqual([PEOPLE.dana.email, PEOPLE.priya.email].sort());
    const mail = mails.get(PEOPLE.priya.email)!;
    expect(mail.email.subject).toBe('Get Northquay live: no check-in on Thursday 11 June');
    expect(mail.email.text).toContain('> The fair, and\n> nobody is here.');
    expect(mail.email.replyTo).toMatchObject([{ address: PEOPLE.dana.email }]);
    expect(mail.raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=CANCEL/i);
    expect(readCalendarText(partsOf(mail)[0]!)).toMatchObject([
      { uid: `${plan().planId}.check-in.ci-2@evenhand`, sequence: 1, status: 'CANCELLED' },
    ]);
    // Nobody is asked for it any more.
    expect((await sent('check-in-open', 'ci-2')).size).toBe(0);
  });

  it('is not mailed where nobody was asked for it yet', async () => {
    test().clock.set('2026-06-05T12:00:00.000Z');
    await plan().do('dana', { kind: 'call-off-check-in', checkIn: 'ci-2', words: 'The fair' });
    expect((await queued(test())).filter(({ kind }) => kind === 'check-in-called-off')).toEqual([]);
  });
});

describe('A check-in that was asked for and is moved', () => {
  const move = (on: string, time: string, seen = '2026-06-11 10:00') =>
    ({ kind: 'move-check-in', checkIn: 'ci-2', seen, on, time, words: 'The fair' }) as const;

  it('is mailed to the leads of both sides, and moved in calendars under the same UID by a higher count', async () => {
    test().clock.set(opened);
    await plan().do('dana', move('2026-06-12', '15:30'));
    const mails = await sent('check-in-moved', 'ci-2');
    expect([...mails.keys()].sort()).toEqual([PEOPLE.dana.email, PEOPLE.priya.email].sort());
    const mail = mails.get(PEOPLE.priya.email)!;
    expect(mail.email.subject).toBe('Get Northquay live: the check-in is on Friday 12 June at 15:30 now');
    expect(mail.email.text).toMatch(
      /Northquay Freight moved [^]*from Thursday 11 June, 10:00, to Friday 12 June, 15:30/,
    );
    // What was said follows at once on who says it.
    expect(mail.email.text).toMatch(/15:30 \(New York time\):\n\n> The fair\n\n/);
    expect(mail.email.replyTo).toMatchObject([{ address: PEOPLE.dana.email }]);
    expect(mail.raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(readCalendarText(partsOf(mail)[0]!)).toMatchObject([
      {
        ...{ uid: `${plan().planId}.check-in.ci-2@evenhand`, sequence: 1, status: 'CONFIRMED' },
        ...{ from: '2026-06-12T19:30:00.000Z', until: '2026-06-12T20:00:00.000Z' },
      },
    ]);
  });

  it('tells of the last of two moves, and nothing once it is called off: that has a mail of its own', async () => {
    test().clock.set(opened);
    await plan().do('dana', move('2026-06-12', '15:30'));
    await plan().do('priya', move('2026-06-15', '09:00', '2026-06-12 15:30'));
    for (const { email } of [...(await sent('check-in-moved', 'ci-2')).values()])
      expect(email.subject).toContain('Monday 15 June at 09:00');
    await plan().do('priya', { kind: 'call-off-check-in', checkIn: 'ci-2', words: 'Ill' });
    expect((await sent('check-in-moved', 'ci-2')).size).toBe(0);
    // By the day it had last nobody would have been asked yet; they were, by the day before.
    const off = await sent('check-in-called-off', 'ci-2');
    expect(readCalendarText(partsOf([...off.values()][0]!)[0]!)).toMatchObject([{ sequence: 3, status: 'CANCELLED' }]);
  });

  it('is asked for by its new day where nobody was asked yet, sooner than by the old one too', async () => {
    test().clock.set('2026-06-05T12:00:00.000Z');
    await plan().do('dana', move('2026-06-09', '10:00'));
    expect((await queued(test())).filter(({ kind }) => kind === 'check-in-moved')).toEqual([]);
    const mails = await sent('check-in-open', 'ci-2');
    expect(mails.get(PEOPLE.priya.email)?.email.subject).toContain('Tuesday 9 June');
  });
});
