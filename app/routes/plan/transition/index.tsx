import { randomUUID } from 'node:crypto';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { transitionView } from '~/data/pages/transition/transition';
import { inPlan } from '~/domain/addresses';
import { answerForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { seeTransition } from '~/http/transition.server';
import { TransitionPage } from '~/ui/transition/TransitionPage';
import { t } from '~/words';

const view = (guest: SeatedGuest) =>
  seeTransition(guest, ({ plan, seat, own, now, sight }) => transitionView(plan, seat, own, now, sight));

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

/** What somebody says of it, once it is shared. */
export const action = guard.action('seat', async (guest) => {
  await view(guest);
  const read = await readForm(guest.request, answerForm);
  if (!read.ok) return formFault(read);
  const command = { kind: 'answer-transition', id: randomUUID(), words: read.data.words } as const;
  return act(guest, read, command, `${inPlan(guest.planId, 'transition')}#answers`);
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('transition.title') }) }];

export default function Transition() {
  return <TransitionPage {...useLoaderData<typeof loader>()} />;
}
