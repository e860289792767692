import type { CostView } from '~/data/pages/fit/cost';
import { inPlan } from '~/domain/addresses';
import { COST_KINDS } from '~/domain/plan/state/fit';
import { t } from '~/words';
import { T } from '~/words/T';
import { InstantText } from '../DateText';
import { ActButton } from '../form/ActButton';
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Private } from '../Private';
import { FitFrame } from './FitFrame';

const schema = () => import('~/forms/fit').then(({ costForm }) => costForm);

/** One cost, to be added or set right. Hours show how many and at what; all else shows a sum, without any script. */
export function CostPage({ view }: { view: CostView }) {
  const { planId, party, id, rev, last } = view;
  const costs = inPlan(planId, 'fit', 'costs');
  return (
    <FitFrame
      room={view}
      narrow
      up={{ page: 'costs', label: t('fit.costs') }}
      title={id ? t('fit.cost.edit') : t('fit.cost.new')}
    >
      <Private side={party}>
        {last && (
          <p className="mb-4 text-sm text-ink-soft">
            <T k="fit.cost.last" values={{ who: last.who, when: <InstantText instant={last.at} zone={view.zone} /> }} />
          </p>
        )}
        <Form
          name="cost"
          {...(id ? { thing: id } : {})}
          schema={schema}
          seen={{ rev: String(rev) }}
          values={view.values}
          submit={id ? t('fit.cost.submit-edit') : t('fit.cost.submit')}
          cancel={costs}
        >
          <div className="group/cost grid gap-6">
            <RadioGroup
              name="kind"
              label={t('fit.cost.kind')}
              options={COST_KINDS.map((kind) => ({
                value: kind,
                label: t(`fit.kind.${kind}`),
                hint: t(`fit.cost.kind.${kind}`),
              }))}
            />
            <DateField name="on" label={t('fit.cost.on')} max={view.today} />
            <SelectField name="currency" label={t('fit.cost.currency')} options={view.currencies} />
            <div className="group-has-[[value=hours]:checked]/cost:hidden">
              <TextField name="amount" label={t('fit.cost.amount')} inputMode="decimal" size="short" />
            </div>
            <div className="hidden gap-6 group-has-[[value=hours]:checked]/cost:grid sm:grid-cols-2">
              <TextField name="hours" label={t('fit.cost.hours')} hint={t('fit.cost.hours-hint')} inputMode="decimal" />
              <TextField name="rate" label={t('fit.cost.rate')} inputMode="decimal" />
            </div>
            <TextArea name="words" label={t('fit.cost.words')} rows={3} />
          </div>
        </Form>
        {id && (
          <div className="mt-8 border-t border-private-line pt-4">
            <ActButton
              name="remove"
              thing={id}
              action={`${costs}/removal`}
              kind="quiet"
              fields={{ cost: id, rev: String(rev) }}
            >
              {t('fit.cost.remove')}
            </ActButton>
          </div>
        )}
      </Private>
    </FitFrame>
  );
}
