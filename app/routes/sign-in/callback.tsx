import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { sayWhyNot } from '~/http/providers.server';
import { comeBack } from '~/session/single-sign-on/come-back.server';
import { RefusedSignOn } from '~/ui/sign-in/RefusedSignOn';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.title') }) }];

const STATUS: Readonly<Record<string, number>> = { gone: 404, unreachable: 503 };

/** Where a provider leads back to: used once, in the browser that set out, whatever comes of it. */
export const loader = guard.loader('anyone', async ({ request, house, params, url }) => {
  const signed = await comeBack(house, request, params['workspace'] ?? '', url);
  if (signed.kind === 'in') throw redirect(signed.to, { headers: { 'Set-Cookie': signed.cookie } });
  if (signed.kind !== 'refused') throw redirect(signed.to);
  const { why, host, email, to } = signed;
  const isProof = signed.purpose === 'proof';
  return data({ why, words: sayWhyNot(why), host, email, to, isProof }, { status: STATUS[why] ?? 422 });
});

export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export default function Callback() {
  return <RefusedSignOn {...useLoaderData<typeof loader>()} />;
}
