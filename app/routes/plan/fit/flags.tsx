import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { flagNarrowing, flagsView } from '~/data/pages/fit/flags';
import { loadPrivate } from '~/data/private-parts.server';
import { inPlan } from '~/domain/addresses';
import { reopenFlagForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { FlagsPage } from '~/ui/fit/FlagsPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['flags']);
    return { view: flagsView(plan, seat, own, flagNarrowing(guest.url.searchParams)) };
  });
});

/** One that is not settled after all. */
export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, reopenFlagForm);
  if (!read.ok) return formFault(read);
  const { flag, rev } = read.data;
  const to = `${inPlan(guest.planId, 'fit', 'flags')}#${flag}`;
  return act(guest, read, { kind: 'settle-flag', id: flag, seen: rev, on: null }, to);
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.flags') }) }];

export default function Flags() {
  return <FlagsPage {...useLoaderData<typeof loader>()} />;
}
