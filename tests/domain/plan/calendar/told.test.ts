import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarTold, CHECK_IN_MINUTES, eventOf, eventsFor, spanOf, uidOf } from '~/domain/plan/calendar/told';
import { termsContent } from '~/domain/plan/sign-off/version';
import { anyWeeks, playWeeks } from '../../../support/any-work';
import type { Playing } from '../../../support/playing';
import { agreedPlan, proposedPlan, runningPlan, seatOf, type Who } from '../../../support/world';

const calendarOf = ({ id, entries }: Playing) =>
  calendarTold(
    id,
    entries.filter(({ ledger }) => ledger === 'shared'),
  );
const of = (playing: Playing, kind: 'commitment' | 'check-in' | 'end', id: string) =>
  eventOf(calendarOf(playing), kind, id);
const seen = (playing: Playing, who: Who): string[] =>
  eventsFor(calendarOf(playing), playing.plan.seats[seatOf(who)]!).map(({ kind, id }) => `${kind} ${id}`);
const checkIns = Array.from({ length: 7 }, (_, at) => `check-in ci-${at + 1}`);

const LATER = {
  kind: 'propose-date',
  commitment: 'export',
  id: 'd1',
  to: '2026-06-12',
  category: 'planned-badly',
  words: 'Two days more',
  moveAlong: false,
} as const;

const moved = (playing: Playing): Playing =>
  playing
    .do('dana', LATER, '2026-06-02')
    .do('priya', { kind: 'agree-to-date', commitment: 'export', proposal: 'd1', words: '' }, '2026-06-03');

