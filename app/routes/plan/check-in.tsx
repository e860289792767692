import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkInView } from '~/data/pages/check-in';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import { isCheckInNoun } from '~/domain/plan/check-in/check-in-nouns';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { CheckInPage } from '~/ui/checkin/CheckInPage';
import { t } from '~/words';

/** Where the mail leads: what it is about, both halves as far as one may see them, the minutes, and the reader's next act. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, planId, seat, now }, tx) => {
    if (plan.stage === 'draft') throw notThere();
    const own = may(seat, 'read-private') ? await loadPrivate(tx, planId, seat.side) : null;
    const view = checkInView(plan, seat, now, guest.params['checkIn'] ?? '', own);
    if (!view) throw notThere();
    const done = guest.url.searchParams.get('done') ?? undefined;
    return { view, done: isCheckInNoun(done) ? done : null };
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('checkin.one', { number: data?.view.number ?? 0 }) }) },
];

export default function CheckIn() {
  return <CheckInPage {...useLoaderData<typeof loader>()} />;
}
