import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, workingDays } from '~/domain/calendar';
import { cureOf, noticesOf, type NoticeCure } from '~/domain/plan/notice/cure';
import { givenOn } from '~/domain/plan/notice/notice-text';
import { knownOn } from '~/domain/plan/known-on';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { recordOn } from '~/domain/plan/record-of';
import type { Notice } from '~/domain/plan/state/notice';
import type { Plan } from '~/domain/plan/state/plan';
import type { Answered } from '~/domain/record/record';
import type { Playing } from '../../../support/playing';
import { anyNoticedWeeks } from '../../../support/any-notice';
import { runs } from '../../../support/runs';
import { ZONE } from '../../../support/world';

/** How many of the deliveries and claims of the days to cure were answered on a day, or by silence before it. */
function answersTo(plan: Plan, notice: Notice, asOf: string): number {
  const ends = workingDays(plan.terms.calendar).after(notice.cureBy, 1);
  const record = recordOn(plan, asOf).commitments;
  return Object.values(plan.commitments).reduce((sum, { id, deliveries, holds }) => {
    const answered = (asked: readonly { readonly at: string }[], answers: readonly Answered[] = []) =>
      asked.filter(({ at }, index) => dayOf(plan, at) <= ends && answers[index]?.on != null).length;
    const { deliveries: delivered, holds: held } = record.get(id) ?? {};
    return sum + answered(deliveries, delivered) + answered(holds, held);
  }, 0);
}

interface Judged {
  readonly playing: Playing;
  readonly notice: string;
  /** How it stood on each day until weeks after its last, when all is answered. */
  readonly cures: readonly NoticeCure[];
}

const judged = (playing: Playing): Judged[] =>
  noticesOf(playing.plan).map((notice) => {
    const [first, last] = [dayNumber(givenOn(playing.plan, notice)), dayNumber(notice.cureBy) + 24];
    const days = Array.from({ length: last - first + 1 }, (_, at) => dateOf(first + at));
    return { playing, notice: notice.id, cures: days.map((day) => cureOf(playing.plan, notice, day)) };
  });

const noticed = anyNoticedWeeks.map((playing) => judged(playing)[0]!);

describe('judging a notice later', { timeout: 60_000 }, () => {
  it('never turns what was cured into not cured, unless something of the days to cure was answered', () => {
    fc.assert(
      fc.property(noticed, ({ playing: { plan }, notice, cures }) => {
        for (const [at, cure] of cures.entries()) {
          const before = cures[at - 1];
          if (before?.state !== 'cured' || cure.state !== 'not-cured') continue;
          const answers = [before.asOf, cure.asOf].map((day) => answersTo(plan, plan.notices[notice]!, day));
          expect(answers[1], `${before.asOf} ${cure.asOf}`).toBeGreaterThan(answers[0]!);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('says of each past day what was known on it', () => {
    fc.assert(
      fc.property(noticed, ({ playing, cures, notice }) => {
        // As it was known at the end of the last day on which something happened, and of days before.
        const today = playing.today();
        for (const { asOf, ...cure } of cures.filter((one, at) => at % 5 === 2 && one.asOf <= today)) {
          const then = knownOn(playing.id, playing.shared(), asOf, ZONE);
          expect(cureOf(then, then.notices[notice]!, asOf), asOf).toEqual({ asOf, ...cure });
        }
      }),
      { numRuns: runs(20) },
    );
  });
});
