import { SIDES, type Side } from '~/domain/access';
import type { RecordView } from '~/data/pages/record';
import { formatPercent } from '~/words/dates';
import { t } from '~/words';
import { useLocale } from '../shell/shell-data';

/** What the record supports, in words, with its numbers: a reading, never the decision. */
export function EvidenceRead({ evidence, parties, cards, settings }: RecordView) {
  const locale = useLocale();
  const floor = formatPercent(settings.floor, locale);
  const state = (side: Side): string => {
    const results = cards[side].kept + cards[side].missed;
    const { state } = evidence[side];
    if (state === 'unclear' && results < settings.minResults)
      return t('score.state.few', { side: parties[side], results, min: settings.minResults });
    return t(`score.state.${state}`, { side: parties[side], floor });
  };
  const settled = (side: Side): string => {
    const { toKeeping, toFailing } = evidence[side];
    return toKeeping === null || toFailing === null
      ? ''
      : t('score.settle', { keeping: toKeeping, failing: toFailing });
  };
  return (
    <div className="max-w-(--measure)">
      <p className="text-lg">{t(`score.reading.${evidence.reading}`, { ...parties })}</p>
      <ul className="mt-2 list-disc ps-5">
        {SIDES.map((side) => (
          <li key={side}>
            {state(side)} {settled(side)}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">{t('score.independent')}</p>
      <p className="mt-2 text-sm text-ink-soft">
        {t('score.rules', { ...parties, review: settings.reviewDays, notice: settings.noticeDays })}
      </p>
    </div>
  );
}
