import { useLoaderData } from '@remix-run/react';
import { noticesView } from '~/data/pages/notices';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { NoticesPage } from '~/ui/notice/NoticesPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('notice.title') }) }];

/** The same for both sides, but for who may give notice. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => ({ view: noticesView(plan, seat, now) })),
);

export default function Notices() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />;
}
