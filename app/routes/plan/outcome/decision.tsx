import { randomUUID } from 'node:crypto';
import { useLoaderData } from '@remix-run/react';
import { outcomeView } from '~/data/pages/outcome';
import { readMustAgree } from '~/data/must-agree.server';
import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { notAgreed } from '~/domain/plan/agreement/who-must-agree';
import { outcomeNow } from '~/domain/plan/outcome/outcome-now';
import { CHOICES } from '~/domain/plan/state/outcome';
import { decisionForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { proving, signedBy } from '~/http/proved.server';
import { notThere } from '~/http/refusals.server';
import { ProposeDecision } from '~/ui/outcome/ProposeDecision';
import { t } from '~/words';
import { consentTo } from '~/words/consent';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.decision.title') }) }];

/** Also after an answer that was not taken: whether a code is asked for must be as it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', async (guest) => {
  const page = await seePlan(guest, async ({ plan, seat, now, workspaceId }, tx) => {
    const outcome = outcomeNow(plan);
    const { may, title, signer, barring } = outcomeView(plan, seat, now, undefined);
    if (!outcome || !may.propose) throw notThere();
    const barred = seat.side === 'vendor' && barring.length > 0;
    return {
      planId: plan.id,
      outcome: outcome.id,
      signer,
      party: plan.parties[seat.side],
      other: plan.parties[otherSide(seat.side)],
      vendor: plan.parties.vendor,
      end: plan.terms.end,
      days: plan.terms.reviewDays,
      notAgreed: notAgreed(await readMustAgree(tx, { plan, seat, workspaceId })).map(({ person, name, office }) => ({
        ...{ person, name, office },
      })),
      choices: CHOICES.filter((choice) => choice !== 'part' || !barred),
      consent: consentTo('proposal', { title, party: plan.parties[seat.side] }, signer.onBehalfOf).words,
    };
  });
  // Asked once the plan's transaction is over: it takes a connection of its own.
  return { ...page, proving: await proving(guest) };
});

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, decisionForm);
  if (!read.ok) return formFault(read);
  const { outcome, choice, words, stays, end, notAgreed: known } = read.data;
  const consent = await seePlan(guest, ({ plan, seat, now }) => {
    const { signer, title, parties, you } = outcomeView(plan, seat, now, undefined);
    return consentTo('proposal', { title, party: parties[you] }, signer.onBehalfOf);
  });
  const signed = await signedBy(guest, read.data, consent);
  if ('code' in signed) return formFault(read, signed);
  const text = { outcome, id: randomUUID(), choice, words, stays, end, notAgreed: known };
  const command = { kind: 'propose-decision', ...text, ...signed } as const;
  return act(guest, read, command, inPlan(guest.planId, 'outcome'));
});

export default function Propose() {
  return <ProposeDecision {...useLoaderData<typeof loader>()} />;
}
