import { Link, useParams } from '@remix-run/react';
import { policyAddress } from '~/domain/addresses';
import { form } from '~/forms/fields';
import { guard } from '~/http/guard.server';
import { policyVersionAt } from '~/http/policy.server';
import { mailCode } from '~/http/proved.server';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.proof') }) }];

export const loader = guard.loader('member', async (guest) => {
  await policyVersionAt(guest);
  return null;
});

/** Mails a code to the member who is signed in, and goes back to where it is typed. */
export const action = guard.action('member', async (guest) => {
  const { version, workspaceId } = await policyVersionAt(guest);
  return mailCode(guest, form({}), () => `${policyAddress(workspaceId, version.number)}#sign`);
});

/** Shown where no code could be sent, and to whoever comes by its address. */
export default function Code() {
  const { workspace = '', number } = useParams();
  return (
    <Page title={t('sign.proof')} narrow>
      <p>
        <Link to={policyAddress(workspace, Number(number))}>{t('policy.open', { number: Number(number) })}</Link>
      </p>
    </Page>
  );
}
