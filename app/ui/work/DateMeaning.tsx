import type { DatePreview } from '~/data/pages/act';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Notice } from '../Notice';

/** What a new date comes to if both agree to it today, and what moves with it. */
export function DateMeaning({ preview }: { preview: DatePreview }) {
  const dates = { from: <DateText date={preview.from.date} />, to: <DateText date={preview.to.date} /> };
  return (
    <Notice title={t('acts.date.preview-title')}>
      <p>
        <T k={`acts.date.${preview.as}`} values={dates} />
      </p>
      {preview.along.length > 0 ? (
        <>
          <p className="mt-2">{t('acts.date.along')}</p>
          <ul className="list-disc ps-5">
            {preview.along.map(({ id, number, title, from, to }) => (
              <li key={id}>
                <T
                  k="acts.date.along-item"
                  values={{
                    thing: `${number} ${title}`,
                    from: <DateText date={from} form="short" />,
                    to: <DateText date={to} form="short" />,
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-2 text-ink-soft">{t('acts.date.along-none')}</p>
      )}
    </Notice>
  );
}