describe('a plan’s calendar', () => {
  it('is empty until both have signed: nothing of it is agreed', () => {
    expect(calendarOf(proposedPlan()).events).toEqual([]);
    expect(calendarOf(agreedPlan()).events).toEqual([]);
    expect(calendarOf(runningPlan()).events.length).toBeGreaterThan(10);
  });

  it('holds for everybody the check-ins and the end of the time frame, and what they own; for leads all of their side’s', () => {
    const playing = runningPlan();
    const all = seen(playing, 'grace');
    expect(all.filter((one) => one.startsWith('check-in')).length).toBeGreaterThanOrEqual(checkIns.length);
    expect(all).toContain('end end');
    expect(all.filter((one) => one.startsWith('commitment'))).toEqual([]);
    const due = (who: Who) => seen(playing, who).filter((one) => one.startsWith('commitment'));
    expect(due('marcus').sort()).toEqual(['commitment confirm', 'commitment export']);
    expect(due('dana').sort()).toEqual(['commitment confirm', 'commitment decision', 'commitment export']);
    expect(due('priya').sort()).toEqual(['commitment defects', 'commitment lead', 'commitment load']);
    expect(due('ruth')).toEqual([]);
  });

  it('is an executive’s to keep where their side has no lead', () => {
    const playing = runningPlan().do('dana', { kind: 'change-role', seat: seatOf('dana'), role: 'contributor' });
    expect(seen(playing, 'ruth')).toContain('commitment export');
    expect(seen(playing, 'elena')).not.toContain('commitment load');
  });

  it('knows each thing by the plan and the thing alone, for ever', () => {
    const uid = uidOf('plan-1', { kind: 'commitment', id: 'export' });
    expect(uid).toBe('plan-1.commitment.export@evenhand');
    expect(of(runningPlan(), 'commitment', 'export')?.uid).toBe(uid);
    expect(of(moved(runningPlan()), 'commitment', 'export')?.uid).toBe(uid);
    const all = calendarOf(runningPlan()).events.map((event) => event.uid);
    expect(new Set(all).size).toBe(all.length);
  });

  it('counts what changes it, and nothing else: an asked date is no change, an agreed one is, and so is a delivery', () => {
    const playing = runningPlan();
    expect(of(playing, 'commitment', 'export')).toMatchObject({ sequence: 0, on: '2026-06-10', state: 'stands' });
    playing.do('marcus', { kind: 'comment', commitment: 'export', id: 'c1', words: 'Soon' }, '2026-06-02');
    expect(of(playing, 'commitment', 'export')?.sequence).toBe(0);
    moved(playing);
    expect(of(playing, 'commitment', 'export')).toMatchObject({
      ...{ sequence: 1, on: '2026-06-12', changedAt: playing.now },
    });
    playing.do('marcus', { kind: 'deliver', commitment: 'export', id: 'v1', note: 'Here', link: '' }, '2026-06-05');
    expect(of(playing, 'commitment', 'export')).toMatchObject({ sequence: 2, state: 'done' });
    const returned = { kind: 'return-delivery', commitment: 'export', delivery: 'v1', words: 'Half of it' } as const;
    playing.do('priya', returned, '2026-06-08');
    expect(of(playing, 'commitment', 'export')).toMatchObject({ sequence: 3, state: 'stands' });
  });

  it('keeps what was waived and called off, as off', () => {
    const playing = runningPlan()
      .do('priya', { kind: 'propose-waiver', commitment: 'lead', id: 'w1', words: 'Not needed' }, '2026-06-02')
      .do('dana', { kind: 'agree-to-waiver', commitment: 'lead', waiver: 'w1', words: '' }, '2026-06-03')
      .do('dana', { kind: 'call-off-check-in', checkIn: 'ci-2', words: 'Fair week' }, '2026-06-08');
    expect(of(playing, 'commitment', 'lead')).toMatchObject({ sequence: 1, state: 'off' });
    expect(of(playing, 'check-in', 'ci-2')).toMatchObject({ sequence: 1, state: 'off' });
    expect(of(playing, 'check-in', 'ci-3')).toMatchObject({ sequence: 0, state: 'stands' });
  });

  it('keeps check-ins that a new rhythm dropped, as off, and moves the end with the time frame', () => {
    const playing = runningPlan().do('priya', { kind: 'open-amendment', words: 'Two weeks more' }, '2026-06-24');
    const terms = termsContent(playing.plan.amendment!.terms);
    playing.do('priya', {
      kind: 'put-terms',
      seen: playing.seen({ type: 'terms' }),
      terms: { ...terms, end: '2026-08-09', rhythm: { ...terms.rhythm, weekday: 2 } },
    });
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    playing.do('dana', { kind: 'freeze' }).sign('ruth').sign('elena', '2026-06-25');
    const { events } = calendarOf(playing);
    const dropped = events.filter(({ kind, id }) => kind === 'check-in' && !playing.plan.checkIns[id]);
    expect(dropped.length).toBeGreaterThan(2);
    for (const event of dropped) expect(event).toMatchObject({ state: 'off', sequence: 1, changedAt: playing.now });
    expect(of(playing, 'end', 'end')).toMatchObject({ on: '2026-08-09', sequence: 1 });
  });

  it('has no future once the plan is withdrawn, and keeps its past', () => {
    const playing = runningPlan().do('dana', { kind: 'withdraw-plan', words: 'We stop' }, '2026-06-17');
    expect(of(playing, 'commitment', 'export')?.state).toBe('stands');
    expect(of(playing, 'commitment', 'confirm')?.state).toBe('off');
    expect(of(playing, 'end', 'end')?.state).toBe('off');
  });

  it('never loses a thing, renames one or counts back, whatever happens', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const playing = playWeeks(weeks);
        const entries = playing.entries.filter(({ ledger }) => ledger === 'shared');
        const half = calendarTold(playing.id, entries.slice(0, Math.ceil(entries.length / 2)));
        const whole = new Map(calendarTold(playing.id, entries).events.map((event) => [event.uid, event]));
        for (const before of half.events) {
          const after = whole.get(before.uid)!;
          expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
          if (after.sequence === before.sequence) expect(after).toEqual(before);
          else expect(after.changedAt >= before.changedAt).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a time in a calendar', () => {
  it('of a due date is that whole day, and ends before the next', () => {
    expect(spanOf({ on: '2026-12-31', time: null }, 'Pacific/Auckland')).toEqual({
      ...{ kind: 'day', from: '2026-12-31', until: '2027-01-01' },
    });
    expect(spanOf({ on: '2028-02-28', time: null }, 'America/New_York')).toMatchObject({ until: '2028-02-29' });
  });

  it.each([
    ['America/New_York', '2026-03-05', '15:00'],
    ['America/New_York', '2026-03-12', '14:00'],
    ['America/New_York', '2026-10-29', '14:00'],
    ['America/New_York', '2026-11-05', '15:00'],
    ['Europe/Berlin', '2026-03-26', '09:00'],
    ['Europe/Berlin', '2026-04-02', '08:00'],
    ['Pacific/Auckland', '2026-04-02', '21:00'],
    ['Pacific/Auckland', '2026-04-09', '22:00'],
  ])('of a check-in is ten o’clock in %s on %s, on either side of a change of the clocks', (zone, on, utc) => {
    const { from, until } = spanOf({ on, time: '10:00' }, zone);
    expect(from.slice(11, 16)).toBe(utc);
    expect(Temporal.Instant.from(from).until(until).total('minutes')).toBe(CHECK_IN_MINUTES);
  });
});
