import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { readMailState } from '~/data/mail-state.server';
import { failedMails, MOST_FAILED, retryMail } from '~/data/mail-failures.server';
import { isUuid } from '~/domain/uuid';
import { retryForm } from '~/forms/mails';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { FailedMails } from '~/ui/mails/FailedMails';
import { WaitingMails } from '~/ui/mails/WaitingMails';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('mails.state.title') }) }];

export const loader = guard.loader('admin', async ({ house, viewer, workspaceId }) => ({
  workspaceId,
  most: MOST_FAILED,
  ...(await asViewer(house, viewer, 'read', async (tx) => ({
    mails: await failedMails(tx, workspaceId),
    state: await readMailState(tx, workspaceId),
  }))),
}));

/** One mail is tried again at once. One that was sent meanwhile has left the list, and one that is being tried just now stands in it as it did. */
export const action = guard.action('admin', async ({ house, viewer, workspaceId, request }) => {
  const read = await readForm(request, retryForm);
  if (read.ok && isUuid(read.data.mail))
    await asViewer(house, viewer, 'write', (tx) => retryMail(tx, workspaceId, read.data.mail));
  return redirect(`/workspaces/${workspaceId}/mails`);
});

/** For the admin of the vendor: which mails wait, which could not be sent, for whom and why, and what is done by itself; nothing of what they say. */
export default function Mails() {
  const { workspaceId, mails, most, state } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('mails.state.title')}
      lead={t('mails.state.lead')}
      crumbs={[{ href: `/workspaces/${workspaceId}`, label: t('admin.members') }]}
    >
      <FailedMails mails={mails} most={most} />
      <WaitingMails state={state} />
    </Page>
  );
}
