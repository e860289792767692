import type { RecordView } from '~/data/pages/record';
import { t } from '~/words';
import { ToldList } from './ToldList';

/** How many check-ins were held, and each that was not: which side called it off and how late, or did not come. */
export function Meetings({ meetings: { held, told } }: Pick<RecordView, 'meetings'>) {
  return (
    <>
      <p className="mb-3">{t('score.meetings-held', { held, missed: told.length })}</p>
      <ToldList items={told} />
    </>
  );
}
