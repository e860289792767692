import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { mailsOff, turnMailOff, turnMailOn } from '~/data/mail-settings.server';
import { OPTIONAL_MAILS } from '~/domain/plan/mail-kinds';
import { mailSettingForm } from '~/forms/mails';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { ActButton } from '~/ui/form/ActButton';
import { Page } from '~/ui/Page';
import { Table } from '~/ui/Table';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('mails.title') }) }];

export const loader = guard.loader('person', async ({ viewer, house }) => {
  const off = await asViewer(house, viewer, 'read', (tx) => mailsOff(tx, viewer.personId));
  return { kinds: OPTIONAL_MAILS.map((kind) => ({ kind, on: !off.has(kind) })) };
});

/** Turns one kind on or off; so already is as well. */
export const action = guard.action('person', async ({ request, viewer, house }) => {
  const read = await readForm(request, mailSettingForm);
  if (read.ok) {
    const { kind, turn } = read.data;
    const change = turn === 'on' ? turnMailOn : turnMailOff;
    await asViewer(house, viewer, 'write', (tx) => change(tx, viewer.personId, kind));
  }
  return redirect('/you/mails');
});

export default function YourMails() {
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <Page title={t('mails.title')} lead={t('mails.lead')} crumbs={[{ href: '/you', label: t('session.you.title') }]}>
      <Table
        caption={t('mails.caption')}
        captionHidden
        rows={kinds}
        keyOf={({ kind }) => kind}
        columns={[
          {
            label: t('mails.column'),
            cell: ({ kind }) => (
              <>
                <span className="block font-semibold">{t(`mails.kind.${kind}`)}</span>
                <span className="block max-w-(--measure) text-sm font-normal text-ink-soft">
                  {t(`mails.about.${kind}`)}
                </span>
              </>
            ),
          },
          { label: t('mails.state'), cell: ({ on }) => t(on ? 'mails.on' : 'mails.off') },
          {
            label: t('mails.change'),
            cell: ({ kind, on }) => (
              <ActButton name="mail" thing={`${kind}-${on ? 'off' : 'on'}`} fields={{ kind, turn: on ? 'off' : 'on' }}>
                <span className="sr-only">
                  {t(on ? 'mails.turn-off-of' : 'mails.turn-on-of', { kind: t(`mails.kind.${kind}`) })}
                </span>
                <span aria-hidden>{t(on ? 'mails.turn-off' : 'mails.turn-on')}</span>
              </ActButton>
            ),
          },
        ]}
      />
    </Page>
  );
}
