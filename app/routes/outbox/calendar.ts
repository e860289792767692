import { guard } from '~/http/guard.server';
import { mailAt } from '~/http/outbox.server';
import { notThere } from '~/http/refusals.server';

/** What a mail of the outbox tells a calendar, as the file that a mail program would find in it. */
export const loader = guard.loader('anyone', async (guest) => {
  const { calendar } = await mailAt(guest);
  if (!calendar) throw notThere();
  return new Response(calendar.text, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${calendar.method}`,
      'Content-Disposition': 'attachment; filename="invite.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
