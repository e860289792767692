import { asViewer } from '~/data/as-viewer.server';
import { useFeed, type UsedFeed } from '~/data/calendar-feeds.server';
import { readCalendar, readOwnSeats } from '~/data/calendars.server';
import type { House } from '~/data/house.server';
import { isKnownToReader, tagOf } from '~/http/etag.server';
import { guard } from '~/http/guard.server';
import { feedText, type SeenCalendar } from '~/post/calendar/feed';
import { feedHash, tokenOfFile } from '~/session/feed-token';

const KEPT = { 'Cache-Control': 'private, max-age=0, must-revalidate' };

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store', ...headers },
  });

/** Taken back, never there, or of a plan in which the person no longer sits: one answer. */
const notThere = (): Response => plain(404, 'There is no such calendar.\n');

/**
 * A person's calendar for calendar programs, which sign in nowhere: the address itself says whose. What stands in it is read with that
 * person's eyes, at every request.
 */
export const loader = guard.loader('anyone', async ({ house, request, params }) => {
  const token = tokenOfFile(params['file'] ?? '');
  const feed = token === null ? null : await useFeed(house, feedHash(token));
  if (!feed) return notThere();
  if (feed.wait > 0)
    return plain(429, 'This calendar was asked for too often. Please wait a while.\n', {
      'Retry-After': String(feed.wait),
    });
  return calendarOf(house, request, feed);
});

/** Changes with the way feeds are written, and with what is known of the world's zones. */
const WRITTEN = `1 ${process.versions.tz ?? ''}`;

function calendarOf(house: House, request: Request, { personId, planId }: UsedFeed): Promise<Response> {
  const { baseUrl } = house.settings;
  return asViewer(house, { personId }, 'read', async (tx) => {
    const own = await readOwnSeats(tx, personId, planId);
    if (planId !== null && own.length === 0) return notThere();
    const tag = tagOf(WRITTEN, baseUrl, ...own.flatMap(({ stamp, seat }) => [stamp, seat.id, seat.role]));
    const headers = { ...KEPT, ETag: tag };
    if (isKnownToReader(request, tag)) return new Response(null, { status: 304, headers });
    const seen: SeenCalendar[] = [];
    for (const { planId: of, stamp, seat } of own) {
      const calendar = await readCalendar(tx, of, stamp);
      if (calendar) seen.push({ calendar, seat });
    }
    return new Response(feedText(baseUrl, seen, planId !== null), {
      headers: {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'X-Robots-Tag': 'noindex',
      },
    });
  });
}
