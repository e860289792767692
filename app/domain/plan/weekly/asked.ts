/** Whose plans the weekly page shows: those one leads, those one's company's people sit in, all. */
export const SCOPES = ['own', 'team', 'all'] as const;
export type Scope = (typeof SCOPES)[number];
/** How far the half of one's side is. */
export const HALVES = ['missing', 'draft', 'given'] as const;
export const WHYS = ['due', 'late', 'worry'] as const;

/** Which plans are asked for, as it stands in the address. */
export interface WeeklyAsked {
  readonly scope: Scope;
  /** All that run, not only those whose check-in is near. */
  readonly running: boolean;
  readonly half: (typeof HALVES)[number] | null;
  readonly why: (typeof WHYS)[number] | null;
  readonly find: string;
}
