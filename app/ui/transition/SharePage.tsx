import type { ShareView } from '~/data/pages/transition/share';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { SectionsToRead } from './ItemLines';
import { Told } from './SharedPart';

const schema = () => import('~/forms/transition').then((m) => m.shareForm);

/** What the customer gets, exactly; and, where a team has not approved it, why it goes all the same. */
export function SharePage({ view }: { view: Omit<ShareView, 'refusal'> & { refusal: string | null } }) {
  const { planId, parties, other, sections, count, tasks, conversation, refusal, adds } = view;
  const back = inPlan(planId, 'transition');
  return (
    <Page
      level={2}
      narrow
      title={t('transition.share.title', { other })}
      lead={t('transition.share.lead', { ...parties, other, count, tasks })}
      crumbs={[{ href: back, label: t('transition.title') }]}
    >
      {refusal && (
        <Notice kind="attention" title={t('transition.share.not-yet')}>
          <p>{refusal}</p>
          <p className="mt-3">
            <LinkButton to={back}>{t('transition.back')}</LinkButton>
          </p>
        </Notice>
      )}
      {count > 0 && (
        <Section title={t('transition.share.goes', { other })}>
          <SectionsToRead sections={sections} parties={parties} planId={planId} />
        </Section>
      )}
      {conversation && !adds && (
        <Section title={t('transition.told.title')}>
          <Told conversation={conversation} />
        </Section>
      )}
      {!refusal && <ShareForm view={view} />}
    </Page>
  );
}

function ShareForm({ view }: { view: Omit<ShareView, 'refusal'> }) {
  const { planId, parties, read, reviews, adds } = view;
  const teams = reviews.flatMap((team) => (team === 'all' ? [] : t(`transition.team.${team}`))).join(', ');
  return (
    <Section title={adds ? t('transition.share.add-submit') : t('transition.share.submit')}>
      <Form
        name="share"
        schema={schema}
        seen={{ seen: read }}
        submit={adds ? t('transition.share.add-submit') : t('transition.share.submit')}
        cancel={inPlan(planId, 'transition')}
      >
        {reviews.length > 0 && (
          <>
            <Notice kind="attention">
              {reviews.includes('all') ? t('transition.share.reviews-none') : t('transition.share.reviews', { teams })}
            </Notice>
            <TextArea
              name="words"
              label={t('transition.share.reason')}
              hint={t('transition.share.reason-hint', parties)}
              rows={3}
            />
          </>
        )}
      </Form>
    </Section>
  );
}
