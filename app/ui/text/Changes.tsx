import type { Change } from '~/data/pages/version-changes';
import { formatDayWithYear } from '~/words/dates';
import { t } from '~/words';
import { useLocale } from '../shell/shell-data';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** What a text says differently from the one before it, each line as it was and as it will be. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const locale = useLocale();
  const said = (text: string): string => (DATE.test(text) ? formatDayWithYear(text, locale) : text);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {changes.map(({ what, how, lines }) => (
        <li key={`${how} ${what}`} className="py-3 wrap-anywhere keep-together">
          <p>
            <span className="font-semibold">{what}</span>{' '}
            <span className="badge badge-soft">{t(`talk.change.${how}`)}</span>
          </p>
          {lines.length > 0 && (
            <dl className="mt-1 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[minmax(8rem,14rem)_1fr]">
              {lines.map(({ label, before, after }) => (
                <div key={label} className="sm:contents">
                  <dt className="text-ink-soft">{label}</dt>
                  <dd className="min-w-0 whitespace-pre-line" suppressHydrationWarning>
                    {before !== '' && (
                      <>
                        <span className="sr-only">{t('talk.change.was')} </span>
                        <s className="text-ink-soft">{said(before)}</s>{' '}
                      </>
                    )}
                    <span className="sr-only">{t('talk.change.will')} </span>
                    {said(after) || t('talk.change.nothing')}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
