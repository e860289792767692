/** The parts of a plan that have an address of their own; the route table's test holds that these are all. */
export const PLAN_PAGES = [
  'amendment',
  'check-ins',
  'commitments',
  'history',
  'notes',
  'people',
  'proof',
  'proposal',
  'record',
  'sign-off',
  'text',
  'versions',
  'withdrawal',
] as const;

export type PlanPage = (typeof PLAN_PAGES)[number];

/** A page of a plan, and what within it; nothing: the plan itself. */
export type PathInPlan = readonly [] | readonly [page: PlanPage, ...within: string[]];

/** The address of a plan, or of a page of it: `inPlan(planId, 'commitments', id, 'delivery')`. */
export const inPlan = (planId: string, ...path: PathInPlan): string => ['/plans', planId, ...path].join('/');
