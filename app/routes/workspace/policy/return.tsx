import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { returnPolicy } from '~/commands/agree-on-policy.server';
import { policyAddress } from '~/domain/addresses';
import { isAskedToSign, policyOnTable } from '~/domain/fit-policy/policy-version';
import { isRefusal } from '~/domain/refusal';
import { policyReturnForm } from '~/forms/policy';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { policyVersionAt } from '~/http/policy.server';
import { notThere, refused } from '~/http/refusals.server';
import { Hidden, TextArea } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.return') }) }];

export const loader = guard.loader('member', async (guest) => {
  const { version, versions, workspaceId } = await policyVersionAt(guest);
  const { number, hash } = version;
  if (policyOnTable(versions)?.number !== number || !isAskedToSign(versions, guest.viewer.personId)) throw notThere();
  return { workspaceId, number, hash: hash ?? '' };
});

export const action = guard.action('member', async (guest) => {
  const { version, workspaceId } = await policyVersionAt(guest);
  const read = await readForm(guest.request, policyReturnForm);
  if (!read.ok) return formFault(read);
  const ask = { house: guest.house, personId: guest.viewer.personId, workspaceId, op: read.op };
  const done = await returnPolicy(ask, { number: version.number, ...read.data });
  return isRefusal(done) ? refused(read, done) : redirect(policyAddress(workspaceId, version.number));
});

const schema = () => import('~/forms/policy').then((m) => m.policyReturnForm);

export default function Return() {
  const { workspaceId, number, hash } = useLoaderData<typeof loader>();
  const up = policyAddress(workspaceId, number);
  return (
    <Page
      title={t('policy.return', { number })}
      lead={t('policy.return.lead')}
      crumbs={[{ href: up, label: t('policy.version-of', { number }) }]}
      narrow
    >
      <Form name="return-policy" schema={schema} submit={t('sign.return.submit')} cancel={up}>
        <Hidden name="hash" value={hash} />
        <TextArea name="words" label={t('sign.return.words')} rows={5} />
      </Form>
    </Page>
  );
}
