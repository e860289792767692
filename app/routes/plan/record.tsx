import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recordPictures } from '~/data/pages/pictures/record-pictures';
import { recordView } from '~/data/pages/record';
import { drawnFrom } from '~/http/drawn-from.server';
import { inPlan } from '~/domain/addresses';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { seeRecord, type KnownAt } from '~/http/known-at.server';
import { remembered } from '~/http/remembered.server';
import { RecordPage } from '~/ui/record/RecordPage';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

/** Opened by executives before they decide and by both leads every week: which side kept its word, and why. */
export const loader = guard.loader('seat', (guest) =>
  seeRecord(guest, (known) => {
    // The page's links are written as from an address without a slash at its end.
    if (guest.url.pathname.endsWith('/')) throw redirect(inPlan(known.planId, 'record') + guest.url.search);
    const { view, pictures, ...rest } = remembered(guest, known.seen, () => recordData(guest, known));
    return drawnFrom(guest.context, rest, { view, pictures });
  }),
);

function recordData(guest: SeatedGuest, { plan, planId, seat, asOf, day }: KnownAt) {
  const locale = readerLocale(guest.request.headers.get('accept-language'));
  const view = recordView(plan, asOf, locale);
  const pictures = recordPictures(plan, asOf, locale);
  const lateOnly = guest.url.searchParams.get('show') === 'late';
  const lines = lateOnly ? view.lines.filter(({ late }) => late.total > 0) : view.lines;
  const empty = view.lines.length === 0;
  return {
    ...{ view: { ...view, lines }, pictures, on: view.asOf, asOf: day },
    ...{ lateOnly, empty, planId, you: seat.side },
  };
}

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('score.title') }) }];

export default function Record() {
  const data = useLoaderData<typeof loader>();
  // By name: what the page is drawn from is not among what is listed.
  const { view, pictures } = data;
  return <RecordPage {...data} view={view} pictures={pictures} />;
}
