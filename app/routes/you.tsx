import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deviceForm, ELSEWHERE } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { devicesOf, signOutDevice, signOutElsewhere } from '~/session/viewer.server';
import { ActButton } from '~/ui/form/ActButton';
import { Facts } from '~/ui/Facts';
import { LinkButton } from '~/ui/Button';
import { Page, Section } from '~/ui/Page';
import { Table } from '~/ui/Table';
import { t } from '~/words';
import { since } from '~/words/since';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.you.title') }) }];

export const loader = guard.loader('person', async ({ viewer, house }) => {
  const devices = await devicesOf(house, viewer);
  return {
    name: viewer.name,
    email: viewer.email,
    devices: devices.map(({ id, device, means, createdAt, seenAt, current }) => ({
      ...{ id, device, means, current },
      since: since(createdAt),
      seen: since(seenAt),
    })),
  };
});

/** Signs one device out, or all but this one. */
export const action = guard.action('person', async ({ request, viewer, house }) => {
  const read = await readForm(request, deviceForm);
  if (read.ok && read.data.session === ELSEWHERE) await signOutElsewhere(house, viewer);
  else if (read.ok) await signOutDevice(house, viewer, read.data.session);
  return redirect('/you');
});

type Row = ReturnType<typeof useLoaderData<typeof loader>>['devices'][number];

const nameOf = ({ device }: Row): string => device || t('session.you.unknown');

export default function You() {
  const { name, email, devices } = useLoaderData<typeof loader>();
  return (
    <Page title={t('session.you.title')}>
      <Facts
        facts={[
          [t('session.you.name'), name],
          [t('session.you.email'), email],
        ]}
      />
      <p className="mt-4">
        <LinkButton to="/you/mails">{t('mails.link')}</LinkButton>
      </p>
      <Section title={t('calendar.you')} lead={t('calendar.you.lead')}>
        <LinkButton to="/you/calendar">{t('calendar.open')}</LinkButton>
      </Section>
      <Section title={t('passkey.you')} lead={t('passkey.you.lead')}>
        <LinkButton to="/you/passkeys">{t('passkey.open')}</LinkButton>
      </Section>
      <Section title={t('session.you.devices')} lead={t('session.you.devices.lead')}>
        <Table
          caption={t('session.you.devices')}
          captionHidden
          rows={devices}
          keyOf={({ id }) => id}
          columns={[
            { label: t('session.you.device'), cell: nameOf },
            { label: t('session.you.means'), cell: ({ means }) => t(`session.you.means.${means}`) },
            { label: t('session.you.since'), cell: ({ since: from }) => from },
            { label: t('session.you.seen'), cell: ({ seen }) => seen },
            {
              label: t('session.you.end'),
              cell: (row) =>
                row.current ? (
                  t('session.you.this')
                ) : (
                  <ActButton name="device" thing={row.id.slice(0, 16)} fields={{ session: row.id }}>
                    {t('session.you.end.of', { device: nameOf(row) })}
                  </ActButton>
                ),
            },
          ]}
        />
      </Section>
      {devices.length > 1 && (
        <Section title={t('session.you.elsewhere')} lead={t('session.you.elsewhere.lead')}>
          <ActButton name="elsewhere" fields={{ session: ELSEWHERE }}>
            {t('session.you.elsewhere')}
          </ActButton>
        </Section>
      )}
      <Section title={t('session.you.everywhere')} lead={t('session.you.everywhere.lead')}>
        <ActButton name="everywhere" action="/sign-out/everywhere">
          {t('session.you.everywhere')}
        </ActButton>
      </Section>
    </Page>
  );
}
