import { Form, Link } from '@remix-run/react';
import { Link2, TriangleAlert } from 'lucide-react';
import type { HistoryView } from '~/data/pages/history';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { formatDay } from '~/words/dates';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { NarrowBy } from '../Narrowing';
import { Page } from '../Page';
import { useLocale } from '../shell/shell-data';
import { HistoryList } from './HistoryList';

/** Every entry of the shared ledger, and of the reader's own side's where they may read it. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const href = inPlan(view.planId);
  return (
    <Page level={2} title={t('history.title')} lead={t('history.lead')}>
      <Chain view={view} />
      <TakeAlong planId={view.planId} />
      <Narrow view={view} />
      {view.found === 0 ? (
        <Nothing view={view} href={href} />
      ) : (
        <>
          <p className="my-4 text-sm text-ink-soft" role="status">
            {t('history.found', { count: view.found })}
          </p>
          <HistoryList lines={view.lines} href={href} zone={view.zone} party={view.parties[view.you]} />
          <Pages view={view} href={href} />
        </>
      )}
    </Page>
  );
}

/** The mark that says whether what is stored is what was written. */
function Chain({ view: { planId, chain, ownChain } }: { view: HistoryView }) {
  if (chain.entries === 0 && chain.whole && ownChain === null) return null;
  const Icon = chain.whole ? Link2 : TriangleAlert;
  return (
    <div className="mb-6 flex gap-3 rounded-md border border-line bg-surface px-4 py-3">
      <Icon size={20} aria-hidden="true" className="mt-0.5 flex-none" />
      <div className="min-w-0">
        {chain.entries > 0 && (
          <>
            <p className="font-semibold">{chain.whole ? t('history.whole') : t('history.broken')}</p>
            <p className="text-sm text-ink-soft [overflow-wrap:anywhere]">
              {chain.whole
                ? t('history.whole-words', { count: chain.entries, hash: chain.hash.slice(-12) })
                : t('history.broken-words', { at: chain.wrongAt ?? 1 })}
            </p>
          </>
        )}
        {chain.entries > 0 && (
          <p className="text-sm no-print">
            <Link to={inPlan(planId, 'proof')} className="inline-flex min-h-11 items-center">
              {t('proof.link')}
            </Link>
          </p>
        )}
        {ownChain && ownChain.entries > 0 && (
          <p className="text-sm text-ink-soft">
            {ownChain.whole
              ? t('history.own-whole', { count: ownChain.entries })
              : t('history.own-broken', { at: ownChain.wrongAt ?? 1 })}
          </p>
        )}
      </div>
    </div>
  );
}

/** The whole of it as a file, and where anyone checks that. */
function TakeAlong({ planId }: { planId: string }) {
  return (
    <div className="mb-6 text-sm no-print">
      <p className="flex flex-wrap gap-x-6">
        <a href={inPlan(planId, 'bundle')} download className="inline-flex min-h-11 items-center">
          {t('verify.download')}
        </a>
        <Link to="/verify" className="inline-flex min-h-11 items-center">
          {t('verify.link')}
        </Link>
      </p>
      <p className="text-ink-soft">{t('verify.download-words')}</p>
    </div>
  );
}

function Narrow({ view }: { view: HistoryView }) {
  const locale = useLocale();
  const { person, thing } = view.narrowing;
  return (
    <Form method="get" className="grid items-end gap-3 no-print sm:grid-cols-[1fr_2fr_auto]">
      <NarrowBy name="person" label={t('history.person')} value={person}>
        <option value="">{t('history.person-all')}</option>
        {view.people.map(({ id, name, side }) => (
          <option key={id} value={id}>
            {name} ({view.parties[side]})
          </option>
        ))}
      </NarrowBy>
      <NarrowBy name="thing" label={t('history.thing')} value={thing}>
        <option value="">{t('history.thing-all')}</option>
        {view.checkIns.length > 0 && (
          <optgroup label={t('history.things.check-ins')}>
            {view.checkIns.map(({ id, number, on }) => (
              <option key={id} value={id} suppressHydrationWarning>
                {t('history.check-in', { number, on: formatDay(on, locale) })}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('history.things.commitments')}>
          {view.commitments.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </optgroup>
      </NarrowBy>
      <Button>{t('history.show')}</Button>
    </Form>
  );
}

function Nothing({ view, href }: { view: HistoryView; href: string }) {
  const narrowed = view.narrowing.person !== '' || view.narrowing.thing !== '';
  return (
    <div className="mt-6">
      {narrowed ? (
        <Empty title={t('history.none')} action={<Link to={`${href}/history`}>{t('history.clear')}</Link>}>
          {t('history.none-words')}
        </Empty>
      ) : (
        <Empty title={t('history.empty')} example={t('history.example')}>
          {t('history.empty-words')}
        </Empty>
      )}
    </div>
  );
}

function Pages({ view: { narrowing, pages }, href }: { view: HistoryView; href: string }) {
  if (pages === 1) return null;
  const to = (page: number) => {
    const search = new URLSearchParams({ person: narrowing.person, thing: narrowing.thing, page: String(page) });
    return `${href}/history?${search.toString()}`;
  };
  return (
    <nav aria-label={t('history.pages')} className="mt-4 flex flex-wrap items-center gap-x-6">
      {narrowing.page > 1 && (
        <Link to={to(narrowing.page - 1)} className="inline-flex min-h-11 items-center">
          {t('history.newer')}
        </Link>
      )}
      <span className="figures text-sm text-ink-soft">{t('ui.page-of', { page: narrowing.page, pages })}</span>
      {narrowing.page < pages && (
        <Link to={to(narrowing.page + 1)} className="inline-flex min-h-11 items-center">
          {t('history.older')}
        </Link>
      )}
    </nav>
  );
}
