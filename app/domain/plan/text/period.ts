/** How often something recurs. */
export const PERIODS = ['week', 'two-weeks', 'month'] as const;
export type Period = (typeof PERIODS)[number];
