import type { Role } from '~/domain/access';
import { inPlan, type PlanPage } from '~/domain/addresses';
import type { Stage } from '~/domain/plan/state/plan';
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
}

const PARTS: readonly Part[] = [
  { label: 'plan.tab.now' },
  { page: 'text', label: 'plan.tab.text' },
  { page: 'commitments', label: 'plan.tab.commitments' },
  { page: 'check-ins', label: 'plan.tab.check-ins', from: 'running' },
  { page: 'record', holds: ['exports', 'proof'], label: 'plan.tab.record', from: 'running' },
  { page: 'history', label: 'plan.tab.history' },
  { page: 'people', label: 'plan.tab.people' },
  { page: 'notes', label: 'plan.tab.notes', ownSide: true },
];

const BEFORE_RUNNING: readonly Stage[] = ['draft', 'proposed', 'agreed'];

/** The parts of a plan that this seat can open, each a link. `at` is the path one is on. */
export function planTabs({ planId, stage, role, at }: { planId: string; stage: Stage; role: Role; at: string }): Tab[] {
  return PARTS.filter(({ from, ownSide }) => {
    if (from && BEFORE_RUNNING.includes(stage)) return false;
    return !ownSide || role === 'lead' || role === 'executive';
  }).map(({ page, holds = [], label }) => {
    const href = page ? inPlan(planId, page) : inPlan(planId);
    const within = (page ? [page, ...holds] : []).some((one) => `${at}/`.startsWith(`${inPlan(planId, one)}/`));
    return { href, label: t(label), current: at === href || within };
  });
}
