import type { CommandOf, PlanCommand, PartRef } from '../../app/domain/plan/commands';
import type {
  CommitmentContent,
  ExpectationContent,
  GoalContent,
  PlayerContent,
  TermsContent,
} from '../../app/domain/plan/state/text';
import type { Confidence, Half } from '../../app/domain/plan/state/check-in';
import type { ContestOutcome, ReasonCategory } from '../../app/domain/plan/state/commitment';
import type { CostContent, CostKind, FlagContent, Score } from '../../app/domain/plan/state/fit';
import type { Question } from '../../app/domain/plan/fit/questions';
import type { Plan } from '../../app/domain/plan/state/plan';
import { consentOf, partsOf } from '../../app/domain/plan/text/part';
import { commitmentContent, termsContent, versionOnTable } from '../../app/domain/plan/sign-off/version';
import type { Side } from '../../app/domain/access';
import { idOf } from './names';

/** What someone does: a command, or one that depends on what is on their screen. */
export type Act = PlanCommand | ((plan: Plan) => PlanCommand);

const CONSENT =
  'I have read this version of the plan and sign it for my company. I know that this is a simple electronic signature.';

const seenOf = (plan: Plan, part: PartRef): number => consentOf(plan, part)?.rev ?? 0;

/** The commands of one plan, in the words of the story: commitments by their number, everything else by its name. */
export function actsOf(plan: string) {
  const thing = (kind: string, name: string | number, nth = 1): string => idOf(plan, kind, name, nth);
  const c = (number: number): string => thing('commitment', number);
  const taps = (by: Readonly<Record<number, Confidence>>): Half['taps'] =>
    Object.fromEntries(Object.entries(by).map(([number, how]) => [c(Number(number)), how]));
  const ofCommitment = (number: number): PartRef => ({ type: 'commitment', id: c(number) });
  return {
    c,
    thing,

    goal: (name: string, goal: GoalContent): Act => ({ kind: 'put-goal', id: thing('goal', name), seen: 0, goal }),
    expectation: (
      name: string,
      expectation: Omit<ExpectationContent, 'closedBy'>,
      closedBy: readonly number[],
    ): Act => ({
      kind: 'put-expectation',
      id: thing('expectation', name),
      seen: 0,
      expectation: { ...expectation, closedBy: closedBy.map(c) },
    }),
    player: (name: string, player: Omit<PlayerContent, 'name'>): Act => ({
      kind: 'put-player',
      id: thing('player', name),
      seen: 0,
      player: { ...player, name },
    }),
    hear: (name: string, heardOn: string, view: string): Act => ({
      kind: 'hear-player',
      id: thing('player', name),
      heardOn,
      view,
    }),
    putTerms:
      (change: Partial<TermsContent>): Act =>
      (now) => ({
        kind: 'put-terms',
        seen: now.terms.consent.rev,
        terms: { ...termsContent(now.terms), ...change },
      }),
    putCommitment:
      (number: number, change: Partial<CommitmentContent>): Act =>
      (now) => {
        const was = now.commitments[c(number)]!;
        return {
          kind: 'put-commitment',
          id: was.id,
          seen: was.consent.rev,
          commitment: { ...commitmentContent(was), ...change },
        };
      },
    /** `number` is the next free one, which the plan gives it. */
    addCommitment: (number: number, commitment: CommitmentContent): Act => ({
      kind: 'put-commitment',
      id: c(number),
      seen: 0,
      commitment,
    }),
    agreeToCommitment:
      (number: number): Act =>
      (now) => ({ kind: 'agree-to-part', part: ofCommitment(number), seen: seenOf(now, ofCommitment(number)) }),
    declineCommitment:
      (number: number, words: string): Act =>
      (now) => ({ kind: 'decline-part', part: ofCommitment(number), seen: seenOf(now, ofCommitment(number)), words }),
    /** Agrees to everything that is still open for a side and was not declined by it. */
    agreeToRest:
      (side: Side): Act =>
      (now) => ({
        kind: 'agree-to-parts',
        parts: partsOf(now)
          .filter(({ consent }) => !consent[side] && consent.declined === null)
          .map(({ part, consent }) => ({ part, seen: consent.rev })),
      }),
    sign: (now: Plan): PlanCommand => {
      const version = versionOnTable(now);
      return {
        kind: 'sign',
        version: version?.number ?? 0,
        hash: version?.hash ?? '',
        consent: CONSENT,
        knownBy: 'link by mail',
        ticked: true,
        freshProof: true,
      };
    },

    deliver: (number: number, note: string, link = '', nth = 1): Act => ({
      kind: 'deliver',
      commitment: c(number),
      id: thing('delivery', number, nth),
      note,
      link,
    }),
    accept: (number: number, words = '', nth = 1): Act => ({
      kind: 'accept-delivery',
      commitment: c(number),
      delivery: thing('delivery', number, nth),
      words,
    }),
    giveBack: (number: number, words: string, nth = 1): Act => ({
      kind: 'return-delivery',
      commitment: c(number),
      delivery: thing('delivery', number, nth),
      words,
    }),
    askForDate: (number: number, to: string, category: ReasonCategory, words: string): Act => ({
      kind: 'propose-date',
      commitment: c(number),
      id: thing('date', number),
      to,
      category,
      words,
      moveAlong: true,
    }),
    agreeToDate: (number: number, words = ''): Act => ({
      kind: 'agree-to-date',
      commitment: c(number),
      proposal: thing('date', number),
      words,
    }),
    hold: (number: number, words: string): Act => ({
      kind: 'say-hold',
      commitment: c(number),
      id: thing('hold', number),
      words,
    }),
    acceptHold: (number: number, words: string): Act => ({
      kind: 'accept-hold',
      commitment: c(number),
      hold: thing('hold', number),
      words,
    }),
    endHold: (number: number): Act => ({ kind: 'end-hold', commitment: c(number), hold: thing('hold', number) }),
    contest: (number: number, words: string): Act => ({
      kind: 'contest',
      commitment: c(number),
      id: thing('contest', number),
      words,
    }),
    offer: (number: number, outcome: ContestOutcome, words: string): Act => ({
      kind: 'offer-settlement',
      commitment: c(number),
      contest: thing('contest', number),
      outcome,
      words,
    }),
    settle: (number: number, outcome: ContestOutcome): Act => ({
      kind: 'settle-contest',
      commitment: c(number),
      contest: thing('contest', number),
      outcome,
    }),
    why: (number: number, category: ReasonCategory, words: string): Act => ({
      kind: 'give-reason',
      commitment: c(number),
      category,
      words,
    }),
    comment: (number: number, words: string, nth = 1): Act => ({
      kind: 'comment',
      commitment: c(number),
      id: thing('comment', number, nth),
      words,
    }),

    half: (
      checkIn: number,
      confidence: Confidence,
      words: string,
      by: Readonly<Record<number, Confidence>> = {},
    ): CommandOf<'give-half'> => ({
      kind: 'give-half',
      checkIn: `ci-${checkIn}`,
      seen: '',
      confidence,
      words,
      taps: taps(by),
    }),
    start: (checkIn: number): Act => ({ kind: 'start-check-in', checkIn: `ci-${checkIn}` }),
    minute: (
      checkIn: number,
      vendor: readonly string[],
      customer: readonly string[],
      decisions: readonly string[],
    ): Act => ({
      kind: 'minute-check-in',
      checkIn: `ci-${checkIn}`,
      seen: '',
      attendance: { vendor, customer },
      decisions,
    }),
    acknowledge:
      (checkIn: number, words = ''): Act =>
      ({ checkIns }) => ({
        kind: 'acknowledge-check-in',
        checkIn: `ci-${checkIn}`,
        seen: checkIns[`ci-${checkIn}`]?.minutedAt ?? '',
        words,
      }),
    correct: (checkIn: number, words: string): Act => ({ kind: 'correct-check-in', checkIn: `ci-${checkIn}`, words }),
    callOff: (checkIn: number, words: string): Act => ({ kind: 'call-off-check-in', checkIn: `ci-${checkIn}`, words }),

    /** A note that only the writer's side sees; `number` is the commitment it is about. */
    note: (name: string, words: string, number: number | null = null): Act => ({
      kind: 'write-note',
      id: thing('note', name),
      about: number === null ? null : c(number),
      words,
    }),

    /** What only the writer's side sees in its fit room. */
    assess: (question: Question, score: Score, on: string, words: string): Act => ({
      kind: 'assess-fit',
      id: thing('answer', `${question} ${on} ${score}`),
      ...{ question, score, on, words },
    }),
    /** `came` is a sum in cents, or hours in hundredths at cents an hour. */
    cost: (
      name: string,
      kind: CostKind,
      on: string,
      came: number | NonNullable<CostContent['hours']>,
      words: string,
      currency = 'USD',
    ): Act => {
      const spent = typeof came === 'number' ? { amount: came, hours: null } : { amount: 0, hours: came };
      return { kind: 'put-cost', id: thing('cost', name), seen: 0, cost: { kind, on, currency, words, ...spent } };
    },
    flag: (name: string, flag: FlagContent): Act => ({ kind: 'put-flag', id: thing('flag', name), seen: 0, flag }),
    settleFlag: (name: string, seen: number, on: string): Act => ({
      kind: 'settle-flag',
      id: thing('flag', name),
      ...{ seen, on },
    }),
  };
}
