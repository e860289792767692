import type { ReactNode } from 'react';
import type { FormSchema } from '~/forms/check';
import type { ImportView } from '~/forms/import-view';
import { t } from '~/words';
import { Button, LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { Form } from '../form/Form';
import { Hidden, TextArea } from '../form/fields';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { ImportColumns } from './ImportColumns';
import { ImportExport } from './ImportExport';
import { ImportFaults } from './ImportFaults';
import { ImportLags } from './ImportLags';
import { ImportOrigin } from './ImportOrigin';
import { ImportQuestions } from './ImportQuestions';
import { ImportRows } from './ImportRows';

/** What differs by what a spreadsheet is to become. */
export interface ImportFrame {
  name: string;
  schema: () => Promise<FormSchema>;
  action: string;
  title: string;
  lead: ReactNode;
  /** Where one starts over. */
  back: string;
  /** The words of the button once nothing is left to mend. */
  submit: string;
  rowsTitle: string;
  level?: 1 | 2;
  /** Fields that go along unseen. */
  carried?: ReactNode;
  /** What is said of the whole, before the rows; and of the people, after them. */
  before?: ReactNode;
  after?: ReactNode;
}

/** How a spreadsheet was read, what is still to be said, and what would be made of it. Everything travels with the form. */
export function ImportSheet({ view, frame }: { view: ImportView; frame: ImportFrame }) {
  const right = view.made !== null && !view.unreadable && view.rows.length > 0;
  return (
    <Page
      level={frame.level ?? 1}
      title={frame.title}
      lead={frame.lead}
      actions={
        <LinkButton to={frame.back} kind="quiet">
          {t('start.import.back')}
        </LinkButton>
      }
    >
      <Form
        key={view.round}
        name={frame.name}
        schema={frame.schema}
        action={frame.action}
        encType="multipart/form-data"
        values={{ text: view.text }}
        submit={right ? frame.submit : t('start.again')}
        beside={
          right && (
            <Button name="again" value="on">
              {t('start.again')}
            </Button>
          )
        }
      >
        {frame.carried}
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
        {view.lags.length > 0 && <ImportLags lags={view.lags} />}
        {frame.before}
        {!view.unreadable && <ImportFaults view={view} />}
        <ImportQuestions view={view} />
        {!view.unreadable && (
          <>
            <ImportRows view={view} title={frame.rowsTitle} />
            {right && frame.after}
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
