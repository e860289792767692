import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { removeNoteForm } from '~/forms/note';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

/** Takes a private note away; the ledger of that side keeps that it was there. */
export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, removeNoteForm);
  if (!read.ok) return formFault(read);
  return act(guest, read, { kind: 'remove-note', id: read.data.note }, inPlan(guest.planId, 'notes'));
});

export const meta = () => [{ title: t('shell.title', { title: t('notes.remove-this') }) }];

export const loader = guard.loader('seat', ({ seat }) => {
  if (!may(seat, 'read-private')) throw notThere();
  return null;
});

/** What could not be done is said here, with the way back. */
export default function Refused() {
  return (
    <RefusedPage title={t('notes.remove-this')} back={['notes']}>
      {t('notes.back')}
    </RefusedPage>
  );
}
