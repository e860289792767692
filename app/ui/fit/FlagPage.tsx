import type { OneFlagView } from '~/data/pages/fit/flags';
import { inPlan } from '~/domain/addresses';
import { RED_FLAG_KINDS, SEVERITIES } from '~/domain/plan/state/fit';
import { t } from '~/words';
import { DateField, RadioGroup, SelectField, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Private } from '../Private';
import { FitFrame } from './FitFrame';

const schema = () => import('~/forms/fit').then(({ flagForm }) => flagForm);

/** One red flag, to be added or set right. */
export function FlagPage({ view }: { view: OneFlagView }) {
  const { planId, party, flag } = view;
  return (
    <FitFrame
      room={view}
      narrow
      up={{ page: 'flags', label: t('fit.flags') }}
      title={flag ? t('fit.flag.edit') : t('fit.flag.new')}
    >
      <Private side={party}>
        <Form
          name="flag"
          {...(flag ? { thing: flag.id } : {})}
          schema={schema}
          seen={{ rev: String(flag?.rev ?? 0) }}
          values={view.values}
          submit={flag ? t('fit.flag.submit-edit') : t('fit.flag.submit')}
          cancel={inPlan(planId, 'fit', 'flags')}
        >
          <SelectField
            name="kind"
            label={t('fit.flag.kind')}
            options={RED_FLAG_KINDS.map((kind) => ({ value: kind, label: t(`fit.flag.kind.${kind}`) }))}
          />
          <DateField name="on" label={t('fit.flag.on')} max={view.today} />
          <RadioGroup
            name="severity"
            label={t('fit.flag.severity')}
            options={SEVERITIES.map((severity) => ({
              value: `${severity}`,
              label: t(`fit.flag.severity.${severity}`),
            }))}
          />
          <TextArea name="words" label={t('fit.flag.words')} hint={t('fit.flag.words-hint')} />
          <TextArea name="note" label={t('fit.flag.note')} rows={3} optional />
        </Form>
      </Private>
    </FitFrame>
  );
}
