import ICAL from 'ical.js';
import type { CalendarEvent, Span } from '../../domain/plan/calendar/told';

/** Whom an invitation is from and for. Nobody is asked to answer: who comes is said in the plan. */
export interface Invited {
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
}

/** An event with its words. `url` is whole. */
export interface WordedEvent {
  readonly event: Pick<CalendarEvent, 'uid' | 'sequence' | 'changedAt' | 'madeAt' | 'state'>;
  readonly span: Span;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly invited?: Invited;
}

export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface Heading {
  readonly method: Method;
  /** What the calendar is called; invitations have no name. */
  readonly name?: string;
  /** The zone of a calendar whose times are all of one plan. */
  readonly timeZone?: string;
}

/** As RFC 7265 has it: name, parameters, type, value. */
type Property = readonly [name: string, parameters: Readonly<Record<string, string>>, type: string, value: unknown];

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]+/g;

/** What a person wrote as one value: whatever would break a line or cannot stand in a calendar becomes a space. */
const clean = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');

const text = (name: string, value: string): Property => [name, {}, 'text', clean(value)];
/** An own word of the calendar programs, in letters that need no escape. */
const plain = (name: string, value: string): Property => [name, {}, 'unknown', value];
/** Without fractions, which a calendar does not know. */
const instant = (name: string, value: string): Property => [name, {}, 'date-time', `${value.slice(0, 19)}Z`];
/** Quotation marks cannot stand in a parameter but by a later rule (RFC 6868), which not every reader knows. */
const param = (value: string): string => clean(value).replaceAll('\n', ' ').replaceAll('"', '’');

const between = ({ kind, from, until }: Span): Property[] =>
  kind === 'day'
    ? [
        ['dtstart', {}, 'date', from],
        ['dtend', {}, 'date', until],
      ]
    : [instant('dtstart', from), instant('dtend', until)];

const people = ({ organizer, attendee }: Invited): Property[] => [
  ['organizer', { cn: param(organizer.name) }, 'cal-address', `mailto:${organizer.email}`],
  [
    'attendee',
    { cn: param(attendee.name), role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'FALSE' },
    'cal-address',
    `mailto:${attendee.email}`,
  ],
];

const propertiesOf = ({ event, span, summary, description, url, invited }: WordedEvent): Property[] => [
  text('uid', event.uid),
  ['sequence', {}, 'integer', event.sequence],
  instant('dtstamp', event.changedAt),
  instant('created', event.madeAt),
  instant('last-modified', event.changedAt),
  ...between(span),
  text('summary', summary),
  text('description', `${description}\n\n${url}`),
  ['url', {}, 'uri', url],
  text('status', event.state === 'off' ? 'CANCELLED' : 'CONFIRMED'),
  // A day on which something is due is not a day on which one is away.
  text('transp', span.kind === 'day' || event.state === 'off' ? 'TRANSPARENT' : 'OPAQUE'),
  ...(invited ? people(invited) : []),
];

const LINE = 75;

/**
 * A line in pieces of at most 75 octets, cut between characters: ical.js, which writes and escapes the rest, cuts now and then at 76.
 */
function folded(line: string): string {
  let text = '';
  let room = LINE;
  for (const sign of line) {
    const octets = Buffer.byteLength(sign);
    if (octets > room) {
      text += '\r\n ';
      room = LINE - 1;
    }
    text += sign;
    room -= octets;
  }
  return `${text}\r\n`;
}

const lineOf = (property: Property): string =>
  folded(ICAL.stringify.property([...property], ICAL.design.icalendar, true));

const component = (name: string, properties: readonly Property[], inside: readonly string[]): string[] => [
  `BEGIN:${name}\r\n`,
  ...properties.map(lineOf),
  ...inside,
  `END:${name}\r\n`,
];

/**
 * A calendar by RFC 5545: folded at 75 octets, CRLF throughout, every text escaped. Times are in UTC, so no reader needs to know the plan's
 * zone or its changes to summer time; nothing here recurs, so each instant is worked out by the plan's own calendar.
 */
export function writeCalendar({ method, name, timeZone }: Heading, events: readonly WordedEvent[]): string {
  const heading: Property[] = [
    text('version', '2.0'),
    text('prodid', '-//Evenhand//Plan calendar//EN'),
    text('calscale', 'GREGORIAN'),
    text('method', method),
    ...(name === undefined ? [] : [text('name', name), text('x-wr-calname', name), ...EVERY_HOUR]),
    ...(timeZone === undefined ? [] : [plain('x-wr-timezone', timeZone)]),
  ];
  const inside = events.flatMap((one) => component('VEVENT', propertiesOf(one), []));
  return component('VCALENDAR', heading, inside).join('');
}

const EVERY_HOUR: readonly Property[] = [
  ['refresh-interval', {}, 'duration', 'PT1H'],
  plain('x-published-ttl', 'PT1H'),
];
