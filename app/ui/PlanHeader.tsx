import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import type { Stage } from '~/domain/plan/state/plan';
import { t } from '~/words';
import { StageBadge } from './Badge';
import { SideMark } from './SideMark';
import { Tabs, type Tab } from './Tabs';

export interface PlanHeaderProps {
  title: string;
  href: string;
  parties: Readonly<Record<Side, string>>;
  stage: Stage;
  /** The reader's own side. */
  you?: Side | undefined;
  tabs: readonly Tab[];
  /** 2 where the page has another h1. */
  level?: 1 | 2;
}

/** What every page of a plan begins with: both sides at one height, the plan between them, its parts below. */
export function PlanHeader({ title, href, parties, stage, you, tabs, level = 1 }: PlanHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const party = (side: Side) => (
    <div className={`min-w-0 text-balance wrap-anywhere ${side === 'customer' ? 'text-end' : ''}`}>
      <SideMark side={side} name={parties[side]} />
      {you === side && <p className="your-side text-sm text-ink-soft">{t('ui.your-side')}</p>}
    </div>
  );
  return (
    <div className="plan-header mb-8 border-b border-line">
      <div className="plan-sides">
        <div className="plan-title">
          <Heading className="text-xl sm:text-2xl">
            <Link to={href} className="no-underline hover:underline">
              {title}
            </Link>
          </Heading>
          <p className="mt-1.5">
            <StageBadge stage={stage} />
          </p>
        </div>
        {party('vendor')}
        {party('customer')}
      </div>
      <div className="mt-4">
        <Tabs label={t('shell.tabs')} tabs={tabs} />
      </div>
    </div>
  );
}
