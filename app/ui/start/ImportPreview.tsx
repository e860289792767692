import type { ImportView } from '~/forms/import-view';
import { formatDayWithYear } from '~/words/dates';
import { t } from '~/words';
import { Button, LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { Form } from '../form/Form';
import { Hidden, TextArea } from '../form/fields';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { useLocale } from '../shell/shell-data';
import { ImportColumns } from './ImportColumns';
import { ImportExport } from './ImportExport';
import { ImportFaults } from './ImportFaults';
import { ImportOrigin } from './ImportOrigin';
import { ImportPeople } from './ImportPeople';
import { ImportQuestions } from './ImportQuestions';
import { ImportRows } from './ImportRows';

const schema = () => import('~/forms/new-plan').then((m) => m.importPlanForm);

/** How a spreadsheet was read, what is still to be said, and what would be made of it. Everything travels with the form. */
export function ImportPreview({ view, workspaceId }: { view: ImportView; workspaceId: string }) {
  const { about, names } = view;
  const locale = useLocale();
  const right = view.made !== null && !view.unreadable;
  return (
    <Page
      title={t('start.import.title')}
      lead={
        <span suppressHydrationWarning>
          {t('start.import.about', {
            title: about.title,
            customer: names.customer,
            start: formatDayWithYear(about.start, locale),
          })}{' '}
          {t('start.import.lead')}
        </span>
      }
      actions={
        <LinkButton to={`/workspaces/${workspaceId}/plans/new`} kind="quiet">
          {t('start.import.back')}
        </LinkButton>
      }
    >
      <Form
        key={view.round}
        name="import-plan"
        schema={schema}
        action={`/workspaces/${workspaceId}/plans/import`}
        encType="multipart/form-data"
        values={{ text: view.text }}
        submit={right ? t('start.make') : t('start.again')}
        beside={
          right && (
            <Button name="again" value="on">
              {t('start.again')}
            </Button>
          )
        }
      >
        {Object.entries(about).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        {right && <Hidden name="ready" value="on" />}
        {view.mended.map(({ at, value }) => (
          <span key={at} hidden>
            <Hidden name="cellAt" value={at} />
            <Hidden name="cell" value={value} />
          </span>
        ))}
        {view.unreadable && (
          <Notice kind="attention" title={t('start.import.unreadable')}>
            {view.unreadable}
          </Notice>
        )}
        <ImportOrigin origin={view.origin} />
        {view.from && <ImportExport from={view.from} />}
        {!view.unreadable && <ImportFaults view={view} />}
        <ImportQuestions view={view} />
        {!view.unreadable && (
          <>
            <ImportRows view={view} />
            {view.people.length > 0 && right && <ImportPeople view={view} />}
            <ImportColumns columns={view.columns} open={view.faults.some(({ column }) => column === '#')} />
          </>
        )}
        <Section title={t('start.text.title')}>
          <Disclosure summary={t('start.text.summary')} open={view.unreadable !== null}>
            <TextArea name="text" label={t('start.text')} rows={12} />
          </Disclosure>
        </Section>
      </Form>
    </Page>
  );
}
