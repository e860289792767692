import { useLoaderData } from '@remix-run/react';
import { readMustAgree } from '~/data/must-agree.server';
import { inPlan } from '~/domain/addresses';
import { mayInOutcome } from '~/domain/plan/outcome/may';
import { notAgreed } from '~/domain/plan/agreement/who-must-agree';
import { outcomeNow, openDecision } from '~/domain/plan/outcome/outcome-now';
import { answerForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { Hidden, RadioGroup, TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { KnownNotAgreed } from '~/ui/outcome/KnownNotAgreed';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.answer') }) }];

/** Also after an answer that was not taken: what is ticked then must be what stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, now, workspaceId }, tx) => {
    const outcome = outcomeNow(plan);
    const decision = outcome && openDecision(outcome);
    const may = mayInOutcome(plan, seat, now);
    if (!outcome || !decision || !may.answer) throw notThere();
    const { id, hash, choice } = decision;
    const asked = choice === 'part' ? await readMustAgree(tx, { plan, seat, workspaceId }) : [];
    return {
      ...{ planId: plan.id, outcome: outcome.id, decision: id, hash },
      acknowledge: may.acknowledge,
      party: plan.parties[seat.side],
      notAgreed: notAgreed(asked).map(({ person, name, office }) => ({ person, name, office })),
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, answerForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'answer-decision', ...read.data }, inPlan(guest.planId, 'outcome'));
});

const schema = () => import('~/forms/outcome').then((m) => m.answerForm);

export default function Answer() {
  const { planId, outcome, decision, hash, acknowledge, party, notAgreed: people } = useLoaderData<typeof loader>();
  const acknowledged = {
    value: 'acknowledged',
    label: t('outcome.answer.acknowledged'),
    hint: t('outcome.answer.acknowledged.hint'),
  };
  const reply = {
    value: 'reply',
    label: t(acknowledge ? 'outcome.answer.reply' : 'outcome.answer.reply-both'),
    hint: t('outcome.answer.reply.hint'),
  };
  return (
    <FormPage
      title={t('outcome.answer')}
      lead={t(acknowledge ? 'outcome.answer.lead' : 'outcome.answer.lead-both')}
      back={{ href: inPlan(planId, 'outcome'), label: t('outcome.title') }}
      name="answer"
      thing={decision}
      schema={schema}
      submit={t('outcome.answer.submit')}
      {...(acknowledge ? {} : { values: { how: 'reply' } })}
    >
      <Hidden name="outcome" value={outcome} />
      <Hidden name="decision" value={decision} />
      <Hidden name="hash" value={hash} />
      <RadioGroup name="how" label={t('outcome.answer.how')} options={acknowledge ? [acknowledged, reply] : [reply]} />
      <TextArea name="words" label={t('outcome.answer.words')} rows={6} />
      <KnownNotAgreed party={party} people={people} />
    </FormPage>
  );
}
