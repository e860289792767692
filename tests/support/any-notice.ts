import fc from 'fast-check';
import { dateOf, dayNumber } from '~/domain/calendar';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Cure } from '~/domain/plan/state/notice';
import { isRefusal } from '~/domain/refusal';
import { delivered, draftOf, give, KEPT } from './notices';
import type { Who } from './people';
import type { Playing } from './playing';
import { runningPlan } from './world';

/** The day of the notice, a Friday; ten working days to cure end on Friday 26 June. */
const GIVEN = '2026-06-12';

interface Deed {
  readonly who: Who;
  /** Days after the notice. */
  readonly after: number;
  readonly command: PlanCommand;
}

const ANSWERS = ['accepted', 'returned', 'none'] as const;

/** Delivered while there is time to cure; taken, sent back or left lying, and perhaps delivered anew. */
const anyDelivery = (commitment: string, who: Who, answering: Who, by: number): fc.Arbitrary<Deed[]> =>
  fc
    .record({
      first: fc.nat(by),
      answer: fc.constantFrom(...ANSWERS),
      answered: fc.nat(9),
      again: fc.option(fc.nat(6)),
    })
    .map(({ first, answer, answered, again }) => {
      const make = (id: string, after: number): Deed => ({
        ...{ who, after },
        command: { kind: 'deliver', commitment, id, note: '', link: '' },
      });
      const delivery = `${commitment}-1`;
      const said = { commitment, delivery, words: 'Looked at' };
      const answers: Record<(typeof ANSWERS)[number], PlanCommand[]> = {
        accepted: [{ kind: 'accept-delivery', ...said }],
        returned: [{ kind: 'return-delivery', ...said }],
        none: [],
      };
      const back = first + answered;
      return [
        make(delivery, first),
        ...answers[answer].map((command) => ({ who: answering, after: back, command })),
        ...(again === null ? [] : [make(`${commitment}-2`, back + again)]),
      ];
    });

/** Somebody says that they wait for the other side, which answers, in time or after; either may end it. */
const anyHold = fc
  .record({
    of: fc.constantFrom(...(['export', 'load', 'confirm'] as const)),
    from: fc.nat(20),
    answer: fc.constantFrom('accept-hold' as const, 'refuse-hold' as const, null),
    answered: fc.nat(9),
    ended: fc.option(fc.nat(9)),
  })
  .map(({ of: commitment, from, answer, answered, ended }): Deed[] => {
    const hold = `${commitment}-h-${from}`;
    const [owner, other] = commitment === 'load' ? (['tomas', 'dana'] as const) : (['marcus', 'priya'] as const);
    const say: PlanCommand = { kind: 'say-hold', commitment, id: hold, words: 'We wait for you' };
    return [
      { who: owner, after: from, command: say },
      ...(answer
        ? [
            {
              who: other,
              after: from + answered,
              command: { kind: answer, commitment, hold, words: 'So it is' } as const,
            },
          ]
        : []),
      ...(ended === null
        ? []
        : [{ who: owner, after: from + ended, command: { kind: 'end-hold', commitment, hold } as const }]),
    ];
  });

/** Both settle that a miss stands or was nobody's. */
const anyContest = fc
  .record({
    commitment: fc.constantFrom('export', 'confirm'),
    at: fc.nat(25),
    outcome: fc.constantFrom('stands' as const, 'nobody' as const),
    settled: fc.nat(9),
  })
  .map(({ commitment, at, outcome, settled }): Deed[] => {
    const contest = `${commitment}-c-${at}`;
    const on = { commitment, contest, outcome };
    return [
      { who: 'dana', after: at, command: { kind: 'contest', commitment, id: contest, words: 'We see it otherwise' } },
      { who: 'priya', after: at, command: { kind: 'offer-settlement', ...on, words: '' } },
      { who: 'dana', after: at + settled, command: { kind: 'settle-contest', ...on } },
    ];
  });

/**
 * A notice of `export`, and what both sides do around its days: everything that could cure it is delivered while there is time, and what is
 * asked then is answered before and after their end. What the plan refuses just then is not done.
 */
export const anyNoticedWeeks: fc.Arbitrary<Playing> = fc
  .record({
    cure: fc.constantFrom<Cure>(delivered('export'), KEPT),
    deliveries: fc.tuple(
      anyDelivery('export', 'marcus', 'priya', 14),
      anyDelivery('load', 'tomas', 'dana', 14),
      anyDelivery('confirm', 'marcus', 'priya', 11),
    ),
    holds: fc.array(anyHold, { maxLength: 3 }),
    contests: fc.array(anyContest, { maxLength: 1 }),
  })
  .map(({ cure, deliveries, holds, contests }) => {
    const playing = give(runningPlan(), 'elena', draftOf('export', cure), GIVEN);
    const deeds = [...deliveries, ...holds, ...contests].flat().sort((a, b) => a.after - b.after);
    for (const { who, after, command } of deeds) {
      const at = dateOf(dayNumber(GIVEN) + after);
      if (!isRefusal(playing.decide(who, command, at))) playing.do(who, command, at);
    }
    return playing;
  });
