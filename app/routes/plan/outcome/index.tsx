import { useActionData, useLoaderData } from '@remix-run/react';
import { outcomeView, type OutcomeView } from '~/data/pages/outcome';
import { recordView } from '~/data/pages/record';
import { readMustAgree } from '~/data/must-agree.server';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { askedNoMore } from '~/domain/plan/agreement/agreement';
import { outcomeNow, readsOwnVote } from '~/domain/plan/outcome/outcome-now';
import { BEFORE_RUNNING, type Plan } from '~/domain/plan/state/plan';
import type { FormFault } from '~/forms/fault';
import { signDecisionForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { proving, signedBy, type Consent } from '~/http/proved.server';
import { notThere } from '~/http/refusals.server';
import { OutcomePage } from '~/ui/outcome/OutcomePage';
import { t } from '~/words';
import { consentTo } from '~/words/consent';
import { readerLocale } from '~/words/locale';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.title') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', async (guest) => {
  const page = await seePlan(guest, async ({ plan, seat, now, workspaceId }, tx) => {
    if (BEFORE_RUNNING.includes(plan.stage)) throw notThere();
    const outcome = outcomeNow(plan);
    const sealed = outcome?.openedAt === null && readsOwnVote(plan, seat, now);
    const own = sealed ? (await loadPrivate(tx, plan.id, seat.side, ['votes'])).votes[outcome.id] : undefined;
    const view = outcomeView(plan, seat, now, own);
    // Whoever signs in an executive's place ticks the same as they would.
    const asks = (may(seat, 'read-private') || view.may.sign) && askedNoMore(plan) === null;
    return {
      view,
      asked: asks ? await readMustAgree(tx, { plan, seat, workspaceId }) : [],
      evidence: evidenceOf(plan, now, readerLocale(guest.request.headers.get('accept-language'))),
      consent: view.may.sign ? consentToDecision(view).words : '',
    };
  });
  // Asked once the plan's transaction is over: it takes a connection of its own.
  return { ...page, proving: await proving(guest, page.view.may.sign) };
});

/** The reading alone: what else the record says stands on its own page. */
function evidenceOf(plan: Plan, now: string, locale: string) {
  const { evidence, parties, cards, settings, follows, thresholds } = recordView(plan, now, locale);
  return { evidence, parties, cards, settings, follows, thresholds };
}

const consentToDecision = ({ title, parties, you, signer }: OutcomeView): Consent =>
  consentTo('decision', { title, party: parties[you] }, signer.onBehalfOf);

/** The other side's signature under the decision on the screen. */
export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, signDecisionForm);
  if (!read.ok) return formFault(read);
  const { outcome, decision, hash, notAgreed } = read.data;
  const consent = await seePlan(guest, ({ plan, seat, now }) => {
    const view = outcomeView(plan, seat, now, undefined);
    if (!view.may.sign && !plan.outcomes[outcome]) throw notThere();
    return consentToDecision(view);
  });
  const signed = await signedBy(guest, read.data, { ...consent, hash });
  if ('code' in signed) return formFault(read, signed);
  const text = { outcome, decision, hash, notAgreed };
  const command = { kind: 'sign-decision', ...text, ...signed } as const;
  return act(guest, read, command, inPlan(guest.planId, 'outcome'));
});

export default function Outcome() {
  const page = useLoaderData<typeof loader>();
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  // Where there is nothing left to sign, there is no form that could say why.
  const overtaken = fault && !page.view.may.sign ? Object.values(fault.errors).join(' ') : null;
  return <OutcomePage {...page} overtaken={overtaken} />;
}
