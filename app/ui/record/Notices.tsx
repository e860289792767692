import type { RecordView } from '~/data/pages/record';
import { t } from '~/words';
import { ToldList } from './ToldList';

/** Formal notices of either side, and whether each was cured. */
export const Notices = ({ notices }: Pick<RecordView, 'notices'>) =>
  notices.length === 0 ? <p className="text-ink-soft">{t('notice.record.none')}</p> : <ToldList items={notices} />;
