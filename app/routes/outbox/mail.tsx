import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOutboxMail } from '~/data/outbox.server';
import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';
import { isDemonstration } from '~/session/demo.server';
import { Facts } from '~/ui/Facts';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.outbox.title') }) }];

export const loader = guard.loader('anyone', async ({ house, params }) => {
  const id = Number(params['mail']);
  if (!isDemonstration(house) || !Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) throw notThere();
  const mail = await readOutboxMail(house, id);
  if (!mail) throw notThere();
  const { to, subject, text } = mail;
  return { to, subject, parts: partsOf(text, house.settings.baseUrl) };
});

/** A mail's text in pieces: words, and the own paths that its links lead to. */
function partsOf(text: string, baseUrl: string): { words: string; path?: string }[] {
  return text.split(/(https?:\/\/\S+)/).map((words) => {
    return words.startsWith(`${baseUrl}/`) ? { words, path: words.slice(baseUrl.length) } : { words };
  });
}

export default function Mail() {
  const { to, subject, parts } = useLoaderData<typeof loader>();
  return (
    <Page title={subject} crumbs={[{ href: '/outbox', label: t('session.outbox.title') }]}>
      <Facts facts={[[t('session.outbox.to'), to]]} />
      <div className="card mt-6 max-w-(--measure) wrap-anywhere whitespace-pre-line">
        {parts.map(({ words, path }, at) =>
          path ? (
            <a key={at} href={path}>
              {words}
            </a>
          ) : (
            words
          ),
        )}
      </div>
    </Page>
  );
}
