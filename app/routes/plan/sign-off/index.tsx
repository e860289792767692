import { useActionData, useLoaderData } from '@remix-run/react';
import { readPolicyHeld } from '~/data/fit-policies.server';
import { sayBeside } from '~/data/pages/say-thresholds';
import { textChanges, versionChanges } from '~/data/pages/version-changes';
import { inPlan } from '~/domain/addresses';
import { signOffView, type SignOffView } from '~/domain/plan/sign-off/sign-off-view';
import { find } from '~/domain/plan/state/things';
import type { Plan } from '~/domain/plan/state/plan';
import type { Seat } from '~/domain/plan/state/seat';
import { besidePolicy } from '~/domain/plan/sign-off/policy-held';
import { lastSigned, versionInForce, versionOnTable } from '~/domain/plan/sign-off/version';
import type { FormFault } from '~/forms/fault';
import { signForm } from '~/forms/sign';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { proving, signedBy, type Consent } from '~/http/proved.server';
import { notThere } from '~/http/refusals.server';
import { SignOffPage } from '~/ui/sign/SignOffPage';
import { t } from '~/words';
import { consentTo } from '~/words/consent';
import { readerLocale } from '~/words/locale';
import { sayRefusal } from '~/words/refusals';

export const meta = () => [{ title: t('shell.title', { title: t('sign.title') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', async (guest) => {
  const page = await seePlan(guest, async ({ plan, seat, now }, tx) => {
    const view = signOffView(plan, seat, now);
    // A plan that runs keeps the rules that were signed first.
    const held = view.freeze && !versionInForce(plan) ? await readPolicyHeld(tx, plan.id) : null;
    const beside = besidePolicy(plan.terms, held);
    const refusal = view.freeze?.refusal;
    return {
      view,
      said: refusal ? sayRefusal(refusal) : null,
      beside:
        beside &&
        sayBeside(beside, plan.parties.vendor, 'to-sign', readerLocale(guest.request.headers.get('accept-language'))),
      consent:
        view.maySign && view.version
          ? consentToVersion(view, { number: view.version.number, title: view.version.text.title }).words
          : '',
      changed: changedToSign(plan, seat),
    };
  });
  // Asked once the plan's transaction is over: it takes a connection of its own.
  return { ...page, proving: await proving(guest, page.view.maySign) };
});

const consentToVersion = (
  { parties, you, signer }: SignOffView,
  version: { readonly number: number; readonly title: string },
): Consent => consentTo('version', { ...version, party: parties[you] }, signer.onBehalfOf);

/** What the version on the table says differently from the last that the reader's side signed: what holds, or what came back since. */
function changedToSign(plan: Plan, seat: Seat) {
  const next = versionOnTable(plan);
  const last = next && lastSigned(plan, seat.side, next);
  if (!last) return null;
  const [before, after] = [last.content, next.content];
  const changes = versionChanges(plan, before, after);
  // While it holds, all besides the text are dates and commitments, which need no version.
  const agreedMeanwhile = last.inForceAt !== null && changes.length > textChanges(plan, before, after).length;
  const by = find(plan.seats, last.signatures[seat.side]!.by.seat);
  return { since: last.number, byYou: by?.person === seat.person, changes, agreedMeanwhile };
}

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, signForm);
  if (!read.ok) return formFault(read);
  const { version, hash } = read.data;
  const consent = await seePlan(guest, ({ plan, seat, now }) => {
    const found = find(plan.versions, String(version));
    if (!found) throw notThere();
    return consentToVersion(signOffView(plan, seat, now), { number: version, title: found.content.title });
  });
  const signed = await signedBy(guest, read.data, { ...consent, hash });
  if ('code' in signed) return formFault(read, signed);
  const command = { kind: 'sign', version, hash, ...signed } as const;
  return act(guest, read, command, inPlan(guest.planId, 'sign-off'));
});

export default function SignOff() {
  const page = useLoaderData<typeof loader>();
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  // Where there is nothing left to sign, there is no form that could say why.
  const overtaken = fault && !page.view.maySign ? Object.values(fault.errors).join(' ') : null;
  return <SignOffPage {...page} overtaken={overtaken} />;
}
