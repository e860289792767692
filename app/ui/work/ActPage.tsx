import { otherSide } from '~/domain/access';
import type { ActView } from '~/data/pages/act';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Notice } from '../Notice';
import { Page } from '../Page';
import { ActForm } from './ActForm';
import { AskedBlock } from './AskedBlock';

/** What every act says of itself, with who is on the other side of it. */
export const actWords = (view: ActView) => {
  const other = view.parties[otherSide(view.you)];
  return {
    title: t(`acts.${view.noun}.title`, { other }),
    lead: t(`acts.${view.noun}.lead`, { other, days: view.reviewDays }),
  };
};

/** One act on one commitment and nothing else: what a mail leads to, on a phone. */
export function ActPage({ view }: { view: ActView }) {
  const { commitment, planId, half } = view;
  const page = inPlan(planId, 'commitments', commitment.id);
  const back = half ? inPlan(planId, 'check-ins', half, 'half') : page;
  const { title, lead } = actWords(view);
  return (
    <Page
      level={2}
      narrow
      title={title}
      lead={view.open ? lead : undefined}
      crumbs={[{ href: page, label: `${commitment.number} ${commitment.title}` }]}
    >
      {view.open ? (
        <ActBody view={view} cancel={back} />
      ) : (
        <Notice title={t('acts.closed')}>
          <p>{t('acts.closed-words')}</p>
          <p className="mt-3">
            <LinkButton to={back}>{t(half ? 'acts.to-half' : 'acts.to-commitment')}</LinkButton>
          </p>
        </Notice>
      )}
    </Page>
  );
}

/** What is asked, and the form. */
export function ActBody({ view, cancel }: { view: ActView; cancel?: string }) {
  return (
    <>
      {view.noun === 'delivery' && view.doneMeans && (
        <p className="mb-6">
          <span className="text-sm text-ink-soft">{t('acts.delivery.done-means')}</span>
          <span className="block whitespace-pre-line wrap-anywhere">{view.doneMeans}</span>
        </p>
      )}
      <AskedBlock view={view} />
      <ActForm view={view} {...(cancel ? { cancel } : {})} />
    </>
  );
}
