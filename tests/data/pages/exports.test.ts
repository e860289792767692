import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentRows, lateDayRows, type Rows } from '~/data/pages/exports';
import { recordCase } from '~/domain/plan/record-of';
import { recordOf } from '~/domain/record/record';
import { t } from '~/words';
import { anyWeeks, playWeeks } from '../../support/any-work';
import { runs } from '../../support/runs';
import { accept, acceptHold, agreeToWaiver, deliver, giveBack, hold, waive } from '../../support/work';
import { runningPlan } from '../../support/world';

type Column = 'number' | 'title' | 'verdict' | 'late-days' | 'charged-vendor' | 'charged-customer' | 'charged-neither';

/** The cells of one column, by its name. */
const column = ([head, ...rows]: Rows, name: Column | 'day' | 'charged-to' | 'reason' | 'delivered' | 'waits-on') => {
  const at = head!.indexOf(t(`exports.column.${name}`));
  return rows.map((row) => row[at]);
};

const sumOf = (cells: readonly (string | number | undefined)[]): number =>
  cells.reduce<number>((sum, cell) => sum + Number(cell), 0);

describe('the table of late days', () => {
  it('holds every late day of every commitment once, charged as the judge charges it', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { plan, now } = playWeeks(weeks);
        const rows = lateDayRows(plan, now);
        const { commitments } = recordOf(recordCase(plan, now));
        const told = column(rows, 'day').map((day, at) => `${column(rows, 'number')[at]} ${day}`);
        expect(new Set(told).size).toBe(told.length);
        const charged = column(rows, 'charged-to');
        for (const side of ['vendor', 'customer', 'neither'] as const) {
          const judged = [...commitments.values()].reduce((sum, { late }) => sum + late[side], 0);
          expect(charged.filter((to) => to === t(`exports.side.${side}`)).length).toBe(judged);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('is in the order of the days', () => {
    const days = column(lateDayRows(runningPlan().plan, '2026-07-10'), 'day');
    expect(days.length).toBeGreaterThan(50);
    expect(days).toEqual([...days].sort());
  });

  it('says of each day what it is charged for', () => {
    const { plan } = runningPlan()
      .do('marcus', hold('export'), '2026-06-09')
      .do('priya', acceptHold('export'), '2026-06-09')
      .do('marcus', deliver('export'), '2026-06-12');
    const rows = lateDayRows(plan, '2026-06-15');
    const ofExport = column(rows, 'number').flatMap((number, at) => (number === '3' ? [at] : []));
    expect(ofExport.length).toBe(2);
    for (const at of ofExport) {
      expect(column(rows, 'charged-to')[at]).toBe('vendor');
      expect(column(rows, 'reason')[at]).toContain('was waiting on Tessel Analytics');
      // Whoever reads a file does not know of which year it tells.
      expect(column(rows, 'reason')[at]).toMatch(/^2 days \(\S+ \d+ June? 2026/);
    }
  });
});

describe('the table of commitments', () => {
  it('adds up to the late days of the other table, side by side', () => {
    const { plan } = runningPlan()
      .do('marcus', deliver('export'), '2026-06-12')
      .do('priya', giveBack('export'), '2026-06-15')
      .do('marcus', deliver('export', 'd2'), '2026-06-16')
      .do('priya', accept('export', 'd2'), '2026-06-17');
    const [commitments, lateDays] = [commitmentRows(plan, '2026-06-19'), lateDayRows(plan, '2026-06-19')];
    expect(sumOf(column(commitments, 'late-days'))).toBe(lateDays.length - 1);
    const parts = (['charged-vendor', 'charged-customer', 'charged-neither'] as const).map((name) =>
      sumOf(column(commitments, name)),
    );
    expect(parts.reduce((sum, days) => sum + days)).toBe(lateDays.length - 1);
    expect(parts[0]).toBeGreaterThan(0);
    expect(parts[1]).toBeGreaterThan(0);
  });

  it('says when a thing was delivered only once it stands so', () => {
    const playing = runningPlan()
      .do('marcus', deliver('export'), '2026-06-09')
      .do('priya', giveBack('export'), '2026-06-10');
    const at = column(commitmentRows(playing.plan, '2026-06-11'), 'number').indexOf('3');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(column(commitmentRows(playing.plan, '2026-06-11'), 'delivered')[at]).toBe('');
    playing.do('marcus', deliver('export', 'd2'), '2026-06-12');
    expect(column(commitmentRows(playing.plan, '2026-06-12'), 'delivered')[at]).toBe('2026-06-12');
  });

  it('says of what came back and was then dropped that it was not delivered', () => {
    const { plan } = runningPlan()
      .do('marcus', deliver('export'), '2026-06-09')
      .do('priya', giveBack('export'), '2026-06-10')
      .do('dana', waive('export'), '2026-06-11')
      .do('priya', agreeToWaiver('export'), '2026-06-11');
    const rows = commitmentRows(plan, '2026-06-12');
    expect(column(rows, 'delivered')[column(rows, 'number').indexOf('3')]).toBe('');
  });

  it('has its column names alone before anything is on the record', () => {
    expect(commitmentRows({ ...runningPlan().plan, commitments: {} }, '2026-06-01').length).toBe(1);
  });
});
