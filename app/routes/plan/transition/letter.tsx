import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { principalOn, signerOn } from '~/domain/plan/sign-off/principal';
import { draftOf } from '~/domain/plan/transition/draft';
import { letterText } from '~/domain/plan/transition/letter';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { letterForm, sendLetterForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { proving, signedBy } from '~/http/proved.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { isVendorsExecutive, seePreparing, seeTransition } from '~/http/transition.server';
import { LetterPage } from '~/ui/transition/LetterPage';
import { t } from '~/words';
import { consentTo } from '~/words/consent';

export const meta = () => [{ title: t('shell.title', { title: t('transition.letter') }) }];

/** Also after an answer that was not taken: what is sent must be what is shown. */
export const shouldRevalidate = () => true;

/** The letter: filed for both sides once it is sent, and before that the vendor's to write. */
const view = (guest: SeatedGuest) =>
  seeTransition(guest, ({ plan, seat, own, now, planId }) => {
    if (!plan.transition) throw notThere();
    const today = dayOf(plan, now);
    const sends = principalOn(plan, seat, today, 'send-letter')?.side === 'vendor' && plan.stage === 'transition';
    const writes = may(seat, 'prepare-transition') && plan.stage === 'transition';
    const sent = letterText(plan);
    const { letter } = draftOf(own);
    return {
      planId,
      parties: plan.parties,
      title: plan.title,
      sent: sent && { ...sent, on: dayOf(plan, sent.at) },
      draft: !sent && (writes || sends) ? { writes, sends, letter } : null,
      signer: sends ? signerOn(plan, seat, today, 'send-letter') : null,
    };
  });

export const loader = guard.loader('seat', async (guest) => {
  const shown = await view(guest);
  return {
    view: shown,
    consent: shown.signer ? consentTo('letter', { party: shown.parties.vendor }, shown.signer.onBehalfOf).words : '',
    proving: await proving(guest, shown.signer !== null),
  };
});

/** Writing it; or, with `send`, sending it as it was saved last, with a fresh proof of who does. */
export const action = guard.action('seat', (guest) =>
  guest.url.searchParams.has('send') ? send(guest) : write(guest),
);

async function write(guest: SeatedGuest) {
  await seePreparing(guest, () => null);
  const read = await readForm(guest.request, letterForm);
  if (!read.ok) return formFault(read);
  const { seen, words } = read.data;
  return putPart(guest, read, {
    command: { kind: 'put-letter', seen, words },
    to: inPlan(guest.planId, 'transition', 'letter'),
    theirs: (_, own) => {
      const now = draftOf(own).letter;
      return now ? { lines: [[t('transition.letter.words'), now.words]], by: '' } : null;
    },
    yours: () => [[t('transition.letter.words'), words]],
  });
}

async function send(guest: SeatedGuest) {
  const consent = await seeTransition(guest, (seen) => {
    if (!isVendorsExecutive(seen)) throw notThere();
    const party = seen.plan.parties.vendor;
    const { onBehalfOf } = signerOn(seen.plan, seen.seat, dayOf(seen.plan, seen.now), 'send-letter');
    return consentTo('letter', { party }, onBehalfOf);
  });
  const read = await readForm(guest.request, sendLetterForm);
  if (!read.ok) return formFault(read);
  const signed = await signedBy(guest, read.data, consent);
  if ('code' in signed) return formFault(read, signed);
  const command = { kind: 'send-letter', seen: read.data.seen, ...signed } as const;
  return act(guest, read, command, inPlan(guest.planId, 'transition', 'letter'));
}

export default function Letter() {
  return <LetterPage {...useLoaderData<typeof loader>()} />;
}
