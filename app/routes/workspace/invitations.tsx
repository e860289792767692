import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { inviteAgain } from '~/commands/set-up-workspace.server';
import { asViewer } from '~/data/as-viewer.server';
import { readOpenInvitations, type OpenInvitation } from '~/data/open-invitations.server';
import { readWorkspaceName } from '~/data/workspace-settings.server';
import { isRefusal } from '~/domain/refusal';
import { inviteAgainForm } from '~/forms/administer';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { refused } from '~/http/refusals.server';
import { InstantText } from '~/ui/DateText';
import { Empty } from '~/ui/Empty';
import { ActButton } from '~/ui/form/ActButton';
import { Notice } from '~/ui/Notice';
import { Page } from '~/ui/Page';
import { Table } from '~/ui/Table';
import { t } from '~/words';

export const loader = guard.loader('admin', ({ house, viewer, workspaceId, url }) =>
  asViewer(house, viewer, 'read', async (tx) => {
    const open = await readOpenInvitations(tx, workspaceId);
    return {
      workspaceId,
      name: (await readWorkspaceName(tx, workspaceId)) ?? '',
      open,
      again: open.find(({ person }) => person === url.searchParams.get('again'))?.name ?? null,
    };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('workspace.invitations') }) }];

/** Sends one of them again. */
export const action = guard.action('admin', async ({ house, viewer, workspaceId, request }) => {
  const read = await readForm(request, inviteAgainForm);
  if (!read.ok) return formFault(read);
  const done = await inviteAgain({ house, personId: viewer.personId, workspaceId, op: read.op }, read.data);
  if (isRefusal(done)) return refused(read, done);
  return redirect(`/workspaces/${workspaceId}/invitations?again=${read.data.person}`);
});

/** Who was invited and has not come yet. */
export default function Invitations() {
  const { workspaceId, name, open, again } = useLoaderData<typeof loader>();
  const up = `/workspaces/${workspaceId}`;
  return (
    <Page
      title={t('workspace.invitations')}
      lead={t('workspace.invitations-lead')}
      crumbs={[{ href: up, label: name }]}
    >
      {again && (
        <div className="mb-6">
          <Notice kind="done">{t('workspace.invitation-done', { name: again })}</Notice>
        </div>
      )}
      {open.length === 0 ? (
        <Empty title={t('workspace.invitations-none')}>{t('workspace.invitations-none-words')}</Empty>
      ) : (
        <Table
          caption={t('workspace.invitations')}
          captionHidden
          rows={open}
          keyOf={({ person, seat }) => seat ?? person}
          columns={[
            { label: t('admin.name'), cell: (one) => <Whom one={one} /> },
            { label: t('workspace.invitation-to'), cell: (one) => <span className="wrap-anywhere">{sayTo(one)}</span> },
            { label: t('workspace.invitation-sent'), cell: ({ sent }) => when(sent) },
            {
              label: t('workspace.invitation-until'),
              cell: ({ until, over }) => (over ? t('workspace.invitation-over') : until === null ? '–' : when(until)),
            },
            { label: t('admin.change'), cell: (one) => <Acts up={up} one={one} /> },
          ]}
        />
      )}
    </Page>
  );
}

const when = (instant: string | null) =>
  instant === null ? t('workspace.invitation-waits') : <InstantText instant={instant} zone="UTC" />;

const sayTo = ({ seat, title, role, side }: OpenInvitation): string =>
  seat === null
    ? t('workspace.invitation-member', { role })
    : t('workspace.invitation-seat', { plan: title ?? '', role, side: side ?? '' });

/** Wide enough that an address stands on one line where there is room for it. */
const Whom = ({ one: { name, email } }: { one: OpenInvitation }) => (
  <span className="block md:min-w-64">
    <span className="block wrap-anywhere">{name}</span>
    <span className="block font-normal text-ink-soft wrap-anywhere">{email}</span>
  </span>
);

function Acts({ up, one: { person, seat, plan, name } }: { up: string; one: OpenInvitation }) {
  const removal = seat === null ? `${up}/members/${person}/removal` : `${up}/seats/${plan}/${seat}/removal`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ActButton name="again" thing={seat ?? person} fields={{ person, seat: seat ?? '' }}>
        {t('workspace.invitation-again')}
      </ActButton>
      <Link
        to={removal}
        className="inline-flex min-h-11 items-center"
        aria-label={t('workspace.invitation-back-of', { name })}
      >
        {t('workspace.invitation-back')}
      </Link>
    </div>
  );
}
