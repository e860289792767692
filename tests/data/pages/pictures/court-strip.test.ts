import { describe, expect, it } from 'vitest';
import { stripOf, stripsOf } from '~/data/pages/pictures/court-strip';
import { dateOf, dayNumber, localDate, workingDays } from '~/domain/calendar';
import { lettersOf } from '~/domain/record/answer';
import { judge } from '~/domain/record/judge';
import { known } from '~/domain/record/known';
import { recordCase } from '~/domain/plan/record-of';
import { largePlan } from '../../../support/large-plan';
import { accept, acceptHold, deliver, giveBack, hold } from '../../../support/work';
import { runningPlan } from '../../../support/world';

const { plan, asOf } = largePlan(60, 0);
const judgement = judge(recordCase(plan, asOf));
const strips = stripsOf(plan, judgement, 'en-GB');

describe('a court strip', () => {
  it('has a cell for every working day from the day of agreement through the end, in calendar weeks', () => {
    const { timeZone } = plan.terms.calendar;
    const days = workingDays(plan.terms.calendar);
    for (const { facts } of judgement.commitments) {
      const agreed = dateOf(dayNumber(localDate(facts.agreedOn, timeZone)) - 1);
      const end = dateOf(days.day(known(facts, judgement.day).end));
      const { cells } = strips.get(facts.id)!;
      expect(cells.replaceAll(' ', '')).toHaveLength(days.list(agreed, end).length);
      expect(cells.split(' ').every((week) => week.length >= 1 && week.length <= 5)).toBe(true);
    }
  });

  it('shows every late day once, charged as the judge charged it, and as the last of its cells', () => {
    let late = 0;
    for (const judged of judgement.commitments) {
      const strip = strips.get(judged.facts.id)!;
      expect(strip.late).toBe(lettersOf(judged.late));
      expect(strip.late.length).toBeLessThanOrEqual(strip.cells.replaceAll(' ', '').length);
      late += strip.late.length;
    }
    expect(late).toBeGreaterThan(100);
  });

  it('lies with the other side while it reviews what it then returns, and while it is held', () => {
    const playing = runningPlan()
      .do('wen', hold('defects'), '2026-06-02')
      .do('dana', acceptHold('defects'), '2026-06-03')
      .do('dana', deliver('decision'), '2026-06-02')
      .do('priya', giveBack('decision'), '2026-06-05');
    const strip = (id: string, at: string) => stripOf(playing.plan, playing.instant(at), id, 'en-GB')!;
    expect(strip('decision', '2026-06-09').cells).toBe('wwrrw ww');
    expect(strip('defects', '2026-06-09').cells).toBe('wwhhh hh');
    expect(strip('defects', '2026-06-09').said).toContain('5 with Northquay Freight');
  });

  it('lies with the other side while something of theirs has to come first, through the day it is delivered', () => {
    const playing = runningPlan()
      .do('dana', deliver('decision'), '2026-06-02')
      .do('priya', accept('decision'), '2026-06-03')
      .do('marcus', deliver('export'), '2026-06-04');
    const cells = (id: string) => stripOf(playing.plan, playing.instant('2026-06-09'), id, 'en-GB')!.cells;
    expect(cells('load')).toBe('bbbbw ww');
    // It waits on the load, which is Tessel’s turn only once Northquay’s own export is there.
    expect(cells('confirm')).toBe('wwwwb bb');
    expect(cells('export')).toBe('wwww');
  });

  it('lies with the other side from the day after it was asked whether it is held, until that day to answer has passed', () => {
    const playing = runningPlan().do('wen', hold('defects'), '2026-06-02');
    const strip = (at: string) => stripOf(playing.plan, playing.instant(at), 'defects', 'en-GB')!.cells;
    expect(strip('2026-06-09')).toBe('wwaaa aa');
    expect(strip('2026-06-11')).toBe('wwhhh hhhh');
  });

  it('is not there before both sides are bound', () => {
    expect(stripOf(runningPlan().plan, '2026-05-29', 'export', 'en-GB')).toBeNull();
  });
});
