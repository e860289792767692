import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherSide, SIDES } from '~/domain/access';
import { dateOf, dayNumber } from '~/domain/calendar';
import { actsOnCheckIn, actsOnCommitment } from '~/domain/plan/work/acts';
import { agenda } from '~/domain/plan/check-in/agenda';
import { checkInsOf, wasHeld } from '~/domain/plan/check-in/check-in-view';
import { answerBy, currentDue, dayOf } from '~/domain/plan/work/commitment-state';
import { mayOnNotice } from '~/domain/plan/notice/may';
import { court, courtFor, type CourtAct } from '~/domain/plan/court/court';
import { find } from '~/domain/plan/state/things';
import type { Plan } from '~/domain/plan/state/plan';
import { recordCase, verdictsOf } from '~/domain/plan/record-of';
import { isAtLeastLead, openSeats } from '~/domain/plan/seats/seat';
import { decideWork } from '~/domain/plan/work/work';
import { VERDICTS } from '~/domain/record/verdict';
import { faultsOf } from '~/domain/record/check';
import { judge } from '~/domain/record/judge';
import { recordOf } from '~/domain/record/record';
import { isRefusal } from '~/domain/refusal';
import type { Playing } from '../../../support/playing';
import { anyStory, playOut, type Happened } from '../../../support/any-plan';
import { anyWeeks, playWeeks } from '../../../support/any-work';
import { runs } from '../../../support/runs';

const RUNS = { numRuns: runs(50) };

/** Calls `hold` after each deed of each story. */
const throughout = (hold: (happened: Happened) => void): void =>
  fc.assert(
    fc.property(anyWeeks, (weeks) => {
      playWeeks(weeks, hold);
    }),
    RUNS,
  );

/** Calls `hold` with how each story ends: of busy weeks, and of anything else that can happen to a plan. */
const atTheEnd = (hold: (playing: Playing) => void): void => {
  fc.assert(
    fc.property(anyWeeks, (weeks) => {
      hold(playWeeks(weeks));
    }),
    RUNS,
  );
  fc.assert(
    fc.property(anyStory, (story) => {
      hold(playOut(story));
    }),
    RUNS,
  );
};

/** The days charged to each commitment's own side, as of an instant. */
const charged = (plan: Plan, at: string): ReadonlyMap<string, number> =>
  new Map(judge(recordCase(plan, at)).commitments.map(({ facts, late }) => [facts.id, late[facts.side]]));

/** The acts that may take days off an owner: they say in the open whose wait it was, and the other side says them. */
const mayExcuse = ({ command }: Happened, commitment: string): boolean =>
  command.kind === 'accept-hold' ||
  (command.kind === 'settle-contest' && command.outcome === 'nobody') ||
  // What came back held up those who wait on it; it never excuses its own owner.
  (command.kind === 'return-delivery' && command.commitment !== commitment);

/** The acts by which somebody does what the court asks. */
const ANSWERS: { readonly [K in CourtAct]?: readonly string[] } = {
  deliver: ['deliver'],
  'answer-delivery': ['accept-delivery', 'return-delivery'],
  'answer-hold': ['accept-hold', 'refuse-hold'],
  'answer-date': ['decline-date'],
  'answer-waiver': ['agree-to-waiver', 'decline-waiver'],
  'offer-settlement': ['offer-settlement'],
  'settle-contest': ['settle-contest'],
  'give-half': ['give-half'],
  'start-check-in': ['start-check-in'],
  'minute-check-in': ['minute-check-in'],
  'acknowledge-check-in': ['acknowledge-check-in'],
};

