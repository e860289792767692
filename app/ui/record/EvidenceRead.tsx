import { Fragment } from 'react';
import type { RecordView } from '~/data/pages/record';
import { SIDES, type Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { formatPercent } from '~/words/dates';
import { useLocale } from '../shell/shell-data';
import { Thresholds } from './Thresholds';
import { Told, useShort } from './Told';

export type Read = Pick<RecordView, 'evidence' | 'parties' | 'cards' | 'settings' | 'follows' | 'thresholds'>;

/** What the record supports, in words, with its figures: a reading, never the decision. Where it is `short`, the record itself says the rest. */
export function EvidenceRead({ view, planId, short = false }: { view: Read; planId: string; short?: boolean }) {
  const { evidence, parties } = view;
  return (
    <div className="max-w-(--measure)">
      <p className="text-lg">{t(`score.reading.${evidence.reading}`, { ...parties })}</p>
      <ul className="mt-2 list-disc ps-5">
        {SIDES.map((side) => (
          <Stands key={side} view={view} side={side} />
        ))}
      </ul>
      <p className="mt-2 text-ink-soft">{t('score.people-decide')}</p>
      {!short && (
        <>
          <h3 className="mt-6 mb-1 text-base">{t('score.independent')}</h3>
          <p>{t('score.independent-words')}</p>
          <Follows view={view} planId={planId} />
          <h3 className="mt-6 mb-1 text-base">{t('score.terms')}</h3>
          <Thresholds thresholds={view.thresholds} />
        </>
      )}
    </div>
  );
}

/** Where one side stands, by which figures, and what would settle it. */
function Stands({ view: { evidence, parties, cards, settings }, side }: { view: Read; side: Side }) {
  const locale = useLocale();
  const percent = (share: number): string => formatPercent(share, locale);
  const { kept, missed, keepRate, interval } = cards[side];
  const results = kept + missed;
  const { state, toKeeping, toFailing } = evidence[side];
  const few = state === 'unclear' && results < settings.minResults;
  return (
    <li suppressHydrationWarning>
      {few
        ? t('score.state.few', { side: parties[side], results, min: settings.minResults })
        : t(`score.state.${state}`, { side: parties[side], floor: percent(settings.floor) })}{' '}
      {keepRate !== null &&
        interval &&
        t('score.state.figures', {
          ...{ kept, results, rate: percent(keepRate) },
          ...{ low: percent(interval[0]), high: percent(interval[1]) },
        })}{' '}
      {toKeeping !== null && toFailing !== null && t('score.settle', { keeping: toKeeping, failing: toFailing })}
    </li>
  );
}

/** So many are named by their titles; of more, the numbers are read faster, and lead to what is listed below. */
const NAMED = 3;

/** Which misses follow from which: each group under what it began with. */
function Follows({ view: { follows }, planId }: { view: Read; planId: string }) {
  const short = useShort();
  if (follows.groups.length === 0)
    return <p className="mt-1">{t('score.independent-none', { missed: follows.missed })}</p>;
  return (
    <ul className="mt-1 list-disc ps-5">
      {follows.groups.map(({ root, sentence, followers }) => (
        <li key={root}>
          <Told sentence={sentence} />{' '}
          {followers.map(({ id, number, title }, at) => (
            <Fragment key={id}>
              {at > 0 && ', '}
              <a href={short(inPlan(planId, 'commitments', id))}>
                {followers.length > NAMED ? number : `${number} ${title}`}
              </a>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
