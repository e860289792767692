import type { ReactNode } from 'react';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { Stage } from '~/domain/plan/state/plan';
import type { PartStanding } from '~/domain/plan/text/text-standing';
import type { FormSchema, Typed } from '~/forms/check';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { Hidden, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Page, Section } from '../Page';

const declineSchema = () => import('~/forms/text').then((m) => m.declineForm);

export interface PartPageProps {
  page: {
    planId: string;
    stage: Stage;
    parties: Readonly<Record<Side, string>>;
    standing: PartStanding | null;
    values: Typed;
  };
  name: string;
  title: string;
  schema: () => Promise<FormSchema>;
  /** Above the form: what else helps to decide. */
  before?: ReactNode;
  beside?: ReactNode;
  /** Makes the form anew when what it starts with has changed. */
  round?: string;
  children: ReactNode;
}

/** One part of the plan: its text to change, and below it the other answers, to decline it or to take it out. */
export function PartPage({ page, name, title, schema, before, beside, round, children }: PartPageProps) {
  const { planId, stage, parties, standing, values } = page;
  const text = inPlan(planId, 'text');
  const countering = stage !== 'draft' && standing !== null;
  return (
    <Page level={2} title={title} narrow crumbs={[{ href: text, label: t('talk.title') }]}>
      {standing && stage !== 'draft' && (
        <p className="mb-4 text-ink-soft">
          {t('talk.last-by', { name: standing.lastBy.name, party: parties[standing.lastBy.side] })}{' '}
          {t('talk.counter.note')}
        </p>
      )}
      {standing?.declined && (
        <p className="mb-4">
          {t('talk.declined', {
            name: standing.declined.name,
            party: parties[standing.declined.side],
            words: standing.declined.words,
          })}
        </p>
      )}
      {before}
      <Form
        key={round}
        name={name}
        schema={schema}
        seen={{ rev: String(standing?.rev ?? 0) }}
        values={values}
        cancel={text}
        beside={beside}
        submit={!standing ? t('talk.save.add') : countering ? t('talk.save.counter') : t('talk.save')}
      >
        {children}
      </Form>
      {standing?.may.remove && (
        <div className="mt-8 border-t border-line pt-4">
          <ActButton name="remove" thing={standing.part} action={`${text}/removals`} fields={{ part: standing.part }}>
            {t('talk.remove')}
          </ActButton>
        </div>
      )}
      {standing?.may.decline && (
        <Section title={t('talk.decline')} lead={t('talk.decline.lead')} id="decline">
          <Form
            name="decline"
            thing={standing.part}
            schema={declineSchema}
            action={`${text}/declines`}
            submit={t('talk.decline')}
            kind="secondary"
          >
            <Hidden name="part" value={`${standing.part}@${standing.rev}`} />
            <TextArea name="words" label={t('talk.decline.words')} rows={3} />
          </Form>
        </Section>
      )}
    </Page>
  );
}
