import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { expect } from 'vitest';

/** An event as two programs read it that know nothing of us. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly url: string;
  /** 'YYYY-MM-DD', or an instant in UTC. */
  readonly from: string;
  readonly until: string;
}

const asText = (time: unknown): string => {
  const { isDate } = time as ICAL.Time;
  return isDate ? (time as ICAL.Time).toString() : (time as ICAL.Time).toJSDate().toISOString();
};

function byIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const of = (name: string): string => String(event.getFirstPropertyValue(name));
    return {
      uid: of('uid'),
      sequence: Number(of('sequence')),
      summary: of('summary'),
      description: of('description'),
      status: of('status'),
      url: of('url'),
      from: asText(event.getFirstPropertyValue('dtstart')),
      until: asText(event.getFirstPropertyValue('dtend')),
    };
  });
}

/** A day is a date at this machine's midnight to node-ical. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

function byNodeIcal(text: string): ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .map((event) => {
      const when = (date: Date): string => (event.datetype === 'date' ? dayOf(date) : date.toISOString());
      return {
        uid: event.uid,
        sequence: Number(event.sequence),
        summary: String(event.summary),
        description: String(event.description),
        status: String(event.status),
        url: String(event.url),
        from: when(event.start),
        until: when(event.end!),
      };
    });
}

/** What two programs read in a calendar, the same; and that its lines are as RFC 5545 asks: CRLF, and 75 octets at most. */
export function readCalendarText(text: string): ReadEvent[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const events = byIcalJs(text);
  const sorted = (all: ReadEvent[]) => [...all].sort((a, b) => (a.uid < b.uid ? -1 : 1));
  expect(sorted(byNodeIcal(text))).toEqual(sorted(events));
  return events;
}
