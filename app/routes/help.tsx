import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { helpView } from '~/data/pages/help';
import { guard } from '~/http/guard.server';
import { HelpPage } from '~/ui/help/HelpPage';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

/** For anyone who wants to know how days are counted, before they agree to be counted: no seat is needed. */
export const loader = guard.loader('anyone', ({ request }) =>
  helpView(readerLocale(request.headers.get('accept-language'))),
);

export const meta: MetaFunction = () => [
  { title: t('shell.title', { title: t('help.title') }) },
  { name: 'description', content: t('help.lead') },
];

export default function Help() {
  return <HelpPage view={useLoaderData<typeof loader>()} />;
}
