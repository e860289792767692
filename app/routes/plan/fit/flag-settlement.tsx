import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { oneFlagView } from '~/data/pages/fit/flags';
import { loadPrivate } from '~/data/private-parts.server';
import { inPlan } from '~/domain/addresses';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { settleFlagForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { SettleFlagPage } from '~/ui/fit/SettleFlagPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId, now }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['flags']);
    const view = oneFlagView(plan, seat, own, guest.params['flag'] ?? '', dayOf(plan, now));
    if (!view?.flag || view.flag.settledOn !== null) throw notThere();
    return { view, flag: view.flag };
  });
});

export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, settleFlagForm);
  if (!read.ok) return formFault(read);
  const { rev, on } = read.data;
  const id = guest.params['flag'] ?? '';
  const to = `${inPlan(guest.planId, 'fit', 'flags')}#${id}`;
  return act(guest, read, { kind: 'settle-flag', id, seen: rev, on }, to);
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.flag.settle-title') }) }];

export default function FlagSettlement() {
  return <SettleFlagPage {...useLoaderData<typeof loader>()} />;
}
