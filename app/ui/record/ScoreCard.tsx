import type { ReactNode } from 'react';
import type { Card } from '~/data/pages/record';
import { formatPercent } from '~/words/dates';
import { t } from '~/words';
import { Count } from '../Count';
import { Disclosure } from '../Disclosure';
import { Facts } from '../Facts';
import { useLocale } from '../shell/shell-data';

/** One side's card. Facts first: k of n, then the rate with its range, then days. Both sides have the same rows in the same order. */
export function ScoreCard({ card }: { card: Card }) {
  const results = card.kept + card.missed;
  const chief: [string, ReactNode][] = [
    [t('score.late-days'), t('score.days', { count: card.lateDays })],
    [t('score.held-up-days'), t('score.days', { count: card.heldUpDays })],
    [t('score.dates'), t('score.dates-value', card.asked)],
    [t('score.called-off'), t('score.number', { count: card.calledOff })],
    [t('score.moved'), t('score.number', { count: card.moved })],
  ];
  return (
    <>
      <p>
        <Count kept={card.kept} of={results} large />
        {results > 0 && (
          <span className="ms-2 text-ink-soft">{t('score.of-due', { excused: card.counts.excused })}</span>
        )}
      </p>
      <Range card={card} />
      <Facts figures facts={chief} />
      <Disclosure summary={t('score.figures')}>
        <Facts figures facts={figures(card)} />
      </Disclosure>
    </>
  );
}

/** The rate is never shown without its range; the picture says the same as the words beside it. */
function Range({ card: { keepRate, weightedKeepRate, interval } }: { card: Card }) {
  const locale = useLocale();
  const percent = (value: number): string => formatPercent(value, locale);
  if (keepRate === null || interval === null) return <p className="mt-1 mb-4 text-ink-soft">{t('score.rate-none')}</p>;
  const [low, high] = interval;
  const said = t('score.rate', { rate: percent(keepRate), low: percent(low), high: percent(high) });
  return (
    <div className="mt-1 mb-4">
      <svg className="range" viewBox="0 0 200 16" role="img" aria-label={said}>
        <path className="range-scale" d="M0 8H200" />
        <path className="range-interval" d={`M${(low * 200).toFixed(1)} 8H${(high * 200).toFixed(1)}`} />
        <circle className="range-rate" cx={(keepRate * 200).toFixed(1)} cy="8" r="5" />
      </svg>
      <p className="text-sm text-ink-soft">
        {said}. {weightedKeepRate !== null && t('score.weighted', { rate: percent(weightedKeepRate) })}
      </p>
    </div>
  );
}

const figures = (card: Card): [string, ReactNode][] => {
  const { counts } = card;
  const number = (count: number): string => t('score.number', { count });
  return [
    [t('score.kept'), number(counts.kept)],
    [t('score.late'), number(counts.late)],
    [t('score.overdue'), number(counts.overdue)],
    [t('score.excused'), number(counts.excused)],
    [t('score.waiting'), number(counts.waiting)],
    [t('score.in-review'), number(counts['in-review'])],
    [t('score.open'), number(counts.open)],
    [t('score.waived'), number(counts.waived)],
    [t('score.contested'), number(card.contested)],
    [t('score.silence'), t('score.times', { count: card.acceptedBySilence })],
    [t('score.absent'), number(card.absent)],
    [t('score.moves'), t('score.times', { count: card.replans })],
  ];
};
