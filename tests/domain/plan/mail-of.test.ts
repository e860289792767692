import { describe, expect, it } from 'vitest';
import type { Entry } from '~/domain/plan/entries';
import { mailsOf, type PlanMail } from '~/domain/plan/mail-of';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Playing } from '../../support/playing';
import { agreedPlan, draftPlan, proposedPlan, runningPlan, seatOf, type Who } from '../../support/world';

/** The mails of the entries that an act adds, as 'kind who'. */
function after(playing: Playing, act: (playing: Playing) => Playing): string[] {
  const before = playing.entries.length;
  const { entries, plan } = act(playing);
  return told(entries.slice(before).flatMap((entry, at) => mailsOf(plan, entry, entry.ledger, before + at + 1)));
}
const told = (mails: readonly PlanMail[]): string[] =>
  mails.map(({ kind, seat, at }) => [kind, seat.replace('seat-', ''), at].filter(Boolean).join(' '));
const mailsOfStart = ({ entries, plan }: Playing): string[] => told(mailsOf(plan, entries[0] as Entry, 'vendor', 1));

const open = (side: 'vendor' | 'customer', role: 'viewer' | 'lead', person = 'noor'): PlanCommand => ({
  kind: 'open-seat',
  id: `seat-${person}`,
  person,
  side,
  role,
  name: 'Noor Haddad',
  position: 'Planner',
  email: `${person}@example.com`,
});
const by = (who: Who, command: PlanCommand, at?: string) => (playing: Playing) => playing.do(who, command, at);

describe('Mail', () => {
  it('of a new draft invites the vendor’s people but its author, and nobody of the customer', () => {
    expect(mailsOfStart(draftPlan())).toEqual(['invitation elena', 'invitation tomas', 'invitation wen']);
  });

  it('of a proposal invites the customer’s people', () => {
    const invited = after(draftPlan(), by('priya', { kind: 'propose-plan' }));
    expect(invited).toEqual(['invitation dana', 'invitation marcus', 'invitation grace', 'invitation ruth']);
  });

  it('of a seat invites its person, of the customer’s only once the plan is proposed', () => {
    expect(after(draftPlan(), by('priya', open('customer', 'viewer')))).toEqual([]);
    expect(after(draftPlan(), by('priya', open('vendor', 'viewer')))).toEqual(['invitation noor']);
    expect(after(proposedPlan(), by('dana', open('customer', 'viewer')))).toEqual(['invitation noor']);
  });

  it('of a frozen version goes to all executives', () => {
    const playing = proposedPlan();
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(after(playing, by('priya', { kind: 'freeze' }))).toEqual(['sign-off elena', 'sign-off ruth']);
  });

  it('of a version sent back goes to leads and executives but to who sent it', () => {
    const back = by('ruth', { kind: 'send-back', version: 1, words: 'Too early.' });
    expect(after(agreedPlan(), back).sort()).toEqual(['sent-back dana', 'sent-back elena', 'sent-back priya']);
  });

  it('of the second signature says so, and asks both leads for each half in time', () => {
    const signed = agreedPlan().sign('ruth', '2026-06-01T13:00:00Z');
    const mails = after(signed, (playing) => playing.sign('elena', '2026-06-01T13:30:00Z'));
    expect(mails.filter((mail) => mail.startsWith('in-force')).sort()).toEqual([
      'in-force dana',
      'in-force elena',
      'in-force priya',
      'in-force ruth',
    ]);
    const asked = mails.filter((mail) => mail.startsWith('check-in-open'));
    expect(asked.slice(0, 2)).toEqual([
      'check-in-open priya 2026-06-02T12:00:00.000Z',
      'check-in-open dana 2026-06-02T12:00:00.000Z',
    ]);
    // Thursday 9 July: Tuesday 7 July. The week before has a holiday on Friday 3 July, which is no matter.
    expect(asked).toContain('check-in-open dana 2026-07-07T12:00:00.000Z');
    expect(asked).toHaveLength(16);
  });

  it('of a version in force is a receipt for whoever signed it, in another’s place too', () => {
    const delegated = agreedPlan()
      .do('ruth', { kind: 'name-delegate', id: 'd-1', to: seatOf('marcus'), from: '2026-05-29', until: '2026-06-05' })
      .sign('marcus', '2026-06-01T13:00:00Z');
    const mails = after(delegated, (playing) => playing.sign('elena', '2026-06-01T13:30:00Z'));
    expect(mails.filter((mail) => mail === 'in-force marcus')).toHaveLength(1);
  });

  it('asks a lead who comes later for the check-ins that are still to come', () => {
    const mails = after(runningPlan(), by('dana', open('customer', 'lead'), '2026-07-08'));
    expect(mails).toEqual([
      'invitation noor',
      'check-in-open noor 2026-07-14T12:00:00.000Z',
      'check-in-open noor 2026-07-21T12:00:00.000Z',
    ]);
  });

  it('of a half says nothing until both can be read', () => {
    const half = {
      kind: 'give-half',
      checkIn: 'ci-1',
      seen: '',
      confidence: 'on-track',
      words: 'Well.',
      taps: {},
    } as const;
    const playing = runningPlan();
    expect(after(playing, by('dana', half, '2026-06-03'))).toEqual([]);
    playing.do('priya', half);
    const halves = { customer: { ...half }, vendor: { ...half } };
    const opened = after(playing, by('priya', { kind: 'open-halves', checkIn: 'ci-1', halves }));
    expect(opened).toEqual(['check-in-opened priya', 'check-in-opened dana']);
  });

  it('has the same name however often it is asked about, and no two mails share one', () => {
    const { entries, plan } = runningPlan();
    const all = () => entries.flatMap((entry, at) => mailsOf(plan, entry, entry.ledger, at + 1).map(({ key }) => key));
    expect(all()).toEqual(all());
    expect(new Set(all()).size).toBe(all().length);
  });
});
