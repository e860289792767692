import type { Side } from '../../access';

/** What each side asks itself about going on with the other. The sentences, and what each end of the scale means, are `fit.q.*`. */
export const QUESTIONS = {
  /** Our people's morale; what we spend; what we offer; our brand; law and contract; who else pays the price. */
  vendor: ['morale', 'spend', 'offer', 'brand', 'terms', 'others'],
  customer: ['effort', 'cost', 'alternatives', 'results', 'trust'],
} as const satisfies Record<Side, readonly string[]>;

export type Question = (typeof QUESTIONS)[Side][number];

/** The questions of a side, in the order in which they are asked. */
export const questionsOf = (side: Side): readonly Question[] => QUESTIONS[side];

/** Whether a side asks itself this. */
export const isQuestion = (side: Side, question: string): question is Question =>
  (questionsOf(side) as readonly string[]).includes(question);
