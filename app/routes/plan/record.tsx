import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askedDay } from '~/data/pages/as-of';
import { planOn } from '~/data/pages/as-of.server';
import { recordView } from '~/data/pages/record';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { RecordPage } from '~/ui/record/RecordPage';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

/** Opened by executives before they decide and by both leads every week: which side kept its word, and why. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, planId, seat, now }, tx) => {
    if (plan.stage === 'draft') throw notThere();
    const asOf = askedDay(plan, now, guest.url.searchParams.get('on'));
    const knownAt =
      asOf === null || asOf.day === asOf.today
        ? { plan, asOf: now }
        : { plan: await planOn(tx, plan, planId, asOf.day), asOf: asOf.day };
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    const view = recordView(knownAt.plan, knownAt.asOf, locale);
    const lateOnly = guest.url.searchParams.get('show') === 'late';
    const lines = lateOnly ? view.lines.filter(({ late }) => late.total > 0) : view.lines;
    return { view: { ...view, lines }, asOf, lateOnly, empty: view.lines.length === 0, planId, you: seat.side };
  }),
);

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('score.title') }) }];

export default function Record() {
  return <RecordPage {...useLoaderData<typeof loader>()} />;
}
