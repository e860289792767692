import type { DecisionShown, OutcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Section } from '../Page';
import type { Proving } from '../sign/ProofStep';
import { SigningForm } from '../sign/SigningForm';
import { KnownNotAgreed, type NotAgreed } from './KnownNotAgreed';

const schema = () => import('~/forms/outcome').then((m) => m.signDecisionForm);

/** The other side’s signature, with the text that is signed right above it. */
export function SignDecision({
  view,
  outcome,
  decision,
  notAgreed,
  consent,
  proving,
}: {
  view: OutcomeView;
  outcome: string;
  decision: DecisionShown;
  notAgreed: NotAgreed;
  consent: string;
  proving: Proving;
}) {
  const { planId, parties, you, signer } = view;
  const at = inPlan(planId, 'outcome');
  const party = parties[you];
  return (
    <Section title={t('outcome.sign', { party })} id="sign">
      <div className="card">
        <SigningForm
          name="sign-decision"
          thing={decision.id}
          schema={schema}
          at={at}
          asking={{ at: `${at}/code`, fields: { back: 'outcome' } }}
          proving={proving}
          signer={signer}
          consent={consent}
          what={{ outcome, decision: decision.id, hash: decision.hash }}
          submit={t('outcome.sign.submit')}
          beside={
            <LinkButton to={`${at}/answer`} kind="secondary">
              {t('outcome.answer')}
            </LinkButton>
          }
        >
          <KnownNotAgreed party={party} people={decision.choice === 'part' ? notAgreed : []} />
        </SigningForm>
      </div>
    </Section>
  );
}
