import { Form } from '@remix-run/react';
import { portfolioAddress, SORTS, STUCK_ON, type PortfolioNarrowing, type PortfolioView } from '~/data/pages/portfolio';
import { STAGES } from '~/domain/plan/state/plan';
import { t } from '~/words';
import { Button } from '../Button';
import { NarrowBy, NarrowTo, options } from '../Narrowing';
import { Tabs } from '../Tabs';

const OVER: readonly PortfolioNarrowing['state'][] = ['closed', 'withdrawn'];

/** How many plans there are of each state, as ways to them. */
export function States({ view: { narrowing, counts } }: { view: PortfolioView }) {
  const to = (state: PortfolioNarrowing['state'], label: string, count: number) => ({
    href: portfolioAddress(narrowing, { state, shown: START }),
    label,
    count,
    current: narrowing.state === state,
  });
  const sum = (states: readonly (keyof typeof counts)[]) => states.reduce((n, state) => n + (counts[state] ?? 0), 0);
  const there = STAGES.filter((state) => counts[state] || narrowing.state === state);
  return (
    <div className="mb-5">
      <Tabs
        label={t('portfolio.states')}
        tabs={[
          to('current', t('portfolio.state.current'), sum(STAGES.filter((state) => !OVER.includes(state)))),
          ...there.map((state) => to(state, t(`ui.stage.${state}`), counts[state] ?? 0)),
          to('all', t('portfolio.state.all'), sum(STAGES)),
        ]}
      />
    </div>
  );
}

const START = 50;

/** Search, filters and order: a plain form whose answer is an address of its own. */
export function Narrow({ view: { narrowing, others } }: { view: PortfolioView }) {
  const { q, stuck, with: other, part, sort, state } = narrowing;
  return (
    <Form
      method="get"
      className="grid grid-cols-2 items-end gap-3 no-print md:grid-cols-3 xl:grid-cols-[2fr_repeat(4,1fr)_auto]"
    >
      {state !== 'current' && <input type="hidden" name="state" value={state} />}
      <NarrowTo
        name="q"
        label={t('portfolio.search')}
        value={q}
        hint={t('portfolio.search-hint')}
        className="col-span-2 md:col-span-1"
      />
      <NarrowBy name="stuck" label={t('portfolio.stuck')} value={stuck}>
        {options([['', t('portfolio.stuck.any')], ...STUCK_ON.map((on) => [on, t(`portfolio.stuck.${on}`)] as const)])}
      </NarrowBy>
      {others.length > 0 ? (
        <NarrowBy name="with" label={t('portfolio.with')} value={other}>
          {options([['', t('portfolio.with-all')], ...others.map((name) => [name, name] as const)])}
        </NarrowBy>
      ) : (
        other !== '' && <input type="hidden" name="with" value={other} />
      )}
      <NarrowBy name="part" label={t('portfolio.part')} value={part}>
        {options([
          ['', t('portfolio.part-all')],
          ['lead', t('portfolio.part-lead')],
        ])}
      </NarrowBy>
      <NarrowBy name="sort" label={t('portfolio.sort')} value={sort}>
        {options(SORTS.map((by) => [by, t(`portfolio.sort.${by}`)] as const))}
      </NarrowBy>
      <Button>{t('portfolio.show')}</Button>
    </Form>
  );
}
