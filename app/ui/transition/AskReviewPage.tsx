import { inPlan } from '~/domain/addresses';
import { TEAMS } from '~/domain/plan/state/transition';
import { t } from '~/words';
import { SelectField, TextField, type Option } from '../form/fields';
import { Form } from '../form/Form';
import { Page } from '../Page';
import { Private } from '../Private';

const schema = () => import('~/forms/transition').then((m) => m.askReviewForm);

/** A team is asked: who answers for it, and how long they have. */
export function AskReviewPage({ planId, party, people }: { planId: string; party: string; people: readonly Option[] }) {
  const back = inPlan(planId, 'transition');
  return (
    <Page
      level={2}
      narrow
      title={t('transition.reviews.ask')}
      lead={t('transition.reviews.ask-lead')}
      crumbs={[{ href: back, label: t('transition.title') }]}
    >
      <Private side={party}>
        <Form
          name="ask-review"
          schema={schema}
          values={{ days: '3' }}
          submit={t('transition.reviews.submit')}
          cancel={`${back}#reviews`}
        >
          <SelectField
            name="team"
            label={t('transition.reviews.team')}
            options={TEAMS.map((value) => ({ value, label: t(`transition.team.${value}`) }))}
          />
          <SelectField name="reviewer" label={t('transition.reviews.who')} options={[...people]} />
          <TextField name="days" label={t('transition.reviews.days')} inputMode="numeric" size="short" />
        </Form>
      </Private>
    </Page>
  );
}
