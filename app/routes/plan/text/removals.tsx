import { inPlan } from '~/domain/addresses';
import { partOf } from '~/domain/plan/text/text-standing';
import { removeForm } from '~/forms/text';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { RefusedPage } from '~/ui/RefusedPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.remove') }) }];

export const loader = guard.loader('seat', () => null);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, removeForm);
  if (!read.ok) return formFault(read);
  const key = read.data.part;
  const to = inPlan(guest.planId, 'text');
  if (key.startsWith('player:')) return act(guest, read, { kind: 'remove-player', id: key.slice(7) }, `${to}#players`);
  const part = partOf(key);
  if (!part) throw notThere();
  return act(guest, read, { kind: 'remove-part', part }, to);
});

/** What is taken out is taken out from its own page; here one lands when that could not be. */
export default function Removals() {
  return (
    <RefusedPage title={t('talk.remove')} back={['text']}>
      {t('talk.back')}
    </RefusedPage>
  );
}
