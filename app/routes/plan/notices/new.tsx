import { useActionData, useLoaderData } from '@remix-run/react';
import { noticeFormView, type PreparedView } from '~/data/pages/notice-form';
import { mayOnNotice } from '~/domain/plan/notice/may';
import type { Typed } from '~/forms/check';
import { guard } from '~/http/guard.server';
import { noticeStep } from '~/http/notice-steps.server';
import { seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { PreparedNotice } from '~/ui/notice/PreparedNotice';
import { PrepareNotice } from '~/ui/notice/PrepareNotice';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

export const meta = () => [{ title: t('shell.title', { title: t('notice.new') }) }];

/** Also after an answer that was not taken: what is chosen from is the record as it is now. */
export const shouldRevalidate = () => true;

/** For who gives notice for their side, while the plan is live; for everyone else the page is not there. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    if (!mayOnNotice(plan, seat, now).give) throw notThere();
    const locale = readerLocale(guest.request.headers.get('accept-language'));
    return { view: noticeFormView(plan, seat, now, locale) };
  }),
);

export const action = guard.action('seat', noticeStep);

export default function NewNotice() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<{ prepared?: PreparedView | null; change?: Typed }>();
  if (answer?.prepared) return <PreparedNotice prepared={answer.prepared} planId={view.planId} />;
  return <PrepareNotice view={view} {...(answer?.change ? { values: answer.change } : {})} />;
}
