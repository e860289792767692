import { Link } from '@remix-run/react';
import { t } from '~/words';
import { DateField, RadioGroup, SelectField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Page } from '../Page';
import { TableFields } from './TableFields';

const schema = () => import('~/forms/new-plan').then((m) => m.newPlanForm);
const GIVEN = ['recovery', 'onboarding', 'renewal', 'blank'] as const;

/** A template of the workspace's own. */
interface OwnWay {
  way: string;
  title: string;
  purpose: string;
  steps: number;
}

const given = (way: 'spreadsheet' | (typeof GIVEN)[number]) => ({
  value: way,
  label: t(`start.how.${way}`),
  hint: t(`start.how.${way}-hint`),
});

/** With whom, what it is called, when it starts, and what it starts from: everything else is said in the plan itself. */
export function NewPlanForm({
  workspace,
  workspaceId,
  customers,
  own,
  zones,
  zone,
  today,
}: {
  workspace: string;
  workspaceId: string;
  own: readonly OwnWay[];
  customers: readonly { id: string; name: string }[];
  zones: readonly string[];
  zone: string;
  today: string;
}) {
  return (
    <Page title={t('start.title')} lead={t('start.lead', { workspace })} narrow>
      <Form
        name="new-plan"
        schema={schema}
        submit={t('start.next')}
        cancel="/"
        encType="multipart/form-data"
        values={{ start: today, zone, how: 'spreadsheet' }}
      >
        {customers.length > 0 && (
          <SelectField
            name="customer"
            label={t('start.customer')}
            empty={t('start.customer-new')}
            options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          name="newCustomer"
          label={t('start.new-customer')}
          hint={customers.length > 0 ? t('start.new-customer-hint') : undefined}
          size="half"
        />
        <TextField name="title" label={t('start.plan-title')} hint={t('start.plan-title-hint')} />
        <DateField name="start" label={t('start.start')} hint={t('start.start-hint')} />
        <SelectField
          name="zone"
          label={t('start.zone')}
          hint={t('start.zone-hint')}
          empty={null}
          options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
        />
        <TextField
          name="position"
          label={t('start.position')}
          hint={t('start.position-hint')}
          autoComplete="organization-title"
          size="half"
          optional
        />
        <RadioGroup
          name="how"
          label={t('start.how')}
          options={[
            given('spreadsheet'),
            ...own.map(({ way, title, purpose, steps }) => ({
              value: way,
              label: title,
              hint: t('templates.how-hint', { steps, purpose }),
            })),
            ...GIVEN.map(given),
          ]}
        />
        <p className="-mt-4 text-sm">
          <Link to={`/workspaces/${workspaceId}/templates`} className="inline-flex min-h-11 items-center">
            {t('templates.list.title')}
          </Link>
        </p>
        <TableFields />
      </Form>
    </Page>
  );
}
