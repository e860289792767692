import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noticeView } from '~/data/pages/notices';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { NoticePage } from '~/ui/notice/NoticePage';
import { t } from '~/words';

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const view = noticeView(plan, seat, now, guest.params['notice'] ?? '');
    if (!view) throw notThere();
    return { view };
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('shell.title', { title: data ? t('notice.one', { number: data.view.text.number }) : t('notice.title') }) },
];

export default function OneNotice() {
  return <NoticePage {...useLoaderData<typeof loader>()} />;
}
