import type { Side } from '~/domain/access';
import type { RecordLine } from '~/data/pages/now';
import { t } from '~/words';
import { Count } from '../Count';
import { SideBySide } from '../SideBySide';

/** Both records in a line each, at one height: how many were kept, then the days. */
export function RecordLines({
  record,
  parties,
  you,
}: {
  record: Readonly<Record<Side, RecordLine>>;
  parties: Readonly<Record<Side, string>>;
  you: Side;
}) {
  const line = ({ kept, of, lateDays, heldUpDays }: RecordLine) => (
    <>
      <p>
        <Count kept={kept} of={of} large />
      </p>
      <p className="text-sm text-ink-soft">
        {t('work.now.late-days', { days: lateDays })}, {t('work.now.held-up-days', { days: heldUpDays })}
      </p>
    </>
  );
  return (
    <SideBySide
      names={parties}
      vendor={line(record.vendor)}
      customer={line(record.customer)}
      you={you}
      youLabel={t('ui.your-side')}
    />
  );
}
