import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormFault } from '~/forms/fault';
import { guard } from '~/http/guard.server';
import { setWorkCalendarAt, workCalendarAt } from '~/http/work-calendar.server';
import { Button } from '~/ui/Button';
import { Form } from '~/ui/form/Form';
import { CheckboxGroup, SelectField, TextArea } from '~/ui/form/fields';
import { Notice } from '~/ui/Notice';
import { Page } from '~/ui/Page';
import { zoneNames } from '~/ui/zones';
import { t } from '~/words';

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Also after an answer that was not taken: what is saved next is written over what is shown then. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('admin', async (guest) => ({
  ...(await workCalendarAt(guest)),
  zones: zoneNames(),
}));

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('workspace.calendar') }) }];

export const action = guard.action('admin', (guest) => setWorkCalendarAt(guest));

const schema = () => import('~/forms/administer').then((forms) => forms.workCalendarForm);

/** What the workspace's new plans count by. */
export default function WorkspaceCalendar() {
  const { workspaceId, name, saved, countries, zones, values } = useLoaderData<typeof loader>();
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  const added = fault && Object.keys(fault.errors).length === 0 && !fault.conflict;
  const up = `/workspaces/${workspaceId}`;
  const { rev, ...typed } = values;
  return (
    <Page
      narrow
      title={t('workspace.calendar')}
      lead={t('workspace.calendar-lead')}
      crumbs={[{ href: up, label: name }]}
    >
      {saved && !fault && (
        <div className="mb-6">
          <Notice kind="done">{t('workspace.calendar-saved')}</Notice>
        </div>
      )}
      <Form
        key={added ? String(fault.typed['holidays']) : ''}
        name="calendar"
        schema={schema}
        submit={t('workspace.calendar-save')}
        cancel={up}
        seen={{ rev }}
        values={typed}
      >
        <SelectField
          name="zone"
          label={t('talk.terms.zone')}
          empty={null}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <CheckboxGroup
          name="workweek"
          label={t('talk.terms.week')}
          options={WEEK.map((value) => ({ value, label: t(`talk.weekday.${value}`) }))}
        />
        {added && <Notice kind="done">{t('talk.terms.added')}</Notice>}
        <TextArea
          name="holidays"
          label={t('talk.terms.holidays')}
          hint={t('workspace.calendar-holidays-hint')}
          rows={10}
          optional
        />
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <SelectField
              name="country"
              label={t('talk.terms.country')}
              empty={t('talk.terms.country-none')}
              options={countries.map(({ code, name: called }) => ({ value: code, label: called }))}
            />
          </div>
          <Button name="addHolidays" value="on">
            {t('talk.terms.add-holidays')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
