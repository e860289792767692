import type { FlagView, OneFlagView } from '~/data/pages/fit/flags';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { DateText } from '../DateText';
import { DateField } from '../form/fields';
import { Form } from '../form/Form';
import { Private } from '../Private';
import { FitFrame } from './FitFrame';

const schema = () => import('~/forms/fit').then(({ settleFlagForm }) => settleFlagForm);

/** Says on which day a red flag was settled. */
export function SettleFlagPage({ view, flag }: { view: OneFlagView; flag: FlagView }) {
  return (
    <FitFrame
      room={view}
      narrow
      up={{ page: 'flags', label: t('fit.flags') }}
      title={t('fit.flag.settle-title')}
      lead={t('fit.flag.settle-lead')}
    >
      <Private side={view.party} title={t(`fit.flag.kind.${flag.kind}`)}>
        <p className="text-sm text-ink-soft">
          <DateText date={flag.on} />
        </p>
        <p className="mt-1 mb-6 max-w-(--measure) whitespace-pre-line wrap-anywhere">{flag.words}</p>
        <Form
          name="settle"
          thing={flag.id}
          schema={schema}
          seen={{ rev: String(flag.rev) }}
          values={{ on: view.today }}
          submit={t('fit.flag.settle-submit')}
          cancel={inPlan(view.planId, 'fit', 'flags')}
        >
          <DateField name="on" label={t('fit.flag.settle-on')} min={flag.on} max={view.today} />
        </Form>
      </Private>
    </FitFrame>
  );
}
