import { describe, expect, it } from 'vitest';
import { readDate } from '~/domain/plan/spreadsheet/date';
import { readPriority } from '~/domain/plan/spreadsheet/priority';
import { imported, saidAbout } from './companies';

const due = (...cells: string[]) => cells.map((cell, i) => `${i + 1},Step ${i},Dana Whitfield,,,"${cell}",,`);
const dates = (cells: string[], dayFirst?: boolean) =>
  imported(due(...cells), dayFirst === undefined ? {} : { dayFirst }).steps.map((step) => step.due);

describe('a date', () => {
  it.each([
    ['2026-06-03', '2026-06-03'],
    ['2026/6/3', '2026-06-03'],
    ['20260603', '2026-06-03'],
    ['04.06.2026', '2026-06-04'],
    ['4.6.26', '2026-06-04'],
    ['4 June 2026', '2026-06-04'],
    ['4th of June, 2026', '2026-06-04'],
    ['4. Jun 2026', '2026-06-04'],
    ['June 10, 2026', '2026-06-10'],
    ['Sept 1st 2026', '2026-09-01'],
    ['10-Jun-26', '2026-06-10'],
    ['Wed 10-Jun-2026', '2026-06-10'],
    ['46176', '2026-06-03'],
    ['46176.75', '2026-06-03'],
    ['2026-06-03T14:30:00Z', '2026-06-03'],
    ['2026-06-03 00:00:00', '2026-06-03'],
    ['June 10, 2026 5:00 PM', '2026-06-10'],
    ['13/06/2026', '2026-06-13'],
    ['06-13-26', '2026-06-13'],
    ['5/5/2026', '2026-05-05'],
    ['29 February 2028', '2028-02-29'],
  ])('%j is %s', (cell, date) => {
    expect(readDate(cell)).toMatchObject({ kind: 'date', date });
  });

  it.each([
    ['2026-02-30', '30 February does not exist'],
    ['30/02/2026', '30 February does not exist'],
    ['2/30/2026', '30 February does not exist'],
    ['31 June 2026', '31 June does not exist'],
    ['2026-02-29', '29 February 2026 does not exist'],
    ['2026-13-01', 'A month 13 does not exist'],
    ['04.13.2026', 'A month 13 does not exist'],
    ['10 June', '“10 June” has no year'],
    ['6/4', '“6/4” has no year'],
    ['1926-06-03', 'The year 1926 is too far away for a plan'],
    ['next week', '“next week” is not a date we can read. 2026-06-30 or 30 June 2026 would be'],
    ['3 of 4', '“3 of 4” is not a date we can read. 2026-06-30 or 30 June 2026 would be'],
    ['tbd', 'There is no date'],
    ['', 'There is no date'],
  ])('%j is none: %s', (cell, words) => {
    expect(saidAbout(due(cell))).toEqual([`2 Target Date: ${words}`]);
  });

  it('whose day and month could be swapped follows another of the column that could not', () => {
    expect(dates(['6/4/2026', '13/06/2026'])).toEqual(['2026-04-06', '2026-06-13']);
    expect(dates(['6/4/2026', '06/13/2026'])).toEqual(['2026-06-04', '2026-06-13']);
  });

  it('is asked for where others disagree about the order, and an impossible day still shows it', () => {
    expect(dates(['6/4/2026', '13/06/2026', '06/14/2026'])).toEqual([null, '2026-06-13', '2026-06-14']);
    expect(dates(['6/4/2026', '30/02/2026'])).toEqual(['2026-04-06', null]);
  });

  it('is asked for once, for all rows that need it', () => {
    const { faults } = imported(due('6/4/2026', '04.06.2026', '7/5/2026'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: 2, rows: [2, 4], key: 'spreadsheet.date.either' });
  });

  it('follows the answer where it was asked for, and only there', () => {
    expect(dates(['6/4/2026', '7/5/2026'], true)).toEqual(['2026-04-06', '2026-05-07']);
    expect(dates(['6/4/2026', '7/5/2026'], false)).toEqual(['2026-06-04', '2026-07-05']);
    expect(dates(['6/4/2026', '13/06/2026'], false)).toEqual(['2026-04-06', '2026-06-13']);
    expect(dates(['04.06.2026'], false)).toEqual(['2026-06-04']);
  });
});

describe('a priority', () => {
  it.each([
    ['High', 3],
    ['critical', 3],
    ['P1', 3],
    ['1', 3],
    ['MUST', 3],
    ['High priority', 3],
    ['Medium', 2],
    ['2', 2],
    ['should have', 2],
    ['low', 1],
    ['P3', 1],
    ['Could', 1],
    ['Urgent', undefined],
    ['constructor', undefined],
    ['???', undefined],
  ])('%j weighs %j', (cell, weight) => {
    expect(readPriority(cell, 'Priority', {})).toBe(weight);
  });

  it('weighs what was answered for its word', () => {
    expect(readPriority('URGENT!', 'Priority', { urgent: 3 })).toBe(3);
  });

  it('in numbers ranks under Priority, weighs under Weight, and is asked for under Importance', () => {
    expect(['Priority', 'Weight', 'Importance'].map((heading) => readPriority('3', heading, {}))).toEqual([
      1,
      3,
      undefined,
    ]);
  });

  it('left empty matters as much as most', () => {
    expect(imported(due('2026-06-03')).commitments[0]?.weight).toBe(2);
  });
});
