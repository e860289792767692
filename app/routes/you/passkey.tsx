import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { passkeyNameForm } from '~/forms/sign-in';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { passkeyAt } from '~/http/passkeys.server';
import { renameOwnPasskey } from '~/session/passkey.server';
import { LinkButton } from '~/ui/Button';
import { TextField } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data?.name ?? t('passkey.title') }) },
];

export const loader = guard.loader('person', (guest) => passkeyAt(guest));

/** Names it. */
export const action = guard.action('person', async (guest) => {
  const { id } = await passkeyAt(guest);
  const read = await readForm(guest.request, passkeyNameForm);
  if (!read.ok) return formFault(read);
  await renameOwnPasskey(guest.house, guest.viewer, id, read.data.name);
  return redirect('/you/passkeys');
});

const schema = () => import('~/forms/sign-in').then((forms) => forms.passkeyNameForm);

export default function Passkey() {
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={name} crumbs={[{ href: '/you/passkeys', label: t('passkey.title') }]}>
      <Form
        name="passkey-name"
        thing={id}
        schema={schema}
        values={{ name }}
        submit={t('passkey.rename')}
        cancel="/you/passkeys"
      >
        <TextField name="name" label={t('passkey.name')} hint={t('passkey.name.hint')} size="half" />
      </Form>
      <p className="mt-8">
        <LinkButton to={`/you/passkeys/${id}/removal`}>{t('passkey.remove')}</LinkButton>
      </p>
    </Page>
  );
}
