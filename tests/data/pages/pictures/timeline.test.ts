import { describe, expect, it } from 'vitest';
import { packRows } from '~/data/pages/pictures/lanes';
import { timelineView } from '~/data/pages/pictures/timeline';
import { courseOf } from '~/data/pages/pictures/timeline-facts';
import { recordCase } from '~/domain/plan/record-of';
import { judge } from '~/domain/record/judge';
import { largePlan } from '../../../support/large-plan';
import { accept, agreeToDate, deliver, hold, proposeDate } from '../../../support/work';
import { runningPlan } from '../../../support/world';

const SIZES = [12, 200];

describe('the two-lane timeline', () => {
  it.each(SIZES)('holds every one of %i commitments once, inside the picture, none on another', (size) => {
    const { plan, asOf } = largePlan(size, 0);
    const { drawing, rows } = timelineView(plan, asOf, 'en-GB')!;
    expect(new Set(drawing.spots.map(({ id }) => id)).size).toBe(size);
    expect(drawing.spots).toHaveLength(size);
    expect(rows).toHaveLength(size);
    for (const { x, y, width } of drawing.spots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(drawing.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + drawing.spot).toBeLessThanOrEqual(drawing.height);
    }
    for (const a of drawing.spots)
      for (const b of drawing.spots)
        if (a.id < b.id && a.y === b.y) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
  });

  it('puts all of the vendor’s above all of the customer’s', () => {
    const { plan, asOf } = largePlan(60, 0);
    const { drawing, rows } = timelineView(plan, asOf, 'en-GB')!;
    const sideOf = new Map(rows.map(({ id, side }) => [id, side]));
    const heights = (side: string) => drawing.spots.filter(({ id }) => sideOf.get(id) === side).map(({ y }) => y);
    expect(Math.max(...heights('vendor'))).toBeLessThan(Math.min(...heights('customer')));
  });

  it('shows every late day once, with the judge’s charge', () => {
    const { plan, asOf } = largePlan(60, 0);
    const { day, commitments } = judge(recordCase(plan, asOf));
    for (const judged of commitments) {
      const { late } = courseOf(judged, day);
      expect(new Set(late.map((one) => one.day)).size).toBe(judged.late.total);
      expect(late.filter(({ charge }) => charge === 'V')).toHaveLength(judged.late.vendor);
      expect(late.filter(({ charge }) => charge === 'C')).toHaveLength(judged.late.customer);
    }
  });

  it('marks late days by a letter besides their colour and shape where there is room', () => {
    const playing = runningPlan().do('dana', deliver('decision'), '2026-06-09');
    const { drawing } = timelineView(playing.plan, playing.instant('2026-06-09'), 'en-GB')!;
    const letters = drawing.texts.filter(([look]) => look === 'x-on').map(([, , , text]) => text);
    // Three late days of Dana’s and two of Priya’s, and the mark of each lane.
    expect(letters.sort().join('')).toBe('CCCCVVV');
  });

  it('knows nothing that came after its day', () => {
    const playing = runningPlan()
      .do('priya', proposeDate('load', '2026-06-24'), '2026-06-03')
      .do('dana', agreeToDate('load'), '2026-06-04')
      .do('dana', deliver('decision'), '2026-06-08')
      .do('priya', accept('decision'), '2026-06-09')
      .do('tomas', hold('load'), '2026-06-10');
    const then = runningPlan();
    const day = '2026-06-02';
    expect(timelineView(playing.plan, day, 'en-GB')).toEqual(timelineView(then.plan, day, 'en-GB'));
    expect(timelineView(playing.plan, '2026-06-20', 'en-GB')).not.toEqual(
      timelineView(then.plan, '2026-06-20', 'en-GB'),
    );
  });

  it('is not there before anything is on the record', () => {
    expect(timelineView(runningPlan().plan, '2026-05-29', 'en-GB')).toBeNull();
  });
});

describe('rows', () => {
  it('are taken again once they are free', () => {
    const things = [
      { from: 0, to: 10 },
      { from: 5, to: 20 },
      { from: 14, to: 30 },
      { from: 24, to: 40 },
    ];
    expect(packRows(things, 4)).toEqual([0, 1, 0, 1]);
  });
});
