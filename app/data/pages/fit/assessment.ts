import { answeredFor, assessmentFor, isApart, toTalkAbout, type Answered } from '../../../domain/plan/fit/answers';
import { isQuestion, type Question } from '../../../domain/plan/fit/questions';
import type { Assessment } from '../../../domain/plan/state/fit';
import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import { find } from '../../../domain/plan/state/things';
import { t } from '../../../words';
import { named } from '../people';
import type { Drawing } from '../pictures/drawing';
import { drawSpread } from '../pictures/spread';
import { roomOf, type Room } from './room';

/** One answer as it is read. */
export interface AnswerView {
  readonly id: string;
  readonly who: string;
  readonly yours: boolean;
  readonly score: number;
  readonly words: string;
  readonly on: string;
  readonly at: string;
}

export interface QuestionView {
  readonly question: Question;
  /** The reader has said something to it, or nobody can any more. */
  readonly open: boolean;
  /** How many have answered, as far as they count now. */
  readonly given: number;
  /** Who has not answered yet, by name. */
  readonly missing: readonly string[];
  readonly now: readonly AnswerView[];
  readonly before: readonly AnswerView[];
  /** How the answers lie, in a sentence; null while they are not shown, or there are none. */
  readonly said: string | null;
  readonly apart: boolean;
  readonly drawing: Drawing | null;
}

const answerView = (plan: Plan, reader: Pick<Seat, 'id'>, one: Assessment): AnswerView => ({
  id: one.id,
  who: named(plan, one.by).name,
  yours: one.by.seat === reader.id,
  ...{ score: one.score, words: one.words, on: one.on, at: one.at },
});

function saySpread({ spread, given }: Answered): string | null {
  if (!spread) return null;
  const { low, high, forIt, median } = spread;
  const count = given.length;
  if (count === 1) return t('fit.spread-one', { low });
  if (low === high) return t('fit.spread-same', { count, low });
  return t('fit.spread', { forIt, count, low, high, median: `${median}` });
}

function questionView(plan: Plan, seat: Pick<Seat, 'id'>, answered: Answered): QuestionView {
  const { question, open, now, before, spread, given, missing } = answered;
  return {
    question,
    open,
    given: given.length,
    missing: missing.map((id) => find(plan.seats, id)?.name ?? ''),
    now: now.map((one) => answerView(plan, seat, one)),
    before: before.map((one) => answerView(plan, seat, one)),
    said: saySpread(answered),
    apart: isApart(spread),
    drawing: spread && drawSpread(spread),
  };
}

export interface AssessmentView {
  readonly questions: readonly QuestionView[];
  /** Where people differ so much that they should talk, the furthest apart first. */
  readonly talk: readonly { readonly question: Question; readonly low: number; readonly high: number }[];
  /** How many the reader has answered. */
  readonly done: number;
  /** The first one they have not; null when there is none. */
  readonly next: Question | null;
}

/** The assessment of a side as one of its leads or executives sees it. */
export function assessmentView(plan: Plan, seat: Seat, own: PrivatePlan): AssessmentView {
  const asked = assessmentFor(plan, own, seat.id);
  const done = asked.filter(({ given }) => given.includes(seat.id));
  return {
    questions: asked.map((one) => questionView(plan, seat, one)),
    talk: toTalkAbout(asked).map(({ question, spread }) => ({ question, low: spread!.low, high: spread!.high })),
    done: done.length,
    next: plan.stage === 'closed' ? null : (asked.find((one) => !done.includes(one))?.question ?? null),
  };
}

export interface OneQuestionView extends Room, QuestionView {
  readonly today: string;
  /** The reader's own answer as it stands. */
  readonly yours: AnswerView | null;
}

/** One question with its answers; null for one that this side does not ask itself. */
export function oneQuestionView(
  plan: Plan,
  seat: Seat,
  own: PrivatePlan,
  question: string,
  today: string,
): OneQuestionView | null {
  if (!isQuestion(seat.side, question)) return null;
  const shown = questionView(plan, seat, answeredFor(plan, own, question, seat.id));
  return { ...roomOf(plan, seat), ...shown, today, yours: shown.now.find(({ yours }) => yours) ?? null };
}
