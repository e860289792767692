import type { HalfText } from '~/domain/plan/check-in/half-draft';

/** What a page is answered that saves or gives a half while it stays open. Times are 'HH:MM' in the plan's zone. */
export type HalfAnswer =
  | { readonly saved: { readonly rev: number; readonly time: string } }
  | { readonly given: { readonly seen: string; readonly time: string; readonly opened: boolean } }
  | { readonly overtaken: Overtaken }
  | { readonly refused: { readonly field: string; readonly sentence: string } };

/** What the side has of the half by now, which somebody saved or gave while this was written. */
export interface Overtaken {
  /** The revision of the draft; 0 where there is none. */
  readonly rev: number;
  /** When the half was handed in; '' where it was not. */
  readonly seen: string;
  readonly by: string;
  readonly text: HalfText | null;
  /** The same, to be read. */
  readonly words: string;
}
