/** Which commitments of a plan that is over are taken over into a new one. */
export const TAKEN_OVER = ['open', 'all', 'none'] as const;
export type TakenOver = (typeof TAKEN_OVER)[number];
