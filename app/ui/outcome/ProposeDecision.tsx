import type { OutcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import type { Choice } from '~/domain/plan/state/outcome';
import { t } from '~/words';
import { formatDayWithYear } from '~/words/dates';
import { DateField, RadioGroup, TextArea } from '../form/fields';
import { Page } from '../Page';
import type { Proving } from '../sign/ProofStep';
import { SigningForm } from '../sign/SigningForm';
import { useLocale } from '../shell/shell-data';
import { KnownNotAgreed, type NotAgreed } from './KnownNotAgreed';

const schema = () => import('~/forms/outcome').then((m) => m.decisionForm);

export interface ProposeDecisionProps {
  planId: string;
  outcome: string;
  signer: OutcomeView['signer'];
  party: string;
  other: string;
  vendor: string;
  /** Last day of the time frame that holds. */
  end: string;
  days: number;
  choices: readonly Choice[];
  notAgreed: NotAgreed;
  consent: string;
  proving: Proving;
}

/** What is decided, why, and the signature under it, on one page. */
export function ProposeDecision(props: ProposeDecisionProps) {
  const { planId, outcome, signer, party, other, vendor, end, days, choices, notAgreed, consent, proving } = props;
  const locale = useLocale();
  const back = inPlan(planId, 'outcome');
  const option = (value: Choice) => ({
    value,
    label: t(`outcome.choice.${value}`),
    hint: t(`outcome.choice.${value}.hint`),
  });
  return (
    <Page
      level={2}
      narrow
      title={t('outcome.decision.title')}
      lead={t('outcome.decision.lead', { other, days })}
      crumbs={[{ href: back, label: t('outcome.title') }]}
    >
      <SigningForm
        name="decision"
        thing={outcome}
        schema={schema}
        at={inPlan(planId, 'outcome', 'decision')}
        asking={{ at: `${back}/code`, fields: { back: 'decision' } }}
        proving={proving}
        signer={signer}
        consent={consent}
        what={{ outcome }}
        submit={t('outcome.decision.submit')}
        cancel={back}
      >
        <RadioGroup
          name="choice"
          label={t('outcome.decision.choice')}
          {...(choices.includes('part') ? {} : { hint: t('outcome.decision.no-part', { vendor }) })}
          options={choices.map(option)}
        />
        <TextArea name="words" label={t('outcome.decision.words')} rows={5} />
        <TextArea name="stays" label={t('outcome.decision.stays')} hint={t('outcome.decision.stays.hint')} rows={3} />
        <DateField
          name="end"
          label={t('outcome.decision.end')}
          hint={t('outcome.decision.end.hint', { date: formatDayWithYear(end, locale) })}
        />
        <KnownNotAgreed party={party} people={choices.includes('part') ? notAgreed : []} />
      </SigningForm>
    </Page>
  );
}
