import type { ReactNode } from 'react';
import { MOST_EXPECTATIONS, MOST_STEPS } from '~/domain/plan/start/limits';
import type { OrdinaryWord, TemplateRows } from '~/forms/template';
import { t } from '~/words';
import { Form } from '../form/Form';
import { CheckboxGroup, TextArea, TextField } from '../form/fields';
import { Section } from '../Page';
import { ExpectationCard } from './ExpectationCard';
import { StepCard } from './StepCard';

const schema = () => import('~/forms/template').then((m) => m.templateForm);

/** What may still name the customer, row by row. */
export interface Looks {
  readonly steps: readonly string[];
  readonly expectations: readonly string[];
}

const isFull = (rows: readonly { readonly title: string }[], most: number): boolean =>
  rows.length >= most && rows.every(({ title }) => title);

/** A whole template to be written: its name, its steps and its expectations, each row to be changed or left out. */
export function TemplateForm({
  rows,
  looks = { steps: [], expectations: [] },
  ordinary = [],
  rev = '',
  open,
  submit,
  cancel,
  before,
}: {
  rows: TemplateRows;
  looks?: Looks;
  /** Names of the customer's that may be ordinary words where they stand. */
  ordinary?: readonly OrdinaryWord[];
  rev?: string;
  /** Whether every row is shown whole from the start. */
  open: boolean;
  submit: string;
  cancel: string;
  before?: ReactNode;
}) {
  return (
    <Form
      name="template"
      schema={schema}
      seen={{ rev }}
      submit={submit}
      cancel={cancel}
      values={{
        title: rows.title,
        purpose: rows.purpose,
        meant: ordinary.flatMap(({ word, meant }) => (meant ? [word] : [])),
      }}
    >
      {before}
      {ordinary.length > 0 && (
        <CheckboxGroup
          name="meant"
          label={t('templates.meant')}
          hint={t('templates.meant-hint')}
          options={ordinary.map(({ word }) => ({ value: word, label: t('templates.meant-word', { word }) }))}
        />
      )}
      <TextField name="title" label={t('templates.title')} hint={t('templates.title-hint')} />
      <TextArea name="purpose" label={t('templates.purpose')} hint={t('templates.purpose-hint')} rows={2} optional />
      <Section title={t('templates.steps')} lead={t('templates.steps-lead')}>
        <div className="grid gap-3">
          {rows.steps.map((row, at) => (
            <StepCard key={at} row={row} at={at} look={looks.steps[at] ?? ''} open={open && row.title !== ''} />
          ))}
        </div>
        {isFull(rows.steps, MOST_STEPS) && <p className="mt-3 text-ink-soft">{t('templates.full-steps')}</p>}
      </Section>
      <Section title={t('templates.expectations')}>
        <div className="grid gap-3">
          {rows.expectations.map((row, at) => (
            <ExpectationCard
              key={at}
              row={row}
              at={at}
              look={looks.expectations[at] ?? ''}
              open={open && row.title !== ''}
            />
          ))}
        </div>
        {isFull(rows.expectations, MOST_EXPECTATIONS) && (
          <p className="mt-3 text-ink-soft">{t('templates.full-expectations')}</p>
        )}
      </Section>
    </Form>
  );
}
