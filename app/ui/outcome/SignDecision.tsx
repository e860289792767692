import type { DecisionShown, OutcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Facts } from '../Facts';
import { CheckboxField, Hidden } from '../form/fields';
import { Form } from '../form/Form';
import { Section } from '../Page';
import { CodeField, ProofStep } from '../sign/ProofStep';
import { KnownNotAgreed, type NotAgreed } from './KnownNotAgreed';

const schema = () => import('~/forms/outcome').then((m) => m.signDecisionForm);

export interface Proving {
  readonly email: string;
  readonly fresh: boolean;
  readonly proof: string | null;
}

/** As whom somebody signs, and in whose place. */
export const signerLine = ({ name, position, onBehalfOf }: OutcomeView['signer']): string =>
  [name, position, onBehalfOf ? t('sign.on-behalf', { name: onBehalfOf }) : ''].filter(Boolean).join(', ');

/** The other side’s signature, with the text that is signed right above it. */
export function SignDecision({
  view,
  outcome,
  decision,
  notAgreed,
  proving,
}: {
  view: OutcomeView;
  outcome: string;
  decision: DecisionShown;
  notAgreed: NotAgreed;
  proving: Proving;
}) {
  const { planId, parties, you, title, signer } = view;
  const at = inPlan(planId, 'outcome');
  const party = parties[you];
  const consent = signer.onBehalfOf
    ? t('outcome.sign.consent-for', { title, party, name: signer.onBehalfOf })
    : t('outcome.sign.consent', { title, party });
  return (
    <Section title={t('outcome.sign', { party })} id="sign">
      <div className="card">
        <ProofStep at={`${at}/code`} {...proving} fields={{ back: 'outcome' }} />
        <Form
          name="sign-decision"
          thing={decision.id}
          schema={schema}
          action={proving.proof ? `${at}?proof=${proving.proof}` : at}
          submit={t('outcome.sign.submit')}
          beside={
            <LinkButton to={`${at}/answer`} kind="secondary">
              {t('outcome.answer')}
            </LinkButton>
          }
        >
          <Hidden name="outcome" value={outcome} />
          <Hidden name="decision" value={decision.id} />
          <Hidden name="hash" value={decision.hash} />
          <Hidden name="proof" value={proving.proof ?? ''} />
          <KnownNotAgreed party={party} people={decision.choice === 'part' ? notAgreed : []} />
          <Facts facts={[[t('sign.as'), signerLine(signer)]]} />
          <CodeField fresh={proving.fresh} />
          <CheckboxField name="consent" label={consent} />
        </Form>
      </div>
    </Section>
  );
}
