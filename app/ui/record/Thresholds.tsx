import type { Threshold, Thresholds as Rules } from '~/data/pages/record-evidence';
import { t } from '~/words';
import { formatPercent } from '~/words/dates';
import { useLocale } from '../shell/shell-data';
import { Told } from './Told';

/** What the reading is measured by: each value, and who set it. */
export function Thresholds({ thresholds: { rows, signed, policy } }: { thresholds: Rules }) {
  const locale = useLocale();
  const shown = (name: Threshold, value: number): string => {
    if (name === 'floor') return formatPercent(value, locale);
    return name === 'minResults' ? `${value}` : t('score.term.days', { count: value });
  };
  return (
    <>
      {signed && (
        <p className="mb-2">
          <Told sentence={signed} />
        </p>
      )}
      <ul className="list-disc ps-5" suppressHydrationWarning>
        {rows.map(({ name, value, usual }) => (
          <li key={name}>
            {t(`score.term.${name}`, { value: shown(name, value) })} {t(usual ? 'score.term.usual' : 'score.term.own')}
          </li>
        ))}
      </ul>
      {policy && (
        <>
          <p className="mt-4 mb-2">{t('score.term.policy', { number: policy.number ?? 0, party: policy.party })}</p>
          <ul className="list-disc ps-5">
            {policy.rows.map(({ name, value }) => (
              <li key={name}>{t(`score.term.${name}`, { count: value })}</li>
            ))}
          </ul>
          {policy.beside && <p className="mt-2">{policy.beside}</p>}
        </>
      )}
    </>
  );
}
