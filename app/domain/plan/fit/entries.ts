import type { CostContent, FlagContent, Score } from '../state/fit';
import type { Question } from './questions';

/** What a side writes in its fit room. All of it stands in that side's own ledger alone. */
export interface FitEntryData {
  'fit.assessed': {
    readonly id: string;
    readonly question: Question;
    readonly score: Score;
    readonly on: string;
    readonly words: string;
  };
  'cost.put': { readonly id: string; readonly rev: number; readonly cost: CostContent };
  'cost.removed': { readonly id: string };
  'flag.put': { readonly id: string; readonly rev: number; readonly flag: FlagContent };
  /** `on` null: it is not settled after all. */
  'flag.settled': { readonly id: string; readonly on: string | null };
  'flag.removed': { readonly id: string };
}

export const FIT_KINDS = [
  'fit.assessed',
  'cost.put',
  'cost.removed',
  'flag.put',
  'flag.settled',
  'flag.removed',
] as const satisfies readonly (keyof FitEntryData)[];

export type FitKind = (typeof FIT_KINDS)[number];
