import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { SectionView } from '~/data/pages/transition/items';
import { inPlan } from '~/domain/addresses';
import type { Side } from '~/domain/access';
import { TOLD_HOW, type Conversation } from '~/domain/plan/state/transition';
import { t } from '~/words';
import { DateField, RadioGroup, TextArea, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Page, Section } from '../Page';
import { PrintButton } from '../record/PrintButton';
import { Private, PrivateMark } from '../Private';
import { SectionsToRead } from './ItemLines';
import { Told } from './SharedPart';

const schema = () => import('~/forms/transition').then((m) => m.conversationForm);

export interface ConversationPageView {
  planId: string;
  title: string;
  parties: Readonly<Record<Side, string>>;
  today: string;
  reasons: readonly string[];
  sections: readonly SectionView[];
  held: (Conversation & { readonly rev: number }) | null;
  open: boolean;
  /** There is enough of it for a sheet to take along. */
  sheet: boolean;
}

/** The sheet to hold the talk by, on paper as on the screen; and below it how it went. */
export function ConversationPage({ view }: { view: ConversationPageView }) {
  const { planId, parties, held, open, sheet } = view;
  const other = parties.customer;
  return (
    <Page
      level={2}
      narrow
      title={t('transition.conversation.title', { other })}
      lead={t('transition.conversation.lead')}
      crumbs={[{ href: inPlan(planId, 'transition'), label: t('transition.title') }]}
      actions={
        <>
          {sheet && <Link to={inPlan(planId, 'documents', 'conversation')}>{t('documents.open')}</Link>}
          <PrintButton kind="secondary" />
        </>
      }
    >
      <p className="mb-4">
        <PrivateMark side={parties.vendor} />
      </p>
      <Agenda view={view} />
      <div className="mt-10 no-print">
        <Section title={t('transition.told.title')} lead={t('transition.conversation.needed')} id="told">
          {held && (
            <div className="mb-6">
              <Told conversation={held} />
            </div>
          )}
          {open && <Record view={view} />}
        </Section>
      </div>
    </Page>
  );
}

/** The five points, in the order in which they are said. */
function Agenda({ view: { reasons, sections, parties, planId } }: { view: ConversationPageView }) {
  return (
    <ol className="agenda grid list-decimal gap-5 ps-6">
      <Point nth="1" />
      <Point nth="2">
        <ul className="mt-1 list-disc ps-5">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Point>
      <Point nth="3" />
      <Point nth="4">
        {sections.length > 0 && (
          <div className="mt-3">
            <SectionsToRead sections={sections} parties={parties} planId={planId} />
          </div>
        )}
      </Point>
      <Point nth="5" />
    </ol>
  );
}

function Point({ nth, children }: { nth: '1' | '2' | '3' | '4' | '5'; children?: ReactNode }) {
  return (
    <li>
      <p className="font-semibold">{t(`transition.agenda.${nth}`)}</p>
      <p className="text-ink-soft">{t(`transition.agenda.${nth}-words`)}</p>
      {children}
    </li>
  );
}

function Record({ view: { parties, held, today } }: { view: ConversationPageView }) {
  const { vendor, customer } = parties;
  return (
    <Private side={vendor}>
      <Form
        name="conversation"
        schema={schema}
        seen={{ seen: String(held?.rev ?? 0) }}
        values={{
          how: held?.how ?? '',
          on: held?.on ?? today,
          heldBy: held?.heldBy ?? '',
          heldWith: held?.heldWith ?? '',
          words: held?.words ?? '',
        }}
        submit={held ? t('transition.told.change') : t('transition.told.submit')}
      >
        <RadioGroup
          name="how"
          label={t('transition.told.how')}
          inline
          options={TOLD_HOW.map((value) => ({ value, label: t(`transition.told.how.${value}`) }))}
        />
        <DateField name="on" label={t('transition.told.on')} max={today} />
        <TextField name="heldBy" label={t('transition.told.held-by', { party: vendor })} />
        <TextField name="heldWith" label={t('transition.told.held-with', { party: customer })} />
        <TextArea
          name="words"
          label={t('transition.told.words')}
          hint={t('transition.told.words-hint', { customer })}
          rows={5}
        />
      </Form>
    </Private>
  );
}
