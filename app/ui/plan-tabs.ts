import type { Role } from '~/domain/access';
import type { Stage } from '~/domain/plan/plan';
import { t } from '~/words';
import type { Tab } from './Tabs';

interface Part {
  readonly path: string;
  readonly label: Parameters<typeof t>[0];
  readonly from?: 'running';
  /** Only for those who may read what is private to their side. */
  readonly ownSide?: true;
}

const PARTS: readonly Part[] = [
  { path: '', label: 'plan.tab.now' },
  { path: '/text', label: 'plan.tab.text' },
  { path: '/commitments', label: 'plan.tab.commitments' },
  { path: '/check-ins', label: 'plan.tab.check-ins', from: 'running' },
  { path: '/record', label: 'plan.tab.record', from: 'running' },
  { path: '/history', label: 'plan.tab.history' },
  { path: '/people', label: 'plan.tab.people' },
  { path: '/notes', label: 'plan.tab.notes', ownSide: true },
];

const BEFORE_RUNNING: readonly Stage[] = ['draft', 'proposed', 'agreed'];

/** The parts of a plan that this seat can open, each a link. `at` is the path one is on. */
export function planTabs({ planId, stage, role, at }: { planId: string; stage: Stage; role: Role; at: string }): Tab[] {
  return PARTS.filter(({ from, ownSide }) => {
    if (from && BEFORE_RUNNING.includes(stage)) return false;
    return !ownSide || role === 'lead' || role === 'executive';
  }).map(({ path, label }) => {
    const href = `/plans/${planId}${path}`;
    return { href, label: t(label), current: path === '' ? at === href : at === href || at.startsWith(`${href}/`) };
  });
}
