import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber } from '~/domain/calendar';
import { cureOf, noticesOf, type NoticeCure } from '~/domain/plan/notice/cure';
import { givenOn } from '~/domain/plan/notice/notice-text';
import { knownOn } from '~/domain/plan/known-on';
import { dayOf } from '~/domain/plan/work/commitment-state';
import type { Plan } from '~/domain/plan/state/plan';
import type { Playing } from '../../../support/playing';
import { anyWeeks, playWeeks } from '../../../support/any-work';
import { runs } from '../../../support/runs';
import { ZONE } from '../../../support/world';

/** The days on which a delivery of the plan came back. */
const returns = (plan: Plan): string[] =>
  Object.values(plan.commitments).flatMap(({ deliveries }) =>
    deliveries.flatMap(({ decision, answer }) => (decision === 'returned' && answer ? [dayOf(plan, answer.at)] : [])),
  );

/** Calls `hold` with each notice of busy weeks, and how it stood on every fourth day until a month after its last. */
function eachNotice(hold: (playing: Playing, cures: readonly NoticeCure[], notice: string) => void): number {
  let seen = 0;
  fc.assert(
    fc.property(anyWeeks, (weeks) => {
      const playing = playWeeks(weeks);
      for (const notice of noticesOf(playing.plan)) {
        const [first, last] = [dayNumber(givenOn(playing.plan, notice)), dayNumber(notice.cureBy) + 30];
        const days = Array.from({ length: last - first + 1 }, (_, at) => dateOf(first + at));
        seen += 1;
        hold(
          playing,
          days.map((day) => cureOf(playing.plan, notice, day)),
          notice.id,
        );
      }
    }),
    { numRuns: runs(150) },
  );
  return seen;
}

describe('judging a notice later', { timeout: 60_000 }, () => {
  it('never turns what was cured into not cured, unless a delivery came back', () => {
    let cured = 0;
    const seen = eachNotice(({ plan }, cures) => {
      const came = returns(plan);
      for (const [at, cure] of cures.entries()) {
        const before = cures[at - 1];
        if (before?.state === 'cured') cured += 1;
        if (before?.state !== 'cured' || cure.state === 'cured' || cure.state === 'withdrawn') continue;
        expect(
          came.some((day) => day > before.asOf && day <= cure.asOf),
          `${before.asOf} ${cure.asOf}`,
        ).toBe(true);
      }
    });
    expect(seen).toBeGreaterThan(20);
    expect(cured).toBeGreaterThan(20);
  });

  it('says of each past day what was known on it', () => {
    eachNotice((playing, cures, notice) => {
      // As it was known at the end of the last day on which something happened, and of days before.
      const today = playing.today();
      for (const { asOf, ...cure } of cures.filter((one, at) => at % 5 === 2 && one.asOf <= today)) {
        const then = knownOn(playing.id, playing.shared(), asOf, ZONE);
        expect(cureOf(then, then.notices[notice]!, asOf), asOf).toEqual({ asOf, ...cure });
      }
    });
  });
});
