import { useLoaderData } from '@remix-run/react';
import { noticeView } from '~/data/pages/notices';
import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { withdrawNoticeForm } from '~/forms/notice';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('notice.withdraw') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const view = noticeView(plan, seat, now, guest.params['notice'] ?? '');
    if (!view?.mayWithdraw) throw notThere();
    const { number, parties, side } = view.text;
    return { planId: plan.id, id: view.id, number, other: parties[otherSide(side)] };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, withdrawNoticeForm);
  if (!read.ok) return formFault(read);
  const notice = guest.params['notice'] ?? '';
  const command = { kind: 'withdraw-notice', notice, words: read.data.words } as const;
  return act(guest, read, command, inPlan(guest.planId, 'notices', notice));
});

const schema = () => import('~/forms/notice').then((m) => m.withdrawNoticeForm);

export default function Withdrawal() {
  const { planId, id, number, other } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title={t('notice.withdraw.title', { number })}
      lead={t('notice.withdraw.lead', { other })}
      back={{ href: inPlan(planId, 'notices', id), label: t('notice.one', { number }) }}
      name="withdraw-notice"
      schema={schema}
      submit={t('notice.withdraw.submit')}
    >
      <TextArea name="words" label={t('notice.withdraw.words')} rows={5} />
    </FormPage>
  );
}
