import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readCounting } from '~/data/fit-policies.server';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { askedNoMore } from '~/domain/plan/agreement/agreement';
import { whoMustAgree } from '~/domain/plan/agreement/who-must-agree';
import { BEFORE_RUNNING } from '~/domain/plan/state/plan';
import { find } from '~/domain/plan/state/things';
import { agreementForm } from '~/forms/policy';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { AgreementPage } from '~/ui/policy/AgreementPage';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('policy.counts.agreement') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

/** For those whom the policy names, whatever their role, and the vendor's leads; for everyone else it is not there. */
const view = (guest: SeatedGuest) =>
  seePlan(guest, async ({ plan, seat, workspaceId }, tx) => {
    if (seat.side !== 'vendor') throw notThere();
    const counting = await readCounting(tx, workspaceId, plan);
    const asked = whoMustAgree(counting?.text ?? null, plan, await loadPrivate(tx, plan.id, 'vendor', ['agreements']));
    const own = asked.find((one) => one.seat === seat.id);
    if (!own && !may(seat, 'read-private')) throw notThere();
    const open = askedNoMore(plan) === null;
    return {
      planId: plan.id,
      party: plan.parties.vendor,
      zone: plan.terms.calendar.timeZone,
      // Before it is signed nothing can be decided, and there is no such page.
      back: BEFORE_RUNNING.includes(plan.stage)
        ? { href: inPlan(plan.id, 'fit', 'policy'), label: t('policy.counts.title') }
        : { href: inPlan(plan.id, 'outcome'), label: t('outcome.title') },
      number: counting?.number ?? null,
      asked,
      open,
      maySeat: may(seat, 'seat-own-side', { side: 'vendor' }),
      own: own && open ? { seen: own.at ?? '', state: own.state, words: own.words } : null,
    };
  });

export const loader = guard.loader('seat', view);

export const action = guard.action('seat', async (guest) => {
  if (!(await view(guest)).asked.some(({ seat }) => seat === guest.seat.id)) throw notThere();
  const read = await readForm(guest.request, agreementForm);
  if (!read.ok) return formFault(read);
  const { seen, agrees, words } = read.data;
  const said = (yes: boolean): string => t(yes ? 'policy.agreement.yes' : 'policy.agreement.no');
  return putPart(guest, read, {
    command: { kind: 'say-agreement', seen, agrees: agrees === 'yes', words },
    to: inPlan(guest.planId, 'fit', 'agreement'),
    theirs: async (_plan, _own, tx) => {
      const { agreements } = await loadPrivate(tx, guest.planId, 'vendor', ['agreements']);
      const now = find(agreements, guest.seat.id);
      return now ? { lines: [[said(now.agrees), now.words]], by: guest.seat.name } : null;
    },
    yours: () => [[said(agrees === 'yes'), words]],
  });
});

export default function Agreement() {
  return <AgreementPage {...useLoaderData<typeof loader>()} />;
}
