import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { proveForm } from '~/forms/sign-in';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { proofIn, proving } from '~/http/proved.server';
import { ownPath } from '~/session/own-path';
import { ProvePage } from '~/ui/sign/ProvePage';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('prove.title') }) }];

/** Where somebody shows that it is still them, before they go on to what asks for it. */
export const loader = guard.loader('person', async (guest) => {
  const to = ownPath(guest.url.searchParams.get('to') ?? '/you');
  const how = await proving(guest);
  if (how.fresh) throw redirect(to);
  return { to, proving: how, held: guest.url.searchParams.has('held') };
});

export const action = guard.action('person', async (guest) => {
  const read = await readForm(guest.request, proveForm);
  if (!read.ok) return formFault(read);
  const proof = await proofIn(guest, read.data);
  return 'code' in proof ? formFault(read, proof) : redirect(ownPath(read.data.to));
});

export default function Prove() {
  return <ProvePage {...useLoaderData<typeof loader>()} />;
}
