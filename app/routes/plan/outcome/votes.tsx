import { inPlan } from '~/domain/addresses';
import { closingVotesForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.votes.close') }) }];

export const loader = guard.loader('seat', () => null);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, closingVotesForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'close-voting', outcome: read.data.outcome }, inPlan(guest.planId, 'outcome'));
});

export default function CloseVoting() {
  return (
    <RefusedPage title={t('outcome.votes.close')} back={['outcome']}>
      {t('outcome.back')}
    </RefusedPage>
  );
}
