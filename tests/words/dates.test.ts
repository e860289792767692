import { describe, expect, it } from 'vitest';
import { formatDay, formatDayIn, formatDayShort, formatInstant, zoneName } from '~/words/dates';
import { readerLocale } from '~/words/locale';

describe('dates for people', () => {
  it('say the weekday, and are the same day in every zone the server may run in', () => {
    expect(formatDay('2026-07-24', 'en-GB')).toMatch(/^Friday,? 24 July$/);
    expect(formatDay('2026-07-24', 'en-US')).toBe('Friday, July 24');
    expect(formatDayShort('2024-02-29', 'en-GB')).toMatch(/^Thu,? 29 Feb$/);
  });

  it('say their year where it is another', () => {
    expect(formatDayIn('2026-12-31', 'en-US', '2026')).toBe('Thursday, December 31');
    expect(formatDayIn('2027-12-31', 'en-US', '2026')).toBe('Friday, December 31, 2027');
  });

  it('show an instant in the zone asked for', () => {
    expect(formatInstant('2026-07-21T13:00:00.000Z', 'en-US', 'America/New_York')).toMatch(/Jul 21, 2026, 9:00\sAM/);
    expect(formatInstant('2026-07-21T13:00:00Z', 'en-GB', 'Asia/Kathmandu')).toContain('18:45');
  });

  it('refuse what is neither a date nor an instant', () => {
    expect(() => formatDay('24.07.2026', 'en-GB')).toThrow(RangeError);
    expect(() => formatInstant('2026-07-21T13:00:00', 'en-GB', 'UTC')).toThrow(RangeError);
  });

  it('name a zone by its city', () => expect(zoneName('America/New_York')).toBe('New York'));
});

describe('the reader’s locale', () => {
  it.each([
    ['en-US,en;q=0.9', 'en-US'],
    ['de-DE,de;q=0.9,en;q=0.8', 'en-DE'],
    ['de,en-CA;q=0.8', 'en-CA'],
    ['zh-Hant-TW', 'en-TW'],
    ['en', 'en-GB'],
    ['*', 'en-GB'],
    ['<script>', 'en-GB'],
    [null, 'en-GB'],
  ])('of %s is %s: our words, their country', (header, locale) => expect(readerLocale(header)).toBe(locale));
});
