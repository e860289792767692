import type { OutcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import type { Choice } from '~/domain/plan/state/outcome';
import { t } from '~/words';
import { formatDayWithYear } from '~/words/dates';
import { Facts } from '../Facts';
import { CheckboxField, DateField, Hidden, RadioGroup, TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Page } from '../Page';
import { CodeField, ProofStep } from '../sign/ProofStep';
import { useLocale } from '../shell/shell-data';
import { KnownNotAgreed, type NotAgreed } from './KnownNotAgreed';
import { signerLine, type Proving } from './SignDecision';

const schema = () => import('~/forms/outcome').then((m) => m.decisionForm);

export interface ProposeDecisionProps {
  planId: string;
  outcome: string;
  title: string;
  signer: OutcomeView['signer'];
  party: string;
  other: string;
  vendor: string;
  /** Last day of the time frame that holds. */
  end: string;
  days: number;
  choices: readonly Choice[];
  notAgreed: NotAgreed;
  proving: Proving;
}

/** What is decided, why, and the signature under it, on one page. */
export function ProposeDecision(props: ProposeDecisionProps) {
  const { planId, outcome, title, signer, party, other, vendor, end, days, choices, notAgreed, proving } = props;
  const locale = useLocale();
  const back = inPlan(planId, 'outcome');
  const at = inPlan(planId, 'outcome', 'decision');
  const consent = signer.onBehalfOf
    ? t('outcome.decision.consent-for', { title, party, name: signer.onBehalfOf })
    : t('outcome.decision.consent', { title, party });
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
      <ProofStep at={`${back}/code`} {...proving} fields={{ back: 'decision' }} />
      <Form
        name="decision"
        thing={outcome}
        schema={schema}
        action={proving.proof ? `${at}?proof=${proving.proof}` : at}
        submit={t('outcome.decision.submit')}
        cancel={back}
      >
        <Hidden name="outcome" value={outcome} />
        <Hidden name="proof" value={proving.proof ?? ''} />
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
        <Facts facts={[[t('sign.as'), signerLine(signer)]]} />
        <CodeField fresh={proving.fresh} />
        <CheckboxField name="consent" label={consent} />
      </Form>
    </Page>
  );
}
