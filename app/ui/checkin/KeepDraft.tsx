import { useContext } from 'react';
import { t } from '~/words';
import { FormContext } from '../form/form-context';
import { useScript } from '../use-script';

/** Saves a half that is not given yet, where no script does it as one types. */
export function KeepDraft() {
  const { owner } = useContext(FormContext);
  if (useScript()) return null;
  return (
    <button type="submit" form={owner} name="keep" value="draft" className="button button-secondary">
      {t('checkin.draft.keep')}
    </button>
  );
}
