import type { CostContent, FlagContent, Score } from '../state/fit';

/** What leads and executives do in the fit room of their side. */
export type FitCommand =
  /** One's own answer to a question; a further one stands beside the former. */
  | {
      readonly kind: 'assess-fit';
      readonly id: string;
      readonly question: string;
      readonly score: Score;
      readonly on: string;
      readonly words: string;
    }
  /** `seen` 0 adds it. Of hours the amount is worked out from how many they are and what one costs. */
  | { readonly kind: 'put-cost'; readonly id: string; readonly seen: number; readonly cost: CostContent }
  | { readonly kind: 'remove-cost'; readonly id: string; readonly seen: number }
  | { readonly kind: 'put-flag'; readonly id: string; readonly seen: number; readonly flag: FlagContent }
  /** `on` null takes the settlement back. */
  | { readonly kind: 'settle-flag'; readonly id: string; readonly seen: number; readonly on: string | null }
  | { readonly kind: 'remove-flag'; readonly id: string; readonly seen: number };

export const FIT_COMMANDS = [
  'assess-fit',
  'put-cost',
  'remove-cost',
  'put-flag',
  'settle-flag',
  'remove-flag',
] as const satisfies readonly FitCommand['kind'][];
