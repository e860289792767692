import { useLoaderData } from '@remix-run/react';
import { shareView } from '~/data/pages/transition/share';
import { inPlan } from '~/domain/addresses';
import { shareForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { seeTransition } from '~/http/transition.server';
import { SharePage } from '~/ui/transition/SharePage';
import { t } from '~/words';
import { sayRefusal } from '~/words/refusals';

export const meta = () => [{ title: t('shell.title', { title: t('transition.share.window') }) }];

/** Also after an answer that was not taken: what is shared must be what is shown. */
export const shouldRevalidate = () => true;

const view = (guest: SeatedGuest) =>
  seeTransition(guest, ({ plan, seat, own, now }) => {
    const shown = shareView(plan, seat, own, now);
    if (!shown) throw notThere();
    return { ...shown, refusal: shown.refusal && sayRefusal(shown.refusal) };
  });

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

export const action = guard.action('seat', async (guest) => {
  await view(guest);
  const read = await readForm(guest.request, shareForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'share-transition', ...read.data }, inPlan(guest.planId, 'transition'));
});

export default function Share() {
  return <SharePage {...useLoaderData<typeof loader>()} />;
}
