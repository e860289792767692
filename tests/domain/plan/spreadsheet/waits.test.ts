import { describe, expect, it } from 'vitest';
import { imported, saidAbout } from './companies';

const HEADER = 'ID,Step,Owner (Vendor),Due,Blocked by';
const line = (id: string, title: string, waits: string, due = '2026-06-03') =>
  `${id},"${title}",Wen Li,${due},"${waits}"`;
const steps = (waits: string) => [
  line('1', 'Export', ''),
  line('2', 'Summary, appendix and annex', ''),
  line('A3', 'Load data', ''),
  line('9', 'Check', waits),
];
const waitsOn = (waits: string) => imported(steps(waits), {}, HEADER).commitments[3]?.waitsOn;
const said = (lines: string[]) => saidAbout(lines, {}, HEADER);

describe('dependencies', () => {
  it.each([
    ['1', [0]],
    ['01', [0]],
    ['1.0', [0]],
    ['#1', [0]],
    ['step 1', [0]],
    ['a3', [2]],
    ['export', [0]],
    ['1, 2', [0, 1]],
    ['1; 2', [0, 1]],
    ['1\n2', [0, 1]],
    ['1, 2, and A3', [0, 1, 2]],
    ['1 and A3', [0, 2]],
    ['1, 1', [0]],
    ['Summary, appendix and annex', [1]],
    ['Export, Summary, appendix and annex and load data', [0, 1, 2]],
    ['1: Export', [0]],
    ['A3 - Load data', [2]],
    ['1FS+2d, 2FS', [0, 1]],
    ['1EA+2 Tage', [0]],
    ['1FD+2 jours; 2FC-1 día', [0, 1]],
    ['none', []],
    ['-', []],
  ])('%j are steps %j', (cell, expected) => {
    expect(waitsOn(cell)).toEqual(expected);
  });

  it.each([
    ['8, 1', 'Step 8 is not in the file'],
    ['step 8', 'Step 8 is not in the file'],
    ['Write the report', '“Write the report” is not in the file'],
    ['1SS', '“1SS” waits on the start of step 1, or ends with it. A step can only wait until another is done'],
    ['9', 'The step waits on itself'],
  ])('%j are to be mended: %s', (cell, words) => {
    expect(said(steps(cell))).toEqual([`5 Blocked by: ${words}`]);
  });

  it('say which days between steps they name, since nobody keeps them', () => {
    const { lags, commitments } = imported(steps('1FS+2d, 2, A3'), {}, HEADER);
    expect([lags, commitments.length]).toEqual([[{ row: 5, text: '1FS+2d' }], 4]);
    expect(imported(steps('1FS, 2'), {}, HEADER).lags).toEqual([]);
  });

  it('by a title that two steps have, or by a number where the file has none, name nothing', () => {
    expect(said([line('1', 'Load', ''), line('2', 'load', ''), line('3', 'Check', 'Load')])).toEqual([
      '4 Blocked by: “Load” is the title of 2 steps. Use the number here',
    ]);
    expect(saidAbout(['Export,Wen Li,2026-06-03,', 'Load,Wen Li,2026-06-03,1'], {}, HEADER.slice(3))).toEqual([
      '3 Blocked by: The file has no column of numbers, so step 1 cannot be told. Use the title here',
    ]);
  });

  it('longer than a cell may be are refused, however many of them are right', () => {
    expect(said(steps('1,'.repeat(2001)))).toContain(
      '5 Blocked by: Please keep this to 4,000 characters; it has 4,002',
    );
    expect(waitsOn('1,'.repeat(2000))).toEqual([0]);
  });

  it('in all are no more than a file may name, and the row that names more is told once', () => {
    const all = Array.from({ length: 30 }, (_, at) => line(`${at + 10}`, `Step ${at}`, at ? '10,'.repeat(1000) : ''));
    expect(said(all)).toEqual([
      '23 Blocked by: Up to this row, the file names more than 20,000 waits. Please leave rows out and add them later',
    ]);
    expect(said(all.slice(0, 21))).toEqual([]);
  });

  it('in a circle are told once, with all its rows, and dates within it are not compared', () => {
    const { faults } = imported(
      [
        line('1', 'A', '2', '2026-06-03'),
        line('2', 'B', '3', '2026-06-02'),
        line('3', 'C', '1', '2026-06-01'),
        line('4', 'D', '3'),
      ],
      {},
      HEADER,
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      row: 2,
      rows: [2, 3, 4],
      column: 'Blocked by',
      values: { steps: '1, 2', last: '3' },
    });
  });

  it('in a long circle are counted', () => {
    const ring = Array.from({ length: 9 }, (_, i) => line(String(i + 1), `S${i}`, String(((i + 1) % 9) + 1)));
    expect(said(ring)).toEqual(
      ['2 Blocked by: 1, 2, 3, 4, 5, 6 and 3 others wait on each other'].map((words) =>
        words.replace('2 Blocked', '2, 3, 4, 5, 6, 7, 8, 9, 10 Blocked'),
      ),
    );
  });

  it('may be due on the same day, not later, whatever the form of the dates', () => {
    expect(said([line('1', 'A', '', '3 June 2026'), line('2', 'B', '1', '2026-06-03')])).toEqual([]);
    expect(said([line('1', 'A', '', '4.6.2026'), line('2', 'B', '1', '46176')])).toEqual([
      '3 Blocked by: Step 1 is due 4 June, after this one (3 June)',
    ]);
    expect(said([line('1', 'A', '', '2027-01-04'), line('2', 'B', 'A', '2026-06-03')])).toEqual([
      '3 Blocked by: Step 1 is due 4 January 2027, after this one (3 June 2026)',
    ]);
  });

  it('of a chain as long as a file may be are followed to the end', () => {
    const chain = Array.from({ length: 2000 }, (_, i) => line(String(i + 1), `S${i}`, i === 1999 ? '' : String(i + 2)));
    expect(imported(chain, {}, HEADER).commitments).toHaveLength(2000);
  });
});
