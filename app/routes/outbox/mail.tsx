import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guard } from '~/http/guard.server';
import { mailAt } from '~/http/outbox.server';
import { Disclosure } from '~/ui/Disclosure';
import { Facts } from '~/ui/Facts';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('session.outbox.title') }) }];

export const loader = guard.loader('anyone', async (guest) => {
  const { id, to, subject, text, calendar } = await mailAt(guest);
  const parts = partsOf(text, guest.house.settings.baseUrl);
  return { id, to, subject, parts, calendar: calendar && { ...calendar, text: unfolded(calendar.text) } };
});

/** Lines as they were before they were broken at 75 octets, as RFC 5545 asks. */
const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '').trimEnd();

/** A mail's text in pieces: words, and the own paths that its links lead to. */
function partsOf(text: string, baseUrl: string): { words: string; path?: string }[] {
  return text.split(/(https?:\/\/\S+)/).map((words) => {
    return words.startsWith(`${baseUrl}/`) ? { words, path: words.slice(baseUrl.length) } : { words };
  });
}

export default function Mail() {
  const { id, to, subject, parts, calendar } = useLoaderData<typeof loader>();
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
      {calendar && (
        <section className="mt-6 max-w-(--measure)">
          <h2 className="mb-2">{t('session.outbox.calendar')}</h2>
          <p className="mb-2">{t(`session.outbox.calendar.${calendar.method}`)}</p>
          <p className="mb-2">
            <a href={`/outbox/${id}/calendar`} download="invite.ics">
              {t('session.outbox.calendar.take')}
            </a>
          </p>
          <Disclosure summary={t('session.outbox.calendar.read')}>
            <pre className="card mt-2 text-sm wrap-anywhere whitespace-pre-wrap">{calendar.text}</pre>
          </Disclosure>
        </section>
      )}
    </Page>
  );
}