describe('whatever people do while a plan runs', () => {
  it('comes to every act, and to late days that are excused and that are not', () => {
    const done = new Map<string, number>();
    const verdicts = new Set<string>();
    for (const weeks of fc.sample(anyWeeks, { numRuns: 300, seed: 5 })) {
      const { plan, now } = playWeeks(weeks, ({ command: { kind } }) => done.set(kind, (done.get(kind) ?? 0) + 1));
      for (const verdict of verdictsOf(plan, now).values()) verdicts.add(verdict);
    }
    expect(Object.keys(decideWork).filter((kind) => (done.get(kind) ?? 0) < 3 && !kind.endsWith('-note'))).toEqual([]);
    expect([...verdicts].sort()).toEqual([...VERDICTS].sort());
  });

  it('its record can be judged, on every day', () => {
    atTheEnd(({ plan, now }) => {
      for (const asOf of ['2026-06-03', now, '2026-12-31']) expect(faultsOf(recordCase(plan, asOf))).toEqual([]);
    });
  });

  it('the date people see is the date the record judges by', () => {
    atTheEnd(({ plan, now }) => {
      for (const [id, { due }] of recordOf(recordCase(plan, now)).commitments)
        expect([id, due]).toEqual([id, currentDue(plan, plan.commitments[id]!)]);
    });
  });

  it('a miss is never undone: no act takes a late day off its owner but an accepted hold or a contest both settled', () => {
    throughout((happened) => {
      const { before, after, playing, command } = happened;
      const then = charged(before, playing.now);
      for (const [id, days] of charged(after, playing.now))
        if (!mayExcuse(happened, id) && days < (then.get(id) ?? 0))
          throw new Error(`${command.kind} took ${(then.get(id) ?? 0) - days} days off ${id}`);
    });
  });

  it('what was said of a past day is said of it for ever', () => {
    fc.assert(
      fc.property(anyWeeks, fc.nat(60), (weeks, some) => {
        const then = playWeeks(weeks.slice(0, some));
        const yesterday = dateOf(dayNumber(dayOf(then.plan, then.now)) - 1);
        const said = ({ plan }: Playing) => [...recordOf(recordCase(plan, yesterday)).commitments];
        expect(said(playWeeks(weeks))).toEqual(said(then));
      }),
      RUNS,
    );
  });

  it('what one side asked, the other answers, and nobody answers too late', () => {
    throughout(({ after }) => {
      for (const one of Object.values(after.commitments)) {
        for (const { at, by, answer } of [...one.deliveries, ...one.holds])
          if (answer) {
            expect(answer.by.side).toBe(otherSide(by.side));
            expect(dayOf(after, answer.at) <= answerBy(after, at)).toBe(true);
          }
        for (const { by, answer, state } of [...one.dateProposals, ...one.waivers])
          if (answer) expect(answer.by.side).toBe(state === 'withdrawn' ? by.side : otherSide(by.side));
        for (const { offer, settled } of one.contests)
          if (settled) {
            expect(settled.by.side).toBe(otherSide(offer!.by.side));
            expect(settled.outcome).toBe(offer!.outcome);
          }
      }
      for (const { minutedBy, acknowledged } of Object.values(after.checkIns))
        if (acknowledged) expect(acknowledged.by.side).toBe(otherSide(minutedBy!.side));
    });
  });

  it('at most one question of a kind is open, and one delivery stands', () => {
    throughout(({ after }) => {
      for (const one of Object.values(after.commitments)) {
        expect(one.dateProposals.filter(({ state }) => state === 'open').length).toBeLessThan(2);
        expect(one.waivers.filter(({ state }) => state === 'open').length).toBeLessThan(2);
        expect(one.contests.filter(({ settled }) => settled === null).length).toBeLessThan(2);
        expect(one.holds.filter(({ decision, until }) => decision !== 'refused' && until === null).length).toBeLessThan(
          2,
        );
        expect(one.deliveries.filter(({ decision }) => decision !== 'returned').length).toBeLessThan(2);
      }
    });
  });

  it('a half is in the shared plan only once it is opened', () => {
    throughout(({ after, playing }) => {
      for (const checkIn of Object.values(after.checkIns)) if (!wasHeld(checkIn)) expect(checkIn.halves).toEqual({});
      for (const { kind } of playing.shared())
        expect(['half.given', 'note.written', 'note.removed']).not.toContain(kind);
    });
  });

  it('an act touches its own commitment, and those that move along', () => {
    throughout(({ command, decision, before, after }) => {
      if (isRefusal(decision) || !('commitment' in command) || typeof command.commitment !== 'string') return;
      // What is said of one at a check-in is the check-in’s.
      if ('checkIn' in command) return;
      const along = decision.flatMap((entry) => (entry.kind === 'date.agreed' ? entry.data.along : []));
      const touched = new Set([command.commitment, ...along.map(({ commitment }) => commitment)]);
      for (const [id, one] of Object.entries(after.commitments))
        if (!touched.has(id)) expect(one).toBe(before.commitments[id]);
      for (const part of ['terms', 'seats', 'goals', 'expectations', 'players', 'checkIns', 'versions'] as const)
        expect(after[part]).toBe(before[part]);
    });
  });

  it('nobody’s turn is an act that would be refused', () => {
    atTheEnd(({ plan, now }) => {
      for (const { act, thing, about, for: whose } of court(plan, now)) {
        const wanted = ANSWERS[act];
        const seat = openSeats(plan, whose.side).find(isAtLeastLead);
        if (!seat || (!wanted && thing.type !== 'notice')) continue;
        if (thing.type === 'notice') {
          expect(mayOnNotice(plan, seat, now, thing.id).acknowledge).toBe(true);
          continue;
        }
        const checkIn = find(plan.checkIns, thing.id);
        const open: readonly { readonly act: string; readonly about: string | null }[] = checkIn
          ? actsOnCheckIn(plan, checkIn, seat, now)
          : actsOnCommitment(plan, plan.commitments[thing.id]!, seat, now);
        expect(open.filter((one) => one.about === about).map((one) => one.act)).toEqual(
          expect.arrayContaining([...wanted!]),
        );
      }
    });
  });

  it('every turn stands once in everybody’s court, and can be told from the others', () => {
    atTheEnd(({ plan, now }) => {
      const all = court(plan, now).map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      for (const seat of SIDES.flatMap((side) => openSeats(plan, side))) {
        const { mine, ours, theirs } = courtFor(plan, seat, now);
        expect([...mine, ...ours, ...theirs].map(({ id }) => id).sort()).toEqual([...all].sort());
      }
    });
  });

  it('an agenda speaks of what is bound alone', () => {
    atTheEnd(({ plan, now }) => {
      for (const checkIn of checkInsOf(plan).slice(0, 3)) {
        const { dueSince, missed, dueNext, held, contested, moved, asked } = agenda(plan, checkIn, now);
        for (const { commitment } of [...dueSince, ...missed, ...dueNext, ...held, ...contested, ...moved, ...asked])
          expect(plan.commitments[commitment]?.agreedAt).toBeTruthy();
      }
    });
  });
});
