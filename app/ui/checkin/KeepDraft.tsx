import { t } from '~/words';
import { useScript } from '../use-script';

/** Saves a half that is not given yet, where no script does it as one types. */
export function KeepDraft() {
  if (useScript()) return null;
  return (
    <button type="submit" name="keep" value="draft" className="button button-secondary">
      {t('checkin.draft.keep')}
    </button>
  );
}
