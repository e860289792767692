import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ItemView, SectionView } from '~/data/pages/transition/items';
import { otherSide, type Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { formatMoney } from '~/words/money';
import { PrivateMark } from '../Private';
import { useLocale } from '../shell/shell-data';
import { SideMark } from '../SideMark';
import { When } from '../work/When';

type Parties = Readonly<Record<Side, string>>;

export interface ItemLinesProps {
  items: readonly ItemView[];
  parties: Parties;
  planId: string;
  /** Says of each who gets it: for the vendor, while it is prepared. */
  reach?: boolean;
  acts?: (item: ItemView) => ReactNode;
}

/** What stands in one section: what, who, by when, how much, and what done means where it is a task. */
export function ItemLines({ items, parties, planId, reach = false, acts }: ItemLinesProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map((item) => (
        <li key={item.id} className="grid gap-x-8 gap-y-2 py-3 wrap-anywhere keep-together md:grid-cols-[1fr_17rem]">
          <div className="min-w-0 max-w-(--measure)">
            <p className="font-semibold">
              {item.commitment ? (
                <Link to={inPlan(planId, 'commitments', item.commitment)}>{item.title}</Link>
              ) : (
                item.title
              )}
            </p>
            {item.words && <p className="whitespace-pre-line">{item.words}</p>}
            {item.task && (
              <p className="text-sm whitespace-pre-line">
                <span className="text-ink-soft">{t('transition.item.done-means')}:</span> {item.task.doneMeans}
              </p>
            )}
            {item.task?.proof && <p className="text-sm text-ink-soft">{t('transition.item.is-proven')}</p>}
          </div>
          <div className="text-sm">
            <ItemFacts item={item} parties={parties} />
            {reach && <Reach item={item} parties={parties} />}
            {acts && <div className="mt-1 flex flex-wrap gap-x-4 no-print">{acts(item)}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ItemFacts({ item, parties }: { item: ItemView; parties: Parties }) {
  const locale = useLocale();
  const { money, task } = item;
  return (
    <>
      <p className="font-semibold">
        {item.date ? <When when={item.date} form="short" /> : t('transition.item.no-date')}
      </p>
      {money && (
        <p>{t(`transition.item.${money.kind}`, { amount: formatMoney(money.amount, money.currency, locale) })}</p>
      )}
      <p>{item.owner ?? t('transition.item.no-owner')}</p>
      {task && (
        <p>
          <SideMark side={task.side} name={parties[task.side]} bare />{' '}
          {t('transition.item.is-task', { party: parties[task.side] })}
        </p>
      )}
    </>
  );
}

function Reach({ item, parties }: { item: ItemView; parties: Parties }) {
  const customer = parties[otherSide('vendor')];
  if (item.reach === 'own') return <PrivateMark side={parties.vendor} />;
  return (
    <p className="text-ink-soft">
      {item.reach === 'with'
        ? t('transition.item.is-with', { customer })
        : t('transition.item.is-shared', { customer })}
    </p>
  );
}

/** All sections that hold something, to read. */
export function SectionsToRead({
  sections,
  parties,
  planId,
  reach = false,
}: {
  sections: readonly SectionView[];
  parties: Parties;
  planId: string;
  reach?: boolean;
}) {
  return (
    <div className="grid gap-6">
      {sections.map(({ section, items }) => (
        <section key={section} id={section}>
          <h3 className="mb-2 text-base">{t(`transition.section.${section}`)}</h3>
          <ItemLines items={items} parties={parties} planId={planId} reach={reach} />
        </section>
      ))}
    </div>
  );
}
