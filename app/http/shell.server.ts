import { randomBytes } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { isProduction, type House } from '~/data/house.server';
import { t } from '~/words';
import { formatInstant, zoneName } from '~/words/dates';
import { readerLocale } from '~/words/locale';
import type { Viewer } from '~/session/viewer.server';
import { belongingOf, type Guest, type GuestFor } from './guard.server';

/** Where the demo's story plays. */
const STORY_ZONE = 'America/New_York';

type ShellRead = Awaited<ReturnType<typeof readShell>>;

/** Read once a request, whoever asks for it. */
const shells = new WeakMap<AppLoadContext, Promise<ShellRead>>();
export function shellOnce(guest: GuestFor['anyone']): Promise<ShellRead> {
  const known = shells.get(guest.context) ?? readShell(guest);
  shells.set(guest.context, known);
  return known;
}

/** What stands around every page for this reader. `op` starts the operation keys of all forms of one load of the page. */
async function readShell(guest: GuestFor['anyone']) {
  const { request, viewer, house } = guest;
  const locale = readerLocale(request.headers.get('accept-language'));
  return {
    op: randomBytes(15).toString('base64url'),
    locale,
    year: house.clock.now().slice(0, 4),
    person: viewer && { name: viewer.name, email: viewer.email },
    banner: tellsStory(house) ? storyBanner(house.clock.now(), locale) : null,
    links: viewer ? await linksOf(guest, viewer) : [],
    signs: viewer !== null && (await belongingOf(guest, viewer)).signs,
  };
}

/** Who sits in several plans finds the list of them; an admin the way to each workspace, and nobody else sees that there is one. */
async function linksOf(guest: Guest, viewer: Viewer) {
  const { memberships, several } = await belongingOf(guest, viewer);
  return [
    { href: '/', label: t('shell.home') },
    { href: '/weekly', label: t('shell.weekly') },
    ...(several ? [{ href: '/portfolio', label: t('shell.portfolio') }] : []),
    ...memberships
      .filter(({ role }) => role === 'admin')
      .map(({ workspaceId, name }) => ({ href: `/workspaces/${workspaceId}`, label: name })),
  ];
}

/** A minute of plan time ahead of or behind real time, and never in production: somebody told a story. */
const tellsStory = ({ clock, settings }: House): boolean =>
  !isProduction(settings) && clock.now().slice(0, 16) !== clock.toReal(clock.now()).slice(0, 16);

function storyBanner(now: string, locale: string) {
  const when = formatInstant(now, locale, STORY_ZONE);
  return { words: t('shell.demo', { when, place: zoneName(STORY_ZONE) }), href: '/outbox', link: t('shell.outbox') };
}
