/** The parts of a plan that have an address of their own; the route table's test holds that these are all. */
export const PLAN_PAGES = [
  'again',
  'amendment',
  'bundle',
  'check-ins',
  'closing',
  'commitments',
  'documents',
  'exports',
  'files',
  'fit',
  'history',
  'live',
  'notes',
  'notices',
  'outcome',
  'people',
  'proof',
  'proposal',
  'record',
  'sign-off',
  'template',
  'text',
  'transition',
  'versions',
  'withdrawal',
] as const;

export type PlanPage = (typeof PLAN_PAGES)[number];

/** A page of a plan, and what within it; nothing: the plan itself. */
export type PathInPlan = readonly [] | readonly [page: PlanPage, ...within: string[]];

/** What is said on a commitment's page and can be pointed at. */
export type Fact = 'delivery' | 'hold' | 'date' | 'contest' | 'waiver' | 'reason' | 'comment';

/** Where on the commitment's page a fact stands. A reason has no id of its own: its place in the list is its name. */
export const factAnchor = (fact: Fact, id: string | number): string => `${fact}-${id}`;

/** Where on the page of notes one stands. */
export const noteAnchor = (id: string): string => `note-${id}`;

/** Where on the page of a half a commitment stands. */
export const halfAnchor = (commitment: string): string => `at-${commitment}`;

/** The address of a plan, or of a page of it: `inPlan(planId, 'commitments', id, 'delivery')`. */
export const inPlan = (planId: string, ...path: PathInPlan): string => ['/plans', planId, ...path].join('/');

/** The address of a workspace's fit policy, of one of its versions, or of a page of that. */
export const policyAddress = (workspaceId: string, number?: number, ...within: readonly string[]): string =>
  ['/workspaces', workspaceId, 'policy', ...(number === undefined ? [] : ['versions', String(number)]), ...within].join(
    '/',
  );

/** What an address says of an act that was just done: it is not done again by coming back. */
const JUST_DONE = ['done', 'saved', 'retired', 'back', 'proof'];

/** An address to come back to. */
export function comingBack(pathname: string, search: string): string {
  const asked = new URLSearchParams(search);
  for (const name of JUST_DONE) asked.delete(name);
  return asked.size > 0 ? `${pathname}?${asked}` : pathname;
}
