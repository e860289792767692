import type { Stage } from '../plan/state/plan';

/** Why a customer is deleted: its plans' days are over, it asks for it itself, or a law or a court does. */
export const DELETE_REASONS = ['over', 'asked', 'law'] as const;
export type DeleteReason = (typeof DELETE_REASONS)[number];

interface Going {
  readonly stage: Stage;
  /** 'YYYY-MM-DD'; null where no day is named. */
  readonly keepUntil: string | null;
}

/** Plans that both sides still talk about or work by. While there is one, nothing of the customer is deleted. */
export const stillBinding = <P extends Going>(plans: readonly P[]): P[] =>
  plans.filter(({ stage }) => !['draft', 'closed', 'withdrawn'].includes(stage));

/** Plans that are to be read for longer than today: they go only where the customer or a law asks for it. */
export const stillKept = <P extends Going>(plans: readonly P[], today: string): P[] =>
  plans.filter(({ keepUntil }) => keepUntil !== null && keepUntil >= today);
