import type { Side } from '~/domain/access';
import type { VersionView } from '~/domain/plan/sign-off/sign-off-view';
import { formatDay, formatDayWithYear } from '~/words/dates';
import { t } from '~/words';
import { sayMeasure } from '~/data/pages/say-measure';
import { Section } from '../Page';
import { SideBySide } from '../SideBySide';
import { useLocale } from '../shell/shell-data';
import { PolicyText } from './PolicyText';

/**
 * What one signs, on one page: goals, time frame, who promises how much, what counts before anybody parts, and what signing means.
 */
export function Brief({ version }: { version: VersionView }) {
  const { text, isChange: goesOn } = version;
  const locale = useLocale();
  const { terms, goals, parties, counts, expectations } = text;
  const of = (side: Side) => {
    const first = text.workstreams
      .flatMap(({ commitments }) => commitments)
      .filter((one) => one.side === side)
      .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
    return (
      <>
        <p className="font-semibold">{t('sign.brief.count', { count: counts[side] })}</p>
        <p>{t('sign.brief.expected', { count: expectations.filter((one) => one.of === side).length })}</p>
        {first && !goesOn && (
          <p className="mt-1 text-sm text-ink-soft wrap-anywhere" suppressHydrationWarning>
            {t('sign.brief.first', { title: first.title, date: formatDay(first.due, locale) })}
          </p>
        )}
      </>
    );
  };
  return (
    <Section title={t('sign.brief', { number: text.number })}>
      <p className="mb-4 text-lg" suppressHydrationWarning>
        {t('sign.brief.frame', {
          start: formatDayWithYear(terms.start, locale),
          end: formatDayWithYear(terms.end, locale),
        })}
      </p>
      {goals.length > 0 && (
        <>
          <h3 className="text-base">{t('sign.brief.goals')}</h3>
          <ul className="mb-5 list-disc ps-5">
            {goals.map((goal) => (
              <li key={goal.id} className="wrap-anywhere">
                {goal.title}
                <span className="block text-sm text-ink-soft">{sayMeasure(goal)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mb-2 text-base">{t('sign.brief.counts')}</h3>
      <SideBySide names={parties} vendor={of('vendor')} customer={of('customer')} level={3} />
      <h3 className="mt-5 text-base">{t('sign.policy')}</h3>
      <PolicyText version={version} />
      <h3 className="mt-5 text-base">{t('sign.brief.means')}</h3>
      <ul className="list-disc ps-5">
        <li>{goesOn ? t('sign.brief.means.goes-on') : t('sign.brief.means.record')}</li>
        <li>{t('sign.brief.means.silence', { days: terms.reviewDays })}</li>
        <li>{t('sign.brief.means.change')}</li>
        <li>{t('sign.brief.means.after')}</li>
      </ul>
    </Section>
  );
}
