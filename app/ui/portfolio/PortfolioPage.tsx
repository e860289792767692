import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { isNarrowed, moreOf, MOST_SHOWN, PAGE, portfolioAddress, type PortfolioView } from '~/data/pages/portfolio';
import { t } from '~/words';
import { Empty } from '../Empty';
import { Page } from '../Page';
import { Keys } from '../work/Keys';
import { HowWeighed } from './HowWeighed';
import { Narrow, States } from './Narrow';
import { PortfolioTable } from './PortfolioTable';

/** All plans of one person, to be looked over: the ones that need it most stand first. */
export function PortfolioPage({ view, live }: { view: PortfolioView; live: ReactNode }) {
  const { narrowing, rows, found, all, behind } = view;
  if (all === 0)
    return (
      <Page title={t('portfolio.title')} lead={t('portfolio.lead')} live={live}>
        <Empty title={t('portfolio.empty')} example={t('portfolio.example')}>
          {t('portfolio.empty-words')}
        </Empty>
      </Page>
    );
  const more = moreOf(rows.length, found);
  return (
    <Page title={t('portfolio.title')} lead={t('portfolio.lead')} live={live}>
      <States view={view} />
      <Narrow view={view} />
      <div className="my-4 flex flex-wrap items-baseline justify-between gap-x-6 text-sm text-ink-soft">
        <p role="status">
          {t('portfolio.shown', { found, shown: rows.length === found ? 'all' : String(rows.length) })}
        </p>
        {/* A file: the browser asks for it itself. */}
        <a
          href={portfolioAddress({ ...narrowing, shown: PAGE }, {}, '/portfolio.csv')}
          className="inline-flex min-h-11 items-center no-print"
        >
          {t('portfolio.csv')}
        </a>
      </div>
      {behind > 0 && (
        <p className="mb-4 rounded-lg border border-line bg-sunken px-4 py-3 text-sm">
          {t('portfolio.behind', { behind })} <Link to={portfolioAddress(narrowing)}>{t('portfolio.look-again')}</Link>
        </p>
      )}
      {rows.length > 0 ? (
        <PortfolioTable view={view} />
      ) : (
        <Empty
          title={t('portfolio.none')}
          action={<Link to={portfolioAddress(narrowing, CLEAR)}>{t('portfolio.clear')}</Link>}
        >
          {t('portfolio.none-words')}
        </Empty>
      )}
      {more === 0 && <p className="mt-4 text-sm no-print">{t('portfolio.too-many', { most: MOST_SHOWN })}</p>}
      {more !== null && more > 0 && (
        <p className="mt-4 no-print">
          <Link
            to={`${portfolioAddress(narrowing, { shown: rows.length + PAGE })}#from-${rows.length}`}
            className="button button-secondary"
            preventScrollReset
          >
            {t('portfolio.more', { count: more })}
          </Link>
        </p>
      )}
      {rows.length > 0 && isNarrowed(narrowing) && (
        <p className="mt-4 text-sm">
          <Link to={portfolioAddress(narrowing, CLEAR)} className="inline-flex min-h-11 items-center">
            {t('portfolio.clear')}
          </Link>
        </p>
      )}
      <HowWeighed />
      <Keys />
    </Page>
  );
}

const CLEAR = { q: '', stuck: '', with: '', part: '', state: 'all', shown: PAGE } as const;
