import type { Threshold, Thresholds as Rules } from '~/data/pages/record-evidence';
import { t } from '~/words';
import { formatPercent } from '~/words/dates';
import { useLocale } from '../shell/shell-data';
import { Table } from '../Table';
import { Told } from './Told';

/** What the reading is measured by: each value, and who set it. */
export function Thresholds({ thresholds: { rows, signed } }: { thresholds: Rules }) {
  const locale = useLocale();
  const shown = (name: Threshold, value: number): string => {
    if (name === 'floor') return formatPercent(value, locale);
    return t(name === 'minResults' ? 'score.term.count' : 'score.term.days', { count: value });
  };
  return (
    <>
      {signed && (
        <p className="mb-2">
          <Told sentence={signed} />
        </p>
      )}
      <Table
        caption={t('score.terms')}
        captionHidden
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { label: t('score.term'), cell: ({ name }) => t(`score.term.${name}`) },
          {
            label: t('score.term.value'),
            cell: ({ name, value }) => <span suppressHydrationWarning>{shown(name, value)}</span>,
          },
          { label: t('score.term.set'), cell: ({ usual }) => t(usual ? 'score.term.usual' : 'score.term.own') },
        ]}
      />
    </>
  );
}
