import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { commitmentView } from '~/data/pages/commitment';
import { stripOf } from '~/data/pages/pictures/court-strip';
import { historyLines } from '~/data/pages/history-lines';
import { titlesOf } from '~/data/pages/history/names';
import { readEntriesAbout } from '~/data/pages/history.server';
import { whyOf } from '~/data/pages/why';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import { isNoun } from '~/domain/plan/work/nouns';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { CommitmentPage } from '~/ui/work/CommitmentPage';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, planId, now }, tx) => {
    const id = guest.params['commitment'] ?? '';
    const own = may(seat, 'read-private') ? await loadPrivate(tx, planId, seat.side) : null;
    const view = commitmentView(plan, seat, now, id, own);
    if (!view) throw notThere();
    const entries = await readEntriesAbout(tx, planId, id);
    const done = guest.url.searchParams.get('done') ?? undefined;
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    return {
      view,
      court: stripOf(plan, now, id, locale),
      why: whyOf(plan, id, now, locale),
      history: historyLines(plan, entries, titlesOf(entries)),
      done: isNoun(done) ? done : null,
    };
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data ? `${data.view.number} ${data.view.title}` : t('work.one.crumb') }) },
];

export default function Commitment() {
  return <CommitmentPage {...useLoaderData<typeof loader>()} />;
}
