import { Link } from '@remix-run/react';
import { t } from '~/words';

export interface Tab {
  href: string;
  label: string;
  current?: boolean;
  /** How many wait there; left out when 0. */
  count?: number;
}

/** Parts of a thing, each its own address. They wrap; nothing scrolls sideways. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-2 flex flex-wrap no-print sm:-mx-3">
      {tabs.map((tab) => (
        <Link key={tab.href} to={tab.href} aria-current={tab.current ? 'page' : undefined} className="tab">
          {tab.label}
          {tab.count ? (
            <span className="figures rounded-full bg-sunken px-1.5 text-xs font-semibold leading-5">
              {t('ui.number', { number: tab.count })}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
