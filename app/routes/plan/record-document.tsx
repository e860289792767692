import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { endOn } from '~/data/pages/as-of.server';
import { filesDelivered } from '~/data/pages/files';
import { recordPictures } from '~/data/pages/pictures/record-pictures';
import { timelineView } from '~/data/pages/pictures/timeline';
import { recordView } from '~/data/pages/record';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { guard } from '~/http/guard.server';
import { seeRecord } from '~/http/known-at.server';
import { RecordDocument } from '~/ui/record/RecordDocument';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

/** Printed, or kept as PDF, by whoever has to lay the record before somebody else. */
export const loader = guard.loader('seat', (guest) =>
  seeRecord(guest, async ({ plan, planId, asOf, day }, tx) => {
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    return {
      view: recordView(plan, asOf, locale),
      pictures: recordPictures(plan, asOf, locale),
      timeline: timelineView(plan, asOf, locale),
      files: filesDelivered(plan),
      zone: plan.terms.calendar.timeZone,
      ended: await endOn(tx, plan, dayOf(plan, asOf)),
      title: plan.title,
      asOf: day,
      planId,
    };
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: t('exports.document.title', { title: data?.title ?? '' }) }) },
];

export default function Document() {
  return <RecordDocument {...useLoaderData<typeof loader>()} />;
}
