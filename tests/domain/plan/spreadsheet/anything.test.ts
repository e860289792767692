import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Side } from '~/domain/access';
import { decode } from '~/domain/plan/spreadsheet/decode';
import { isUnreadable } from '~/domain/plan/spreadsheet/fault';
import { FIELDS } from '~/domain/plan/spreadsheet/columns';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import { dateOf, dayNumber } from '~/domain/calendar';
import { caseText, companies, sentence } from './companies';
import { runs } from '../../../support/runs';

/** Text made of what such files are made of, so that the odd paths are walked too. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      '#',
      'Step',
      'Owner',
      'Owner (Customer)',
      'Due',
      'Depends on',
      'Priority',
    ),
    fc.constantFrom(
      '1',
      '2',
      '1, 2',
      'and',
      '6/4/2026',
      '31.12.2026',
      '46176',
      '__proto__',
      'a@b.example',
      'Northquay',
      '\u0000',
      '\uFEFF',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  { maxLength: 60 },
);

const answers = fc.record(
  {
    columns: fc.dictionary(fc.nat(8).map(String), fc.constantFrom(...FIELDS, 'ignore' as const)),
    dayFirst: fc.boolean(),
    splits: fc.array(fc.nat(9)),
    leftOut: fc.array(fc.nat(9)),
  },
  { requiredKeys: [] },
);

describe('any text', () => {
  it('is read without an error, and is either a whole plan or has something to mend, each with its sentence', () => {
    fc.assert(
      fc.property(pieces, answers, (text, given) => {
        const { commitments, faults, steps } = importPlan(text.join(''), companies, given);
        for (const fault of faults) expect(sentence(fault)).toMatch(/\S/);
        expect(commitments.length > 0).toBe(faults.length === 0);
        if (faults.length === 0) expect(commitments.length).toBeGreaterThanOrEqual(steps.length);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('of bytes is decoded or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        const text = decode(given);
        expect(isUnreadable(text) || !text.includes('\0')).toBe(true);
      }),
    );
  });

  it('as long as a file may be is read in a moment, whatever it repeats', () => {
    for (const piece of ['(', ' ', ',', 'a ', '"', 'a,', '1FS', ' and ', '- ', '<', '@.', '\n']) {
      const cell = piece.repeat(Math.floor(120_000 / piece.length));
      const text = Papa.unparse([
        ['Step', 'Owner', 'Due', 'Depends on'],
        [cell, cell, cell, cell],
      ]);
      const started = performance.now();
      expect(importPlan(text, companies).table).not.toBeNull();
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  it('of many waits, in one cell or in all, is read in a moment, with no more to mend than a person mends', () => {
    const row = (waits: string, at = 0) => [`Step ${at}`, 'Wen Li', '2026-06-03', waits];
    const head = ['Step', 'Owner', 'Due', 'Depends on'];
    const each = Math.floor(500_000 / 2000);
    for (const piece of ['a,', 'ﷺ,', '1FS+2d,', 'Step 7,', 'a and '])
      for (const rows of [
        [row(piece.repeat(500_000 / piece.length))],
        Array.from({ length: 2000 }, (_, at) => row(piece.repeat(each / piece.length), at)),
      ]) {
        const started = performance.now();
        const { faults } = importPlan(Papa.unparse([head, ...rows]), companies);
        expect(performance.now() - started).toBeLessThan(8000);
        expect(faults.length).toBeLessThanOrEqual(12 * rows.length);
      }
  }, 60_000);

  it('of spaces inside names is read in a moment', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => [`Step ${at}`, `a${' '.repeat(390)}b`, '2026-06-03']);
    const started = performance.now();
    expect(importPlan(Papa.unparse([['Step', 'Owner', 'Due'], ...rows]), companies).steps[0]?.owners[0]?.name).toBe(
      'a b',
    );
    expect(performance.now() - started).toBeLessThan(8000);
  }, 60_000);
});

/** Letters alone: × and ÷ stand among them in Unicode, and a title of nothing but signs is refused. */
const words = fc
  .array(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{2,9}$/), { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom(' ', ', ', '; ', ' "', '\t').map((joint) => parts.join(joint)));
const dueDay = fc.nat(400).map((days) => dateOf(dayNumber('2026-01-01') + days));
const people: readonly (readonly [name: string, email: string, side: Side])[] = [
  ['Dana Whitfield', 'dana@northquay.example', 'customer'],
  ['Marcus Bell', '', 'customer'],
  ['Priya Raman', 'priya@tessel.example', 'vendor'],
];

/** A plan whose steps wait on earlier ones that are due no later. */
const plans = fc
  .array(
    fc.record({
      title: words,
      notes: words,
      who: fc.constantFrom(...people),
      due: dueDay,
      weight: fc.constantFrom(1, 2, 3),
      waits: fc.array(fc.nat(30)),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((steps) => {
    const sorted = [...steps].sort((a, b) => (a.due < b.due ? -1 : 1));
    return sorted.map((step, i) => ({ ...step, waits: [...new Set(step.waits.filter((other) => other < i))] }));
  });

describe('a plan written as a spreadsheet', () => {
  it.each([',', ';', '\t'])('between %j reads back the same', (delimiter) => {
    fc.assert(
      fc.property(plans, fc.constantFrom('\n', '\r\n'), (plan, newline) => {
        const header = [
          '#',
          'Step',
          'Owner (Customer)',
          'Owner (Vendor)',
          'E-mail',
          'Due',
          'Priority',
          'Depends on',
          'Notes',
        ];
        const rows = plan.map(({ title, notes, who: [name, email, side], due, weight, waits }, i) => [
          `${i + 1}`,
          title,
          side === 'customer' ? name : '',
          side === 'vendor' ? name : '',
          email,
          due,
          ['Low', 'Medium', 'High'][weight - 1],
          waits.map((other) => other + 1).join(', '),
          notes,
        ]);
        const { commitments, faults } = importPlan(Papa.unparse([header, ...rows], { delimiter, newline }), companies);
        expect(faults).toEqual([]);
        expect(commitments).toEqual(
          plan.map(({ title, notes, who: [name, email, side], due, weight, waits }, i) => ({
            row: i + 2,
            number: `${i + 1}`,
            title: title.replace(/\s+/g, ' '),
            side,
            ownerKey: email || `name:${name.toLowerCase()}`,
            due,
            weight,
            waitsOn: waits,
            doneMeans: '',
            notes,
            workstream: '',
          })),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('reads the same pasted from a spreadsheet as from the file', () => {
    const text = caseText('plan-spreadsheet.csv');
    const pasted = Papa.unparse(Papa.parse<string[]>(text).data, { delimiter: '\t', newline: '\r\n' });
    const given = { dayFirst: false };
    const plan = importPlan(pasted, companies, given);
    expect(plan.delimiter).toBe('\t');
    expect(plan.commitments).toEqual(importPlan(text, companies, given).commitments);
  });
});
