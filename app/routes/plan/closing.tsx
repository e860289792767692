import { useLoaderData } from '@remix-run/react';
import { closingView } from '~/data/pages/closing';
import { inPlan } from '~/domain/addresses';
import { find } from '~/domain/plan/state/things';
import { closePlanForm } from '~/forms/closing';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { ClosingPage } from '~/ui/closing/ClosingPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('closing.title') }) }];

/** Also after an answer that was not taken: what is ticked then must be what stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const own = find(plan.seats, seat.id);
    const view = own ? closingView(plan, own, now) : null;
    if (!view) throw notThere();
    return view;
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, closePlanForm);
  if (!read.ok) return formFault(read);
  const { words, noLetter, money, knownMoney } = read.data;
  const known = { noLetter, ...(knownMoney && { money }) };
  return act(guest, read, { kind: 'close-plan', words, ...known }, inPlan(guest.planId));
});

export default function Closing() {
  return <ClosingPage view={useLoaderData<typeof loader>()} />;
}
