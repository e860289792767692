import { Link } from '@remix-run/react';
import type { ItemView, SectionView } from '~/data/pages/transition/items';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { ActButton } from '../form/ActButton';
import { Section } from '../Page';
import { ItemLines } from './ItemLines';

/** One section while it is prepared: what it is for, an example while it is empty, and what stands in it. */
export function SectionDraft({
  of: { section, items },
  parties,
  planId,
  mayEdit,
}: {
  of: SectionView;
  parties: Readonly<Record<Side, string>>;
  planId: string;
  mayEdit: boolean;
}) {
  const title = t(`transition.section.${section}`);
  const add = mayEdit && (
    <LinkButton to={`${inPlan(planId, 'transition', 'items', 'new')}?section=${section}`}>
      {t('transition.item.new', { section: title })}
    </LinkButton>
  );
  const acts = (item: ItemView) => item.reach !== 'with' && <ItemActs item={item} planId={planId} />;
  return (
    <Section title={title} id={section} lead={items.length > 0 ? t(`transition.teaches.${section}`) : undefined}>
      {items.length === 0 ? (
        <Empty
          title={t('transition.missing.section', { section: title })}
          example={t(`transition.example.${section}`)}
          action={add}
        >
          {t(`transition.teaches.${section}`)}
        </Empty>
      ) : (
        <>
          <ItemLines items={items} parties={parties} planId={planId} reach {...(mayEdit ? { acts } : {})} />
          {add && <p className="mt-3 no-print">{add}</p>}
        </>
      )}
    </Section>
  );
}

function ItemActs({ item, planId }: { item: ItemView; planId: string }) {
  return (
    <>
      <Link to={inPlan(planId, 'transition', 'items', item.id)} className="inline-flex min-h-11 items-center">
        {t('transition.item.edit')}
        <span className="sr-only"> {item.title}</span>
      </Link>
      <ActButton
        name="remove"
        thing={item.id}
        kind="quiet"
        action={inPlan(planId, 'transition', 'items', 'removal')}
        fields={{ item: item.id }}
      >
        {t('transition.item.remove')}
        <span className="sr-only"> {item.title}</span>
      </ActButton>
    </>
  );
}
