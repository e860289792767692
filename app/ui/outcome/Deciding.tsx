import type { OutcomeShown, OutcomeView } from '~/data/pages/outcome';
import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { CheckboxField, Hidden } from '../form/fields';
import { Form } from '../form/Form';
import { Section } from '../Page';
import { Private } from '../Private';
import type { Proving } from '../sign/ProofStep';
import { DecisionCard } from './DecisionCard';
import type { NotAgreed } from './KnownNotAgreed';
import { Opened, Override } from './OutcomeParts';
import { SignDecision } from './SignDecision';
import { Vote, Votes } from './Votes';

const closing = () => import('~/forms/outcome').then((m) => m.closingVotesForm);
const concluding = () => import('~/forms/outcome').then((m) => m.conclusionForm);

export interface DecidingProps {
  view: OutcomeView;
  outcome: OutcomeShown;
  notAgreed: NotAgreed;
  /** What the reader would consent to by signing. */
  consent: string;
  proving: Proving;
}

/** What is to be done first, on top: vote, propose, sign or answer; then what both sides have said so far. */
export function Deciding({ view, outcome, ...signing }: DecidingProps) {
  const { planId, may, own, parties, you, zone } = view;
  const at = inPlan(planId, 'outcome');
  const voted = outcome.votesIn[you] !== null;
  return (
    <>
      <Opened outcome={outcome} zone={zone} />
      <div className="my-6 flex flex-wrap gap-3 no-print empty:hidden">
        {may.vote && (
          <LinkButton to={`${at}/vote`} kind={voted ? 'secondary' : 'primary'}>
            {voted ? t('outcome.votes.replace') : t('work.do.give-vote')}
          </LinkButton>
        )}
        {may.close && (
          <Form name="close-voting" schema={closing} action={`${at}/votes`} submit={t('outcome.votes.close')}>
            <Hidden name="outcome" value={outcome.id} />
            <CheckboxField name="sure" label={t('outcome.votes.close.sure', { other: parties[otherSide(you)] })} />
          </Form>
        )}
        {may.propose && (
          <LinkButton to={`${at}/decision`} kind="primary">
            {t('outcome.decision.propose')}
          </LinkButton>
        )}
      </div>
      <DecisionOnTable view={view} outcome={outcome} {...signing} />
      <Section title={t('outcome.votes')} id="votes">
        <Votes outcome={outcome} view={view} />
        {own && (
          <div className="mt-4">
            <Private side={parties[you]} title={t('outcome.votes.own')}>
              <Vote vote={own} zone={zone} />
            </Private>
          </div>
        )}
      </Section>
      <div className="mt-6">
        <Override outcome={outcome} zone={zone} />
      </div>
      <Earlier view={view} outcome={outcome} />
    </>
  );
}

/** The proposal that waits for an answer, with the one form or button it is answered by. */
function DecisionOnTable({ view, outcome, ...signing }: DecidingProps) {
  const { planId, may } = view;
  const at = inPlan(planId, 'outcome');
  const decision = outcome.decisions.find(({ state }) => state === 'open');
  if (!decision) return null;
  const other = decision.parties[otherSide(decision.side)];
  return (
    <>
      <Section title={t('outcome.decision')} id="decision">
        <DecisionCard decision={decision} view={view} />
        <p className="mt-3 max-w-(--measure) text-ink-soft">
          {decision.needsBoth ? (
            t('outcome.decision.both')
          ) : (
            <T
              k={decision.late ? 'outcome.decision.late' : 'outcome.decision.answer-by'}
              values={{ other, date: <DateText date={decision.answerBy} form="year" /> }}
            />
          )}
        </p>
        <div className="mt-4 flex flex-wrap gap-3 no-print empty:hidden">
          {may.conclude && (
            <Form
              name="conclude-decision"
              thing={decision.id}
              schema={concluding}
              action={`${at}/conclusion`}
              submit={t('outcome.conclude')}
            >
              <Hidden name="outcome" value={outcome.id} />
              <Hidden name="decision" value={decision.id} />
              <CheckboxField name="sure" label={t('outcome.conclude.sure', { choice: decision.choice, other })} />
            </Form>
          )}
          {may.withdraw && (
            <LinkButton to={`${at}/withdrawal`} kind="quiet">
              {t('outcome.withdrawal')}
            </LinkButton>
          )}
        </div>
      </Section>
      {may.sign && <SignDecision view={view} outcome={outcome.id} decision={decision} {...signing} />}
    </>
  );
}

/** Proposals that did not come about: what was said of each stays. */
function Earlier({ view, outcome }: { view: OutcomeView; outcome: OutcomeShown }) {
  const earlier = outcome.decisions.filter(({ state }) => state === 'withdrawn' || state === 'refused');
  if (earlier.length === 0) return null;
  return (
    <Section title={t('outcome.earlier')}>
      {[...earlier].reverse().map((decision) => (
        <div key={decision.id} className="mb-8">
          <DecisionCard decision={decision} view={view} />
        </div>
      ))}
    </Section>
  );
}
