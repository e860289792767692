import { useState, type ReactNode } from 'react';
import type { SavedView, WeeklyView } from '~/data/pages/weekly';
import { t } from '~/words';
import { Empty } from '../Empty';
import { LinkButton } from '../Button';
import { Page } from '../Page';
import { Narrow } from './Narrow';
import { SavedViews } from './SavedViews';
import { Tally } from './Tally';
import { useHeldWeek } from './use-held-week';
import { TallyContext, WeekTally } from './week-tally';
import { WeeklyKeys } from './WeeklyKeys';
import { WeeklyRow } from './WeeklyRow';

/** A Monday: all plans of one person whose check-in is near, worst first, each with its half written in place. */
export function WeeklyPage({ view, views, live }: { view: WeeklyView; views: readonly SavedView[]; live: ReactNode }) {
  const { asked, counts } = view;
  const [tally] = useState(() => new WeekTally());
  const rows = useHeldWeek(view, tally);
  return (
    <Page title={t('weekly.title')} lead={t('weekly.lead')} live={live}>
      <SavedViews views={views} />
      <Narrow asked={asked} counts={counts} />
      <div className="my-4 flex flex-wrap items-center justify-between gap-x-6 text-sm text-ink-soft">
        <span role="status">{t('weekly.found', { count: rows.length })}</span>
        <WeeklyKeys />
      </div>
      {rows.length === 0 ? (
        <NoPlans any={counts.all > 0} />
      ) : (
        <TallyContext.Provider value={tally}>
          <ol className="grid gap-4">
            {rows.map((row) => (
              <WeeklyRow key={row.planId} row={row} />
            ))}
          </ol>
          <Tally />
        </TallyContext.Provider>
      )}
      {view.left > 0 && <p className="mt-4 text-sm">{t('weekly.left', { left: view.left })}</p>}
    </Page>
  );
}

/** Nothing near, or nothing of what was asked for. */
function NoPlans({ any }: { any: boolean }) {
  if (!any)
    return (
      <Empty title={t('weekly.none')} example={t('weekly.none-example')}>
        {t('weekly.none-words')}
      </Empty>
    );
  return (
    <Empty
      title={t('weekly.none-fits')}
      action={<LinkButton to="/weekly?scope=all&when=running">{t('weekly.none-all')}</LinkButton>}
    >
      {t('weekly.none-fits-words')}
    </Empty>
  );
}
