import { redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signPolicy } from '~/commands/agree-on-policy.server';
import { changedSince, policyVersionView } from '~/data/pages/policy';
import { policyAddress } from '~/domain/addresses';
import { isAskedToSign, policyOnTable } from '~/domain/fit-policy/policy-version';
import { isRefusal } from '~/domain/refusal';
import type { FormFault } from '~/forms/fault';
import { policySignForm } from '~/forms/policy';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { policyVersionAt } from '~/http/policy.server';
import { proving, signedBy } from '~/http/proved.server';
import { refused } from '~/http/refusals.server';
import { PolicyVersionPage } from '~/ui/policy/PolicyVersionPage';
import { t } from '~/words';
import { consentTo } from '~/words/consent';
import { readerLocale } from '~/words/locale';

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('policy.version-of', { number: data?.version.number ?? 0 }) }) },
];

export const loader = guard.loader('member', async (guest) => {
  const { version, versions, name, workspaceId } = await policyVersionAt(guest);
  const { viewer } = guest;
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  const named = version.text.leaders.find(({ person }) => person === viewer.personId);
  const asked = policyOnTable(versions)?.number === version.number;
  return {
    workspaceId,
    name,
    version: policyVersionView(version, versions, locale),
    changed: changedSince(version, versions, locale),
    signer: named && asked && isAskedToSign(versions, viewer.personId) ? named : null,
    consent: consentToPolicy(version, name).words,
    proving: await proving(guest, named !== undefined),
  };
});

const consentToPolicy = ({ number }: { readonly number: number }, name: string) =>
  consentTo('policy', { number, name }, null);

export const action = guard.action('member', async (guest) => {
  const { version, name } = await policyVersionAt(guest);
  const read = await readForm(guest.request, policySignForm);
  if (!read.ok) return formFault(read);
  const signed = await signedBy(guest, read.data, { ...consentToPolicy(version, name), hash: read.data.hash });
  if ('code' in signed) return formFault(read, signed);
  const { house, viewer, workspaceId } = guest;
  const done = await signPolicy(
    { house, personId: viewer.personId, workspaceId, op: read.op },
    { number: version.number, hash: read.data.hash, ...signed },
  );
  return isRefusal(done) ? refused(read, done) : redirect(policyAddress(workspaceId, version.number));
});

export default function Version() {
  const page = useLoaderData<typeof loader>();
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  // Where there is nothing left to sign, there is no form that could say why.
  const overtaken = fault && !page.signer ? Object.values(fault.errors).join(' ') : null;
  return <PolicyVersionPage {...page} overtaken={overtaken} />;
}
