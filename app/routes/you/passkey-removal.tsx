import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noFields } from '~/forms/sign-in';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { passkeyAt } from '~/http/passkeys.server';
import { removeOwnPasskey } from '~/session/passkey.server';
import { Confirm } from '~/ui/Confirm';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('passkey.remove') }) }];

export const loader = guard.loader('person', (guest) => passkeyAt(guest));

/** Removes it; sent twice, it is gone as well. */
export const action = guard.action('person', async ({ request, house, viewer, params }) => {
  await readForm(request, noFields);
  await removeOwnPasskey(house, viewer, params['passkey'] ?? '');
  return redirect('/you/passkeys');
});

export default function Removal() {
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <Confirm
      name="remove-passkey"
      title={t('passkey.removal.title', { name })}
      lead={t('passkey.removal.lead')}
      act={t('passkey.removal.submit')}
      back={`/you/passkeys/${id}`}
    />
  );
}
