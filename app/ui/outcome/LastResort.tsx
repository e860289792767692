import { Link } from '@remix-run/react';
import { Check, CircleDashed } from 'lucide-react';
import type { OutcomeView } from '~/data/pages/outcome';
import type { LastResortItem } from '~/domain/plan/outcome/last-resort';
import { t } from '~/words';
import { formatDayWithYear } from '~/words/dates';
import { useLocale } from '../shell/shell-data';

/** What parting asks for, each with where it stands and the way to the fact. */
export function LastResort({ view: { resort, parties } }: { view: Pick<OutcomeView, 'resort' | 'parties'> }) {
  const met = resort.filter((item) => item.met).length;
  return (
    <>
      <p className="mb-2 font-semibold">{t('outcome.resort.count', { met, of: resort.length })}</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {resort.map((item) => (
          <Item key={item.key} item={item} parties={parties} />
        ))}
      </ul>
    </>
  );
}

function Item({ item, parties }: { item: LastResortItem; parties: OutcomeView['parties'] }) {
  const locale = useLocale();
  const { key, met, href, values } = item;
  const end = values['end'];
  const named = { ...parties, ...values, ...(end ? { end: formatDayWithYear(String(end), locale) } : {}) };
  const Icon = met ? Check : CircleDashed;
  const said = met ? t(`outcome.resort.${key}`, named) : t(`outcome.resort.${key}.missing`, named);
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <Icon size={20} aria-hidden="true" className="mt-3 flex-none" />
      <div className="min-w-0 flex-1 py-2.5" suppressHydrationWarning>
        <span className={met ? 'text-ink-soft' : 'font-semibold'}>
          {t(met ? 'outcome.resort.met' : 'outcome.resort.missing')}
        </span>
        {': '}
        {said}
      </div>
      <Link
        to={href}
        className="inline-flex min-h-11 flex-none items-center"
        aria-label={`${t('outcome.resort.look')}: ${said}`}
      >
        {t('outcome.resort.look')}
      </Link>
    </li>
  );
}
