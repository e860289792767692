import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { policyView } from '~/data/pages/policy';
import { guard } from '~/http/guard.server';
import { readPolicyDesk } from '~/http/policy.server';
import { PolicyPage } from '~/ui/policy/PolicyPage';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';
import { sayRefusal } from '~/words/refusals';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('policy.title') }) }];

/** Why a draft was not put to those it names, as far as its page can say so. */
const NOT_OFFERED = ['changed-meanwhile', 'not-valid', 'missing', 'nothing-changed'] as const;

/** For everybody who works for the vendor: what its leadership has agreed to, and what it is asked to agree to. */
export const loader = guard.loader('member', async (guest) => {
  const { versions, name, isAdmin, workspaceId } = await readPolicyDesk(guest);
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  const not = NOT_OFFERED.find((reason) => reason === guest.url.searchParams.get('not'));
  return {
    workspaceId,
    name,
    isAdmin,
    not: not ? sayRefusal({ refused: not }) : null,
    view: policyView(versions, guest.viewer.personId, locale),
  };
});

export default function Policy() {
  return <PolicyPage {...useLoaderData<typeof loader>()} />;
}
