import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { proofView } from '~/data/pages/proof';
import { readProof } from '~/data/pages/proof.server';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { ProofPage } from '~/ui/proof/ProofPage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, planId }, tx) => ({ view: proofView(plan, await readProof(tx, planId)) })),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('proof.title') }) }];

export default function Proof() {
  return <ProofPage view={useLoaderData<typeof loader>().view} />;
}
