import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readCounting } from '~/data/fit-policies.server';
import { policyVersionView } from '~/data/pages/policy';
import { sayBeside, sayThresholds } from '~/data/pages/say-thresholds';
import { isMemberOf } from '~/data/seats.server';
import { may } from '~/domain/access';
import { inPlan, policyAddress } from '~/domain/addresses';
import { agreedPolicy, besidePolicy, policyOf } from '~/domain/plan/sign-off/policy-held';
import { versionInForce } from '~/domain/plan/sign-off/version';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { PolicyThatCounts } from '~/ui/policy/PolicyThatCounts';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('policy.counts.title') }) }];

/** For the vendor's leads: the whole policy that counts for this plan. The customer sees its thresholds, on the record. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, workspaceId }, tx) => {
    if (seat.side !== 'vendor' || !may(seat, 'read-private')) throw notThere();
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    const counting = await readCounting(tx, workspaceId, plan);
    const beside = besidePolicy(plan.terms, agreedPolicy(plan));
    return {
      party: plan.parties.vendor,
      signed: versionInForce(plan) !== null,
      version: counting && policyVersionView(counting, [counting], locale),
      thresholds: sayThresholds(policyOf(plan), locale),
      beside: beside && sayBeside(beside, plan.parties.vendor, 'signed', locale),
      agreement: inPlan(plan.id, 'fit', 'agreement'),
      all: (await isMemberOf(tx, guest.viewer.personId, workspaceId)) ? policyAddress(workspaceId) : null,
    };
  }),
);

export default function Counting() {
  return <PolicyThatCounts {...useLoaderData<typeof loader>()} />;
}
