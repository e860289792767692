import type { Conflict as ConflictTexts } from '~/forms/fault';
import { t } from '~/words';

/** Two people wrote at once: both texts, side by side; the form below still holds what was typed. */
export function Conflict({ theirs, yours, by }: ConflictTexts) {
  const text = (title: string, words: string) => (
    <div className="min-w-0">
      <p className="text-sm text-ink-soft">{title}</p>
      <p className="mt-1 whitespace-pre-wrap rounded-md border border-line bg-ground p-3">{words}</p>
    </div>
  );
  return (
    <div
      role="alert"
      tabIndex={-1}
      autoFocus
      className="mb-6 rounded-md border-2 border-ink bg-surface p-4"
      data-error-summary
    >
      <h2 className="text-base">{t('form.conflict.title')}</h2>
      <p className="mt-1">{t('form.conflict.words')}</p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {text(by ? t('form.conflict.theirs-by', { by }) : t('form.conflict.theirs'), theirs)}
        {text(t('form.conflict.yours'), yours)}
      </div>
    </div>
  );
}
