import type { Role, Side } from '~/domain/access';
import { inPlan, type PlanPage } from '~/domain/addresses';
import { BEFORE_RUNNING, type Stage } from '~/domain/plan/state/plan';
import { t } from '~/words';
import type { Tab } from './Tabs';

interface Part {
  /** Absent: the plan's own address. */
  readonly page?: PlanPage;
  /** Pages that are opened from it, and have no tab of their own. */
  readonly holds?: readonly PlanPage[];
  readonly label: Parameters<typeof t>[0];
  readonly from?: 'running';
  /** Only for those who may read what is private to their side. */
  readonly ownSide?: true;
  /** The same, of one side alone, until it is shared; then for everybody in the plan. */
  readonly preparedBy?: Side;
}

const PARTS: readonly Part[] = [
  { label: 'plan.tab.now' },
  { page: 'text', label: 'plan.tab.text' },
  { page: 'commitments', label: 'plan.tab.commitments' },
  { page: 'check-ins', label: 'plan.tab.check-ins', from: 'running' },
  { page: 'record', holds: ['documents', 'exports', 'proof'], label: 'plan.tab.record', from: 'running' },
  { page: 'outcome', holds: ['notices', 'closing'], label: 'plan.tab.outcome', from: 'running' },
  { page: 'history', label: 'plan.tab.history' },
  { page: 'people', label: 'plan.tab.people' },
  { page: 'notes', label: 'plan.tab.notes', ownSide: true },
  { page: 'fit', label: 'plan.tab.fit', ownSide: true },
  // The customer knows of no such page before it is shared.
  { page: 'transition', label: 'plan.tab.transition', from: 'running', preparedBy: 'vendor' },
];

/** The parts of a plan that this seat can open, each a link. `at` is the path one is on. */
export function planTabs({
  planId,
  stage,
  role,
  side,
  parting,
  at,
}: {
  planId: string;
  stage: Stage;
  /** How the two sides part is shared. */
  parting: boolean;
  role: Role;
  side: Side;
  at: string;
}): Tab[] {
  const leads = role === 'lead' || role === 'executive';
  return PARTS.filter(({ from, ownSide, preparedBy }) => {
    if (from && BEFORE_RUNNING.includes(stage)) return false;
    if (preparedBy) return parting || (leads && side === preparedBy);
    return !ownSide || leads;
  }).map(({ page, holds = [], label }) => {
    const href = page ? inPlan(planId, page) : inPlan(planId);
    const within = (page ? [page, ...holds] : []).some((one) => `${at}/`.startsWith(`${inPlan(planId, one)}/`));
    return { href, label: t(label), current: at === href || within };
  });
}
