import type { FieldErrors } from '~/forms/check';
import { t } from '~/words';
import { fieldId } from './form-context';

/** What is to be corrected, on top of the form, each a link to its field. The form moves the focus to `data-error-summary`. */
export function ErrorSummary({ form, errors }: { form: string; errors: FieldErrors }) {
  const entries = Object.entries(errors);
  if (!entries.length) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      autoFocus
      className="mb-6 rounded-md border-2 border-ink bg-surface p-4"
      data-error-summary
    >
      <h2 className="text-base">{t('form.summary', { count: entries.length })}</h2>
      <ul className="mt-1 list-disc ps-5">
        {entries.map(([field, sentence]) => (
          <li key={field}>{field ? <a href={`#${fieldId(form, field)}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  );
}
