import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { mailsOff, turnMailOff } from '~/data/mail-settings.server';
import { guard, type Guest } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { readStopToken, type Stop } from '~/post/unsubscribe';
import { LinkButton } from '~/ui/Button';
import { ActButton } from '~/ui/form/ActButton';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [
  { title: t('shell.title', { title: t('mails.stop.title') }) },
  { name: 'robots', content: 'noindex' },
];

/** Whose mails of which kind the address is about. It needs no session: the signature in it is what lets one in, to this alone. */
function stopAt({ params, house }: Guest): Stop {
  const stop = readStopToken(house.settings.secret, params['token'] ?? '');
  if (!stop) throw notThere();
  return stop;
}

/** Looking changes nothing: mail scanners follow links. */
export const loader = guard.loader('anyone', async (guest) => {
  const { person, kind } = stopAt(guest);
  const off = await asViewer(guest.house, { personId: person }, 'read', (tx) => mailsOff(tx, person));
  return { kind, off: off.has(kind) };
});

/** One post turns it off, from the page or from a mail provider (RFC 8058): what is in its body matters to nobody. */
export const action = guard.action('anyone', async (guest) => {
  const { person, kind } = stopAt(guest);
  await asViewer(guest.house, { personId: person }, 'write', (tx) => turnMailOff(tx, person, kind));
  return null;
});

export default function Unsubscribe() {
  const { kind, off } = useLoaderData<typeof loader>();
  const named = { kind: t(`mails.kind.${kind}`) };
  if (off)
    return (
      <Page narrow title={t('mails.stopped.title')} lead={t('mails.stopped.lead', named)}>
        <p className="mb-4">{t('mails.stopped.back')}</p>
        <LinkButton to="/you/mails">{t('mails.stopped.open')}</LinkButton>
      </Page>
    );
  return (
    <Page narrow title={t('mails.stop.title')} lead={t('mails.stop.lead', named)}>
      <ActButton name="stop" kind="primary">
        {t('mails.stop.submit')}
      </ActButton>
    </Page>
  );
}
