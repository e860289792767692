import { Form, Link } from '@remix-run/react';
import type { CostLine, CostsView } from '~/data/pages/fit/costs';
import { inPlan } from '~/domain/addresses';
import { COST_KINDS } from '~/domain/plan/state/fit';
import { t } from '~/words';
import { Button, LinkButton } from '../Button';
import { DateText, useDayText } from '../DateText';
import { Empty } from '../Empty';
import { Download } from '../exports/Download';
import { NarrowBy, options } from '../Narrowing';
import { PictureFigure } from '../pictures/PictureFigure';
import { Private } from '../Private';
import { Table } from '../Table';
import { FitFrame } from './FitFrame';

/** What a side spends on keeping the relationship: by month and kind, and entry by entry. */
export function CostsPage({ view }: { view: CostsView }) {
  const { planId, party, mayWrite, all } = view;
  const to = (...within: string[]): string => inPlan(planId, 'fit', ...within);
  const add = mayWrite && (
    <LinkButton to={to('costs', 'new')} kind="primary">
      {t('fit.costs.add')}
    </LinkButton>
  );
  if (all === 0)
    return (
      <FitFrame room={view} title={t('fit.costs')} lead={t('fit.costs-lead', { party })}>
        <Private side={party}>
          <Empty title={t('fit.costs-none')} example={t('fit.costs-example')} action={add}>
            {t('fit.costs-none-words')}
          </Empty>
        </Private>
      </FitFrame>
    );
  return (
    <FitFrame room={view} title={t('fit.costs')} lead={t('fit.costs-lead', { party })} actions={add}>
      <div className="grid gap-8">
        <Private side={party} title={t('fit.costs.totals')}>
          {view.totals.length > 1 && <p className="mb-3 text-ink-soft">{t('fit.costs.totals-lead')}</p>}
          <div className="picture-sheet">
            {view.totals.map(({ currency, picture }) => (
              <PictureFigure key={currency} picture={picture} />
            ))}
          </div>
        </Private>
        <Private side={party} title={t('fit.costs.list')}>
          <Narrow view={view} />
          <p className="my-4 text-sm text-ink-soft" role="status">
            {t('fit.costs.found', { count: view.found })}
          </p>
          <Lines view={view} />
          <Pages view={view} />
          <div className="mt-6 no-print">
            <Download href={to('costs.csv')} total={all + 1}>
              {t('fit.costs.csv')}
            </Download>
          </div>
        </Private>
      </div>
    </FitFrame>
  );
}

function Narrow({ view: { narrowing, months } }: { view: CostsView }) {
  return (
    <Form method="get" className="grid items-end gap-3 no-print sm:grid-cols-[1fr_1fr_auto]">
      <NarrowBy name="kind" label={t('fit.costs.kind')} value={narrowing.kind}>
        {options([['', t('fit.costs.all-kinds')], ...COST_KINDS.map((kind) => [kind, t(`fit.kind.${kind}`)] as const)])}
      </NarrowBy>
      <NarrowBy name="month" label={t('fit.costs.month')} value={narrowing.month}>
        {options([['', t('fit.costs.all-months')], ...months])}
      </NarrowBy>
      <Button>{t('fit.costs.narrow')}</Button>
    </Form>
  );
}

function Lines({ view: { lines, planId, mayWrite } }: { view: CostsView }) {
  const day = useDayText('short');
  if (lines.length === 0) return null;
  const edit = ({ id, kind, on }: CostLine) => (
    <Link
      to={inPlan(planId, 'fit', 'costs', id)}
      aria-label={t('fit.costs.edit-this', { kind: t(`fit.kind.${kind}`), day: day(on) })}
      suppressHydrationWarning
      className="inline-flex min-h-11 items-center"
    >
      {t('fit.costs.edit')}
    </Link>
  );
  return (
    <Table
      caption={t('fit.costs.list')}
      captionHidden
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { label: t('fit.costs.day'), cell: ({ on }) => <DateText date={on} form="short" /> },
        { label: t('fit.costs.kind'), cell: ({ kind }) => t(`fit.kind.${kind}`) },
        {
          label: t('fit.costs.words'),
          prose: true,
          cell: ({ words, hours }) => (
            <>
              <span className="whitespace-pre-line wrap-anywhere">{words}</span>
              {hours && <span className="block text-sm text-ink-soft">{t('fit.costs.hours', hours)}</span>}
            </>
          ),
        },
        { label: t('fit.costs.amount'), number: true, cell: ({ amount }) => amount },
        ...(mayWrite ? [{ label: t('fit.costs.edit'), prose: true, cell: edit }] : []),
      ]}
    />
  );
}

function Pages({ view: { narrowing, pages, planId } }: { view: CostsView }) {
  if (pages < 2) return null;
  const { kind, month, page } = narrowing;
  const at = (to: number): string =>
    `${inPlan(planId, 'fit', 'costs')}?${new URLSearchParams({ kind, month, page: `${to}` }).toString()}`;
  return (
    <nav className="mt-4 flex flex-wrap items-center gap-4 no-print">
      {page > 1 && <LinkButton to={at(page - 1)}>{t('fit.costs.newer')}</LinkButton>}
      <span className="text-ink-soft">{t('fit.costs.page', { page, pages })}</span>
      {page < pages && <LinkButton to={at(page + 1)}>{t('fit.costs.older')}</LinkButton>}
    </nav>
  );
}
