import { inPlan } from '~/domain/addresses';
import type { Side } from '~/domain/access';
import { MONEY_KINDS, SECTIONS, type Section } from '~/domain/plan/state/transition';
import type { Typed } from '~/forms/check';
import { t } from '~/words';
import { CheckboxField, DateField, RadioGroup, SelectField, TextArea, TextField, type Option } from '../form/fields';
import { Form } from '../form/Form';
import { Page } from '../Page';
import { Private } from '../Private';

const schema = () => import('~/forms/transition').then((m) => m.itemForm);

export interface ItemPageView {
  planId: string;
  parties: Readonly<Record<Side, string>>;
  id: string | null;
  section: Section;
  rev: number;
  title: string;
  people: readonly Option[];
  values: Typed;
}

/** One thing of the transition plan, to be written or changed; the vendor's alone while it is. */
export function ItemPage({ view }: { view: ItemPageView }) {
  const { planId, parties, id, section, rev, title, people, values } = view;
  const back = inPlan(planId, 'transition');
  const name = t(`transition.section.${section}`);
  return (
    <Page
      level={2}
      narrow
      title={id ? t('transition.item.edit-of', { title }) : t('transition.item.new', { section: name })}
      lead={t(`transition.teaches.${section}`)}
      crumbs={[{ href: back, label: t('transition.title') }]}
    >
      <Private side={parties.vendor}>
        <Form
          name="item"
          {...(id ? { thing: id } : {})}
          schema={schema}
          seen={{ rev: String(rev) }}
          values={values}
          submit={id ? t('transition.item.save') : t('transition.item.add')}
          cancel={`${back}#${section}`}
        >
          <TextField name="title" label={t('transition.item.title')} hint={t(`transition.example.${section}`)} />
          <TextArea name="words" label={t('transition.item.words')} rows={4} optional />
          <SelectField
            name="owner"
            label={t('transition.item.owner', { party: parties.vendor })}
            empty={t('transition.item.no-owner')}
            options={[...people]}
          />
          <DateField name="date" label={t('transition.item.date')} optional />
          <Money parties={parties} open={section === 'refunds' || values['moneyKind'] !== ''} />
          <Task parties={parties} />
          <RadioGroup
            name="shared"
            label={t('transition.item.shared')}
            options={[
              { value: 'shared', label: t('transition.item.shared.shared') },
              { value: 'own', label: t('transition.item.shared.own', { vendor: parties.vendor }) },
            ]}
          />
          <SelectField
            name="section"
            label={t('transition.item.section')}
            empty={null}
            options={SECTIONS.map((value) => ({ value, label: t(`transition.section.${value}`) }))}
          />
        </Form>
      </Private>
    </Page>
  );
}

function Money({ parties, open }: { parties: ItemPageView['parties']; open: boolean }) {
  // Only where money is talked about: it would be three more fields everywhere else.
  if (!open) return null;
  return (
    <>
      <SelectField
        name="moneyKind"
        label={t('transition.item.money')}
        empty={t('transition.item.money.none')}
        options={MONEY_KINDS.map((value) => ({ value, label: t(`transition.item.money.${value}`, parties) }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="amount"
          label={t('transition.item.amount')}
          hint={t('transition.item.amount-hint')}
          inputMode="decimal"
          optional
        />
        <TextField
          name="currency"
          label={t('transition.item.currency')}
          hint={t('transition.item.currency-hint')}
          size="short"
          optional
        />
      </div>
    </>
  );
}

function Task({ parties }: { parties: ItemPageView['parties'] }) {
  return (
    <>
      <RadioGroup
        name="task"
        label={t('transition.item.task')}
        hint={t('transition.item.task-hint', parties)}
        options={(['', 'vendor', 'customer'] as const).map((value) => ({
          value,
          label: t(`transition.item.task.${value || 'none'}`, parties),
        }))}
      />
      <TextArea name="doneMeans" label={t('transition.item.done-means')} rows={2} optional />
      <CheckboxField name="proof" label={t('transition.item.proof')} hint={t('transition.item.proof-hint')} />
    </>
  );
}
