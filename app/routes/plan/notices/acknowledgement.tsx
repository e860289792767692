import { useLoaderData } from '@remix-run/react';
import { noticeView } from '~/data/pages/notices';
import { inPlan } from '~/domain/addresses';
import { acknowledgeNoticeForm } from '~/forms/notice';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { NoticeText } from '~/ui/notice/NoticeText';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('notice.acknowledge') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const view = noticeView(plan, seat, now, guest.params['notice'] ?? '');
    if (!view?.mayAcknowledge) throw notThere();
    return { planId: plan.id, id: view.id, text: view.text };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, acknowledgeNoticeForm);
  if (!read.ok) return formFault(read);
  const notice = guest.params['notice'] ?? '';
  const command = { kind: 'acknowledge-notice', notice, words: read.data.words } as const;
  return act(guest, read, command, inPlan(guest.planId, 'notices', notice));
});

const schema = () => import('~/forms/notice').then((m) => m.acknowledgeNoticeForm);

export default function Acknowledgement() {
  const { planId, id, text } = useLoaderData<typeof loader>();
  const { number, parties, side } = text;
  return (
    <FormPage
      title={t('notice.acknowledge.title', { number, party: parties[side] })}
      lead={t('notice.acknowledge.lead')}
      back={{ href: inPlan(planId, 'notices', id), label: t('notice.one', { number }) }}
      name="acknowledge-notice"
      schema={schema}
      submit={t('notice.acknowledge.submit')}
    >
      <NoticeText text={text} brief />
      <TextArea name="words" label={t('notice.acknowledge.words')} rows={5} optional />
    </FormPage>
  );
}
