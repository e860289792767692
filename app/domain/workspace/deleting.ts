import type { Stage } from '../plan/state/plan';

/** Why a customer is deleted: its plans' days are over, it asks for it itself, or a law or a court does. */
export const DELETE_REASONS = ['over', 'asked', 'law'] as const;
export type DeleteReason = (typeof DELETE_REASONS)[number];

/** Whose word it is done on has to be said, and stays in the log, wherever it is somebody's: before its day nothing goes without. */
export const asksForWords = (reason: DeleteReason): boolean => reason !== 'over';

/** Plans that both sides still talk about or work by. While there is one, nothing of the customer is deleted. */
export const stillBinding = <P extends { readonly stage: Stage }>(plans: readonly P[]): P[] =>
  plans.filter(({ stage }) => !['draft', 'closed', 'withdrawn'].includes(stage));
