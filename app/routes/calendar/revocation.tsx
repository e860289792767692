import { redirect } from '@remix-run/node';
import { asViewer } from '~/data/as-viewer.server';
import { revokeFeed } from '~/data/calendar-feeds.server';
import { isUuid } from '~/domain/uuid';
import { revokeFeedForm } from '~/forms/calendar';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';

/** Opened by its address alone, it leads to where addresses are taken back. */
export const loader = guard.loader('person', () => redirect('/you/calendar'));

/** Takes an address back: from the next request on it opens nothing. */
export const action = guard.action('person', async ({ request, viewer, house }) => {
  const read = await readForm(request, revokeFeedForm);
  if (read.ok && isUuid(read.data.feed))
    await asViewer(house, viewer, 'write', (tx) => revokeFeed(tx, viewer.personId, read.data.feed));
  return redirect('/you/calendar');
});

/** Never shown; with it, what is not understood is answered by the page that says so. */
export default function Nothing() {
  return null;
}
