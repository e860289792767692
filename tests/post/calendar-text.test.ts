import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarTold } from '~/domain/plan/calendar/told';
import { feedText } from '~/post/calendar/feed';
import { writeCalendar, type WordedEvent } from '~/post/calendar/write';
import { readCalendarText } from '../support/calendars';
import { runningPlan, seatOf, type Who } from '../support/world';

const URL = 'http://localhost:4100/plans/plan-1/commitments/export';
const event = (more: Partial<WordedEvent> = {}): WordedEvent => ({
  event: {
    ...{ uid: 'plan-1.commitment.export@evenhand', sequence: 2, state: 'stands' },
    ...{ madeAt: '2026-06-01T13:30:00.000Z', changedAt: '2026-06-03T14:00:00.123Z' },
  },
  span: { kind: 'day', from: '2026-06-10', until: '2026-06-11' },
  summary: 'Due: Export',
  description: 'Owed',
  url: URL,
  ...more,
});
const written = (...events: WordedEvent[]): string => writeCalendar({ method: 'PUBLISH', name: 'Evenhand' }, events);

const playing = runningPlan();
const calendar = calendarTold(
  playing.id,
  playing.entries.filter(({ ledger }) => ledger === 'shared'),
);
const feedOf = (who: Who): string =>
  feedText('http://localhost:4100', [{ calendar, seat: playing.plan.seats[seatOf(who)]! }], true);

describe('A feed', () => {
  it('is read alike by two programs that know nothing of us', () => {
    const events = readCalendarText(feedOf('dana'));
    const due = events.find(({ uid }) => uid === 'plan-1.commitment.export@evenhand');
    expect(due).toMatchObject({
      ...{ sequence: 0, summary: 'Due: Export 24 months of shipments', status: 'CONFIRMED', url: URL },
      ...{ from: '2026-06-10', until: '2026-06-11' },
    });
    expect(due?.description).toContain('Northquay Freight owes this in “Get Northquay live” by the end of the day.');
    const checkIn = events.find(({ uid }) => uid === 'plan-1.check-in.ci-1@evenhand');
    expect(checkIn).toMatchObject({ from: '2026-06-04T14:00:00.000Z', until: '2026-06-04T14:30:00.000Z' });
    expect(checkIn?.description).toContain('at 10:00 (New York time)');
    expect(events.find(({ uid }) => uid === 'plan-1.end.end@evenhand')).toMatchObject({
      ...{ from: '2026-07-26', until: '2026-07-27' },
    });
  });

  it('says what is called, how often to look, and of one plan its zone', () => {
    expect(feedOf('dana')).toContain('X-WR-CALNAME;VALUE=TEXT:Evenhand: Get Northquay live\r\n');
    expect(feedOf('dana')).toContain('X-WR-TIMEZONE:America/New_York\r\n');
    expect(feedOf('dana')).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    const seat = playing.plan.seats[seatOf('dana')]!;
    expect(feedText('http://localhost:4100', [{ calendar, seat }], false)).not.toContain('X-WR-TIMEZONE');
  });

  it('has the same bytes as long as nothing changed', () => {
    expect(feedOf('priya')).toBe(feedOf('priya'));
  });

  it('of nobody’s plans is a calendar without events', () => {
    expect(readCalendarText(feedText('http://localhost:4100', [], false))).toEqual([]);
  });
});

describe('Text in a calendar', () => {
  it('keeps commas, semicolons, backslashes and line breaks as they were written', () => {
    const summary = 'Export: a, b; c\\d and "e"';
    const [read] = readCalendarText(written(event({ summary, description: 'One\r\ntwo\rthree' })));
    expect(read).toMatchObject({ summary, description: `One\ntwo\nthree\n\n${URL}` });
  });

  it('cannot begin another line, whatever a person wrote', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil\u2028\u0085\u0000y';
    const events = readCalendarText(written(event({ summary: evil })));
    expect(events).toHaveLength(1);
    expect(events[0]!.uid).toBe('plan-1.commitment.export@evenhand');
  });

  it('is folded without cutting a character, wherever the line ends, and read as it was', () => {
    const word = fc.array(fc.constantFrom('a', ' b', ',', ';', '\\', '\n', 'ü', '–', '漢', '😀', '👩‍👩‍👧', '"', ':'), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(word, fc.nat(80), (parts, shift) => {
        // Space at the ends is nobody's word, and one of the two readers drops it.
        const summary = `${'x'.repeat(shift + 1)}${parts.join('')}x`;
        const text = written(event({ summary }));
        expect(text).not.toContain('\ufffd');
        expect(readCalendarText(text)[0]!.summary).toBe(summary);
      }),
      { numRuns: 300 },
    );
  });

  it('is well formed even where somebody’s was not', () => {
    expect(Buffer.from(written(event({ summary: 'half \ud83d a sign' }))).toString()).toContain('half \ufffd a sign');
  });

  it('in a name is no way out of its parameter', () => {
    const invited = {
      organizer: { name: 'Evenhand', email: 'evenhand@tessel.example' },
      attendee: { name: 'Ann";X=1:mailto:x@y.example\r\nX-EVIL:1', email: 'ann@northquay.example' },
    };
    const text = writeCalendar({ method: 'REQUEST' }, [event({ invited })]);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('X-EVIL'))).toBe(false);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toMatch(/:mailto:ann@northquay\.example$/);
  });
});
