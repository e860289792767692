import type { MetaFunction } from '@remix-run/node';
import { guard } from '~/http/guard.server';
import { VerifyPage } from '~/ui/verify/VerifyPage';
import { t } from '~/words';

/** For a lawyer, an auditor, whoever was sent a bundle: no seat and no account is needed, and nothing is asked of the server. */
export const loader = guard.loader('anyone', () => null);

export const meta: MetaFunction = () => [
  { title: t('shell.title', { title: t('verify.title') }) },
  { name: 'description', content: t('verify.lead') },
];

export default function Verify() {
  return <VerifyPage />;
}
