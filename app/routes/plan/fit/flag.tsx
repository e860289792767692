import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { flagLines, oneFlagView } from '~/data/pages/fit/flags';
import { named } from '~/data/pages/people';
import { loadPrivate } from '~/data/private-parts.server';
import { inPlan } from '~/domain/addresses';
import type { Severity } from '~/domain/plan/state/fit';
import { find } from '~/domain/plan/state/things';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { flagForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { FlagPage } from '~/ui/fit/FlagPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId, now }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['flags']);
    const view = oneFlagView(plan, seat, own, guest.params['flag'] ?? '', dayOf(plan, now));
    if (!view) throw notThere();
    return { view };
  });
});

export const action = guard.action('seat', async (guest) => {
  fitOnly(guest);
  const read = await readForm(guest.request, flagForm);
  if (!read.ok) return formFault(read);
  const { rev, severity, ...rest } = read.data;
  const flag = { ...rest, severity: Number(severity) as Severity };
  const { id, seen } = partNamed(guest.params['flag'], rev);
  return putPart(guest, read, {
    command: { kind: 'put-flag', id, seen, flag },
    to: `${inPlan(guest.planId, 'fit', 'flags')}#${id}`,
    theirs: (plan, own) => {
      const now = find(own.flags, id);
      return now ? { lines: flagLines(now), by: named(plan, now.by).name } : null;
    },
    yours: () => flagLines(flag),
  });
});

/** Overtaken: the page starts from the flag as it is now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.flags') }) }];

export default function Flag() {
  return <FlagPage {...useLoaderData<typeof loader>()} />;
}
