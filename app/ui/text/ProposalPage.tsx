import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { ProposalView, ToSee } from '~/domain/plan/text/proposal-view';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { ActButton } from '../form/ActButton';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';

/** What to see to before the customer sees the plan, who will be invited, and the act itself. */
export function ProposalPage({ view, said }: { view: ProposalView; said: string | null }) {
  const { planId, parties, needed, advice, invited } = view;
  const { customer } = parties;
  const list = (things: readonly ToSee[]) => (
    <ul className="list-disc ps-5">
      {things.map((one, at) => (
        <li key={at}>
          <Link to={`${inPlan(planId)}/${one.at}`} className="inline-flex min-h-8 items-center wrap-anywhere">
            {t(`talk.proposal.${one.name}`, {
              customer,
              party: one.party ?? '',
              count: one.count ?? 0,
              names: one.names ?? '',
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <Page
      level={2}
      title={t('talk.proposal.title')}
      lead={t('talk.proposal.lead', { customer })}
      narrow
      crumbs={[{ href: inPlan(planId, 'text'), label: t('talk.title') }]}
    >
      {said && (
        <div className="mb-6" role="alert">
          <Notice kind="attention">{said}</Notice>
        </div>
      )}
      {needed.length > 0 && <Section title={t('talk.proposal.needed')}>{list(needed)}</Section>}
      {advice.length > 0 && <Section title={t('talk.proposal.advice')}>{list(advice)}</Section>}
      <Section
        title={t('talk.proposal.invited')}
        lead={t('talk.proposal.invited-lead')}
        actions={
          <LinkButton to={inPlan(planId, 'people', 'new')} kind="quiet">
            {t('talk.proposal.seat')}
          </LinkButton>
        }
      >
        {invited.length === 0 && <p className="text-ink-soft">{t('talk.people.nobody')}</p>}
        <ul className="divide-y divide-line border-y border-line">
          {invited.map(({ id, name, email, role }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2 wrap-anywhere">
              <span>
                {name} <span className="text-ink-soft">{email}</span>
              </span>
              <span className="text-sm text-ink-soft">{t(`talk.role.${role}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {needed.length === 0 && (
        <div className="mt-8">
          <ActButton name="propose" kind="primary">
            {t('talk.proposal.submit', { customer })}
          </ActButton>
        </div>
      )}
    </Page>
  );
}
