import type { Half } from '~/domain/plan/state/check-in';
import { t } from '~/words';
import { ConfidenceMark } from './ConfidenceMark';

/** What a side said of how it stands: how sure it is, then its words. */
export function HalfText({ half }: { half: Pick<Half, 'confidence' | 'words'> | undefined }) {
  if (!half) return <p className="text-ink-soft">{t('checkin.none-then')}</p>;
  return (
    <>
      <p className="text-lg">
        <ConfidenceMark confidence={half.confidence} strong />
      </p>
      {half.words ? (
        <p className="mt-2 max-w-(--measure) whitespace-pre-line wrap-anywhere">{half.words}</p>
      ) : (
        <p className="mt-2 text-ink-soft">{t('checkin.no-words')}</p>
      )}
    </>
  );
}
