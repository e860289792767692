import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordView, type RecordView } from '~/data/pages/record';
import { localDate } from '~/domain/calendar';
import { replay } from '~/domain/plan/apply';
import { daysOfRecord, endOfDay, firstDayOfRecord, knownOn } from '~/domain/plan/known-on';
import type { Plan } from '~/domain/plan/state/plan';
import { anyWeeks, playWeeks } from '../../support/any-work';
import type { Playing } from '../../support/playing';
import { deliver } from '../../support/work';
import { proposedPlan, runningPlan, ZONE } from '../../support/world';

const onRecord = (plan: Plan): boolean => firstDayOfRecord(plan) !== null;
const then = (playing: Playing, day: string): Plan => knownOn(playing.id, playing.shared(), day, ZONE);
const view = (plan: Plan, now: string): RecordView => recordView(plan, now, 'en-GB');

describe('a past day', () => {
  it('is shown as it was when it was today, to the last word', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const seen = new Map<string, { plan: Plan; now: string }>();
        const playing = playWeeks(weeks, ({ after, playing: { now } }) =>
          seen.set(localDate(now, ZONE), { plan: after, now }),
        );
        for (const [day, { plan, now }] of seen) {
          expect(then(playing, day)).toEqual(plan);
          expect(view(then(playing, day), day)).toEqual(view(plan, now));
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is the same tomorrow, whatever happens meanwhile', () => {
    fc.assert(
      fc.property(anyWeeks, fc.nat(), (weeks, cut) => {
        const earlier = playWeeks(weeks.slice(0, 1 + (cut % weeks.length)));
        const later = playWeeks(weeks);
        const yesterday = earlier.today() < later.today() ? earlier.today() : null;
        fc.pre(yesterday !== null);
        const days = daysOfRecord(earlier.plan, firstDayOfRecord(earlier.plan)!, yesterday!).slice(0, -1);
        for (const day of days.slice(-5)) expect(view(then(later, day), day)).toEqual(view(then(earlier, day), day));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('knows what happened until its last minute in the plan’s zone, and not the minute after', () => {
    const playing = runningPlan()
      .do('priya', deliver('lead', 'a'), '2026-06-05T03:59:00Z')
      .do('dana', deliver('decision', 'b'), '2026-06-05T04:00:00Z');
    const { commitments } = then(playing, '2026-06-04');
    expect(commitments['lead']!.deliveries).toHaveLength(1);
    expect(commitments['decision']!.deliveries).toHaveLength(0);
    expect(endOfDay('2026-06-04', ZONE)).toBe('2026-06-05T04:00:00Z');
  });

  it('has the titles and answers of that day', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(then(playing, '2026-06-08').commitments['export']!.deliveries).toEqual([]);
    expect(then(playing, '2026-06-09')).toEqual(replay(playing.id, playing.shared()));
  });
});

describe('the days of the record', () => {
  it('begin when both sides were bound, and not before', () => {
    expect(onRecord(proposedPlan().plan)).toBe(false);
    const { plan } = runningPlan();
    expect(firstDayOfRecord(plan)).toBe('2026-06-01');
    const added = { ...plan.commitments['export']!, id: 'added', agreedAt: '2026-06-15T14:00:00.000Z' };
    expect(firstDayOfRecord({ ...plan, commitments: { ...plan.commitments, added } })).toBe('2026-06-01');
  });

  it('are working days, and both ends even where they are none', () => {
    const { plan } = runningPlan();
    expect(daysOfRecord(plan, '2026-06-01', '2026-06-07')).toEqual([
      ...['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-07'],
    ]);
    expect(daysOfRecord(plan, '2026-06-06', '2026-06-06')).toEqual(['2026-06-06']);
    expect(daysOfRecord(plan, '2026-07-02', '2026-07-06')).toEqual(['2026-07-02', '2026-07-06']);
  });
});
