import { randomBytes } from 'node:crypto';
import { t } from '~/words';
import { formatInstant, zoneName } from '~/words/dates';
import { readerLocale } from '~/words/locale';
import type { GuestFor } from './guard.server';

/** Where the demo's story plays. */
const STORY_ZONE = 'America/New_York';

/** What stands around every page for this reader. `op` starts the operation keys of all forms of one load of the page. */
export function readShell({ request, viewer, house }: GuestFor['anyone']) {
  const locale = readerLocale(request.headers.get('accept-language'));
  return {
    op: randomBytes(15).toString('base64url'),
    locale,
    person: viewer && { name: viewer.name, email: viewer.email },
    banner: house.settings.mode === 'demo' ? storyBanner(house.clock.now(), locale) : null,
    links: viewer
      ? [
          { href: '/', label: t('shell.home') },
          { href: '/plans', label: t('shell.plans') },
        ]
      : [],
  };
}

function storyBanner(now: string, locale: string) {
  const when = formatInstant(now, locale, STORY_ZONE);
  return { words: t('shell.demo', { when, place: zoneName(STORY_ZONE) }), href: '/outbox', link: t('shell.outbox') };
}
