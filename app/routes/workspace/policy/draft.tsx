import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { policyAddress } from '~/domain/addresses';
import { guard } from '~/http/guard.server';
import { draftOf, readPolicyDesk, writePolicyAt } from '~/http/policy.server';
import { Page } from '~/ui/Page';
import { PolicyForm } from '~/ui/policy/PolicyForm';
import { t } from '~/words';

/** Also after an answer that was not taken: what is saved next is written over what is shown then. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('policy.title') }) }];

export const loader = guard.loader('admin', async (guest) => {
  const desk = await readPolicyDesk(guest);
  return {
    ...draftOf(desk),
    workspaceId: desk.workspaceId,
    name: desk.name,
    members: desk.members.map(({ personId, name }) => ({ person: personId, name })),
  };
});

export const action = guard.action('admin', writePolicyAt);

export default function Draft() {
  const { workspaceId, number, rev, text, members } = useLoaderData<typeof loader>();
  const up = policyAddress(workspaceId);
  return (
    <Page
      title={t('policy.draft.title', { number })}
      lead={t('policy.draft.lead')}
      crumbs={[{ href: up, label: t('policy.title') }]}
      narrow
    >
      <PolicyForm rev={rev} text={text} members={members} cancel={up} />
    </Page>
  );
}
