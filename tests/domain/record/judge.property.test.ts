import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dateOf, dayNumber, localDate, workingDays, type WorkingDays } from '~/domain/calendar';
import { judgeCase } from '~/domain/record/answer';
import { faultsOf } from '~/domain/record/check';
import { calendarOf, type Maybe, type RecordCase } from '~/domain/record/facts';
import { recordOf, type CommitmentRecord, type PlanRecord } from '~/domain/record/record';
import { anyCase } from '../../support/any-case';
import { slowJudge } from '../../support/slow-judge';
import { runs } from '../../support/runs';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: runs(300) };

/** What was written down by a day: every later fact left out. */
const writtenBy = (facts: RecordCase, asOf: string): RecordCase => {
  const by = (at: Maybe<string>): boolean => at != null && localDate(at, facts.calendar.timeZone) <= asOf;
  return {
    ...facts,
    asOf,
    commitments: facts
      .commitments!.filter(({ agreedOn }) => by(agreedOn))
      .map((one) => ({
        ...one,
        dueChanges: one.dueChanges!.filter(({ agreedOn }) => by(agreedOn)),
        deliveries: one
          .deliveries!.filter(({ on }) => by(on))
          .map((delivery) => (by(delivery.decidedOn) ? delivery : { on: delivery.on })),
        holds: one
          .holds!.filter(({ from }) => by(from))
          .map(({ from, until, decision, decidedOn }) => ({
            from,
            ...(by(until) && { until }),
            ...(by(decidedOn) && { decision, decidedOn }),
          })),
        waivedOn: by(one.waivedOn) ? one.waivedOn : null,
        contests: one
          .contests!.filter(({ on }) => by(on))
          .map((contest) => (by(contest.settledOn) ? contest : { on: contest.on })),
      })),
  };
};

describe('the judge', () => {
  it('finds no fault in what the tables allow', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        expect(faultsOf(facts)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('says what a slow judge says who walks day by day', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { commitments } = judgeCase(facts);
        const answers = Object.entries(commitments).map(([id, { late: _late, ...answer }]) => [id, answer]);
        expect(Object.fromEntries(answers)).toEqual(slowJudge(facts));
      }),
      RUNS,
    );
  });

  it('charges every late day exactly once, to the vendor, the customer or neither', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { commitments, sides } = judgeCase(facts);
        const days = workingDays(calendarOf(facts.calendar));
        for (const [id, { late, days: letters }] of Object.entries(commitments)) {
          expect([...letters].filter((letter) => letter === 'V').length).toBe(late.vendor);
          expect([...letters].filter((letter) => letter === 'C').length).toBe(late.customer);
          expect([...letters].filter((letter) => letter === 'N').length).toBe(late.neither);
          expect(late.vendor + late.customer + late.neither).toBe(late.total);
          const runs = recordOf(facts).commitments.get(id)!.runs;
          const dates = runs.flatMap(({ from, through }) => days.list(dateOf(dayNumber(from) - 1), through));
          expect(dates).toEqual([...new Set(dates)].sort());
          expect(dates.length).toBe(late.total);
        }
        const charged = Object.values(commitments).reduce((sum, { late }) => sum + late.vendor + late.customer, 0);
        const { vendor, customer } = sides;
        expect(vendor.lateDays + vendor.heldUpDays + customer.lateDays + customer.heldUpDays).toBe(charged);
      }),
      RUNS,
    );
  });

  it('says of any past day what was said on it: later facts change nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(45), (facts, after) => {
        const asOf = dateOf(dayNumber('2026-03-18') + after);
        const then = writtenBy(facts, asOf);
        expect(faultsOf(then)).toEqual([]);
        expect(judgeCase({ ...facts, asOf })).toEqual(judgeCase(then));
      }),
      RUNS,
    );
  });

  it('judges instants as the dates they fall on', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const inDates = JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
          typeof value === 'string' && value.endsWith('Z') ? localDate(value, facts.calendar.timeZone) : value,
        ) as RecordCase;
        expect(judgeCase(inDates)).toEqual(judgeCase(facts));
      }),
      { numRuns: runs(100) },
    );
  });

  it('treats both sides alike: swap them, and the record is swapped', () => {
    const swap = { vendor: 'customer', customer: 'vendor' } as const;
    const letters: Record<string, string> = { V: 'C', C: 'V', N: 'N' };
    fc.assert(
      fc.property(anyCase, (facts) => {
        const here = judgeCase(facts);
        const there = judgeCase({
          ...facts,
          commitments: facts.commitments!.map((one) => ({ ...one, side: swap[one.side] })),
        });
        expect(there.sides.vendor).toEqual(here.sides.customer);
        expect(there.sides.customer).toEqual(here.sides.vendor);
        for (const [id, { days }] of Object.entries(here.commitments))
          expect(there.commitments[id]!.days).toBe([...days].map((letter) => letters[letter]).join(''));
      }),
      RUNS,
    );
  });
});

/** The late days through `through` with whom each was charged to, as text to compare. */
const chargedThrough = ({ runs }: CommitmentRecord, through: string, days: WorkingDays): string =>
  runs
    .flatMap(({ from, through: last, charge }) =>
      days.list(dateOf(dayNumber(from) - 1), last).map((date) => `${date} ${charge}`),
    )
    .filter((day) => day.slice(0, 10) <= through)
    .join();

describe('day after day', () => {
  it('what is charged to an owner falls only by a hold accepted, a contest settled, or a past day of what it waited for', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const days = workingDays(calendarOf(facts.calendar));
        const given = new Map(facts.commitments!.map((one) => [one.id, one]));
        let before: PlanRecord | null = null;
        for (let day = 0; day < 45; day += 1) {
          const asOf = dateOf(dayNumber('2026-03-18') + day);
          const after = recordOf({ ...facts, asOf });
          for (const [id, is] of after.commitments) {
            const was = before?.commitments.get(id);
            if (!was || is.late[is.side] >= was.late[was.side]) continue;
            const { contests, waitsOn } = given.get(id)!;
            const heldNow = is.holds.some(
              ({ outcome }, at) => outcome === 'accepted' && was.holds[at]?.outcome !== outcome,
            );
            const settledNow = contests!.some(
              ({ settledOn, outcome }) =>
                outcome === 'nobody' && localDate(settledOn!, facts.calendar.timeZone) === asOf,
            );
            const pastOf = (record: PlanRecord, wait: string): string =>
              chargedThrough(record.commitments.get(wait)!, before!.asOf, days);
            const judgedAnew = waitsOn!.some((wait) => pastOf(before!, wait) !== pastOf(after, wait));
            expect([id, asOf, heldNow || settledNow || judgedAnew]).toEqual([id, asOf, true]);
          }
          before = after;
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('what is charged to the owner of a commitment that waits on nothing falls only by a hold accepted or a contest settled', () => {
    const alone = anyCase.map((facts) => ({
      ...facts,
      commitments: facts.commitments!.map((one) => ({
        ...one,
        waitsOn: [],
        holds: [],
        contests: one.contests!.filter(({ outcome }) => outcome !== 'nobody'),
      })),
    }));
    fc.assert(
      fc.property(alone, (facts) => {
        let before: PlanRecord | null = null;
        for (let day = 0; day < 45; day += 1) {
          const after = recordOf({ ...facts, asOf: dateOf(dayNumber('2026-03-18') + day) });
          for (const [id, { side, late }] of after.commitments)
            expect(late[side]).toBeGreaterThanOrEqual(before?.commitments.get(id)?.late[side] ?? 0);
          before = after;
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
