import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { listFeeds, makeFeed, MOST_FEEDS } from '~/data/calendar-feeds.server';
import { readPlanHeads } from '~/data/plan-heads.server';
import { makeFeedForm } from '~/forms/calendar';
import { formFault, readForm } from '~/http/forms';
import { guard, type KnownGuest } from '~/http/guard.server';
import { askedFeed, feedPath } from '~/session/feed-token';
import { CalendarPage } from '~/ui/calendar/CalendarPage';
import { coded, t } from '~/words';
import { since } from '~/words/since';

/** What one may subscribe to: own plans, by title. */
const plansOf = ({ house, viewer }: KnownGuest) =>
  asViewer(house, viewer, 'read', async (tx) => {
    const heads = await readPlanHeads(tx, viewer.personId, house.clock.now());
    const plans = heads.map(({ planId: id, title }) => ({ id, title }));
    return plans.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  });

export const loader = guard.loader('person', async (guest) => {
  const { house, viewer, url } = guest;
  const [plans, feeds] = await Promise.all([
    plansOf(guest),
    asViewer(house, viewer, 'read', (tx) => listFeeds(tx, viewer.personId)),
  ]);
  const titles = new Map(plans.map(({ id, title }) => [id, title]));
  const asked = url.searchParams.get('plan') ?? '';
  return {
    plans,
    wanted: titles.has(asked) ? asked : '',
    feeds: feeds.map(({ id, planId, madeAt, usedAt }) => ({
      id,
      holds: planId === null ? t('calendar.feed.all') : (titles.get(planId) ?? t('calendar.feed.gone')),
      made: since(madeAt),
      used: usedAt === null ? t('calendar.feed.never') : since(usedAt),
    })),
  };
});

/** Makes an address, and shows it in its answer: no other page ever does. */
export const action = guard.action('person', async (guest) => {
  const { house, viewer, request } = guest;
  const read = await readForm(request, makeFeedForm);
  if (!read.ok) return formFault(read);
  const planId = read.data.plan || null;
  const plans = await plansOf(guest);
  if (planId !== null && !plans.some(({ id }) => id === planId))
    return formFault(read, { plan: t('calendar.plan-missing') });
  const { id, token, tokenHash } = askedFeed(house.settings.secret, viewer.personId, read.op);
  const feed = { id, personId: viewer.personId, planId, tokenHash };
  const made = await asViewer(house, viewer, 'write', (tx) => makeFeed(tx, feed));
  if (made === 'too-many') return formFault(read, { '': coded('calendar.most', { count: MOST_FEEDS }) });
  if (made === 'revoked') return formFault(read, { '': t('calendar.taken-back') }, 409);
  const address = house.settings.baseUrl + feedPath(token);
  return data({ made: { address, webcal: address.replace(/^https?:/, 'webcal:') } });
});

/** The answer holds a secret: nobody keeps it. */
export const headers = () => ({ 'Cache-Control': 'private, no-store' });

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('calendar.title') }) }];

export default function Calendar() {
  const answer = useActionData<typeof action>();
  const made = answer && 'made' in answer ? answer.made : null;
  return <CalendarPage {...useLoaderData<typeof loader>()} made={made} />;
}
