import { describe, expect, it } from 'vitest';
import { faultsOf } from '~/domain/record/check';
import { judge } from '~/domain/record/judge';
import { recordCase, verdictsOf } from '~/domain/plan/record-of';
import { proposedPlan, runningPlan } from '../../support/world';
import {
  accept,
  acceptHold,
  agreeToDate,
  agreeToWaiver,
  contest,
  deliver,
  giveBack,
  hold,
  offer,
  proposeDate,
  settle,
  waive,
} from '../../support/work';

const busy = () =>
  runningPlan()
    .do('dana', deliver('decision'), '2026-06-03')
    .do('priya', giveBack('decision'), '2026-06-05')
    .do('dana', deliver('decision', 'd2'), '2026-06-08')
    .do('priya', accept('decision', 'd2'), '2026-06-09')
    .do('priya', proposeDate('load', '2026-06-22'), '2026-06-10')
    .do('dana', agreeToDate('load'), '2026-06-12')
    .do('tomas', hold('load'), '2026-06-15')
    .do('dana', acceptHold('load'), '2026-06-16')
    .do('priya', waive('confirm'), '2026-06-17')
    .do('dana', agreeToWaiver('confirm'), '2026-06-18')
    .do('wen', deliver('defects'), '2026-06-19')
    .do('dana', contest('defects'), '2026-06-22')
    .do('dana', offer('defects', 'nobody'))
    .do('priya', settle('defects', 'nobody'), '2026-06-23');

describe('the case of a plan', () => {
  it('is empty before both sides are bound', () => {
    expect(recordCase(proposedPlan().plan, '2026-06-01').commitments).toEqual([]);
  });

  it('holds every fact as the judge takes it, on any day', () => {
    const { plan } = busy();
    for (const asOf of ['2026-05-01', '2026-06-01', '2026-06-08', '2026-06-16', '2026-06-30', '2026-12-31'])
      expect(faultsOf(recordCase(plan, asOf))).toEqual([]);
  });

  it('is judged as the parties would count', () => {
    const { plan } = busy();
    const { commitments } = judge(recordCase(plan, '2026-06-24'));
    const days = Object.fromEntries(
      commitments.map(({ facts, verdict, late }) => [facts.id, [verdict, late.vendor, late.customer, late.total]]),
    );
    expect(days).toEqual({
      // Due on the 4th; in review until the day it came back, so the 4th is not late and the 5th and 8th are.
      decision: ['late', 0, 2, 2],
      lead: ['overdue', 13, 0, 13],
      // Due on the 10th, waits on the decision that was two days late by the customer's own doing.
      export: ['overdue', 0, 10, 10],
      // Moved to the 22nd in time; held since the 15th, so both late days are the customer's.
      load: ['waiting', 0, 2, 2],
      confirm: ['waived', 0, 0, 0],
      // Two days late, and settled as nobody's.
      defects: ['in-review', 0, 0, 2],
    });
  });

  it('excuses who waited for the other side', () => {
    // The export comes two days late, on the 12th; loading is done two days late, on the 22nd.
    const playing = runningPlan()
      .do('dana', deliver('decision'), '2026-06-04')
      .do('marcus', deliver('export'), '2026-06-12')
      .do('tomas', deliver('load'), '2026-06-22')
      .do('dana', accept('load'));
    const verdicts = verdictsOf(playing.plan, '2026-06-22');
    expect([verdicts.get('export'), verdicts.get('load')]).toEqual(['late', 'excused']);
  });

  it('shows any past day as it was then', () => {
    const playing = runningPlan().do('dana', deliver('decision'), '2026-06-03');
    const then = verdictsOf(playing.plan, '2026-06-08');
    playing.do('priya', giveBack('decision'), '2026-06-09').do('dana', deliver('decision', 'd2'), '2026-06-12');
    expect(verdictsOf(playing.plan, '2026-06-08')).toEqual(then);
    expect(verdictsOf(playing.plan, '2026-06-12').get('decision')).toBe('late');
  });
});
