import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { costLines, costView } from '~/data/pages/fit/cost';
import { named } from '~/data/pages/people';
import { loadPrivate } from '~/data/private-parts.server';
import { inPlan } from '~/domain/addresses';
import { find } from '~/domain/plan/state/things';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { costForm } from '~/forms/fit';
import { costTyped, fitOnly, localeOf } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { CostPage } from '~/ui/fit/CostPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId, now }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['costs']);
    const at = { today: dayOf(plan, now), locale: localeOf(guest) };
    const view = costView(plan, seat, own, guest.params['cost'] ?? '', at);
    if (!view) throw notThere();
    return { view };
  });
});

export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, costForm);
  if (!read.ok) return formFault(read);
  const { rev, ...typed } = read.data;
  const cost = costTyped(typed);
  if ('errors' in cost) return formFault(read, cost.errors);
  const { id, seen } = partNamed(guest.params['cost'], rev);
  const locale = localeOf(guest);
  return putPart(guest, read, {
    command: { kind: 'put-cost', id, seen, cost },
    to: inPlan(guest.planId, 'fit', 'costs'),
    theirs: (plan, own) => {
      const now = find(own.costs, id);
      return now ? { lines: costLines(now, locale), by: named(plan, now.by).name } : null;
    },
    yours: () => costLines(cost, locale),
  });
});

/** Overtaken: the page starts from the cost as it is now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.costs') }) }];

export default function Cost() {
  return <CostPage {...useLoaderData<typeof loader>()} />;
}
