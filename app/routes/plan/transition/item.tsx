import { useLoaderData } from '@remix-run/react';
import { itemLines } from '~/data/pages/transition/lines';
import { vendorSeats } from '~/data/pages/transition/reviews';
import { inPlan } from '~/domain/addresses';
import { SECTIONS, type Section, type TransitionContent } from '~/domain/plan/state/transition';
import { draftOf, isShared } from '~/domain/plan/transition/draft';
import { isCurrency, plainAmount, readAmount } from '~/domain/money';
import { isLive } from '~/domain/plan/state/plan';
import { itemForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { seePreparing } from '~/http/transition.server';
import { ItemPage } from '~/ui/transition/ItemPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('transition.item.edit') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

const sectionAsked = (url: URL): Section =>
  SECTIONS.find((one) => one === url.searchParams.get('section')) ?? 'timeline';

/** One thing of what is prepared, or a new one; what the customer has already is changed no more. */
const view = (guest: SeatedGuest) =>
  seePreparing(guest, ({ plan, own, planId }) => {
    const id = guest.params['item'] ?? '';
    const item = draftOf(own).items.find((one) => one.id === id);
    if ((!item && id !== 'new') || !isLive(plan) || (item && isShared(plan, id))) throw notThere();
    const section = item?.section ?? sectionAsked(guest.url);
    return {
      planId,
      parties: plan.parties,
      id: item?.id ?? null,
      section,
      rev: item?.rev ?? 0,
      title: item?.title ?? '',
      people: vendorSeats(plan),
      values: {
        section,
        title: item?.title ?? '',
        words: item?.words ?? '',
        owner: item?.owner ?? '',
        date: item?.date ?? '',
        moneyKind: item?.money?.kind ?? '',
        amount: item?.money ? plainAmount(item.money.amount, item.money.currency) : '',
        currency: item?.money?.currency ?? '',
        // Whom one tells, and how, is nobody else's; all else is there to be shared.
        shared: item ? (item.shared ? 'shared' : 'own') : section === 'people' ? 'own' : 'shared',
        task: item?.task?.side ?? '',
        doneMeans: item?.task?.doneMeans ?? '',
        ...(item?.task?.proof || (!item && section === 'data') ? { proof: 'on' } : {}),
      },
    };
  });

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

export const action = guard.action('seat', async (guest) => {
  await seePreparing(guest, () => null);
  const read = await readForm(guest.request, itemForm);
  if (!read.ok) return formFault(read);
  const { rev, section, title, words, owner, date, moneyKind, amount, currency, task, doneMeans, proof } = read.data;
  const minor = readAmount(amount, currency);
  if (moneyKind !== '' && !isCurrency(currency)) return formFault(read, { currency: 'transition.item.currency-wrong' });
  if (moneyKind !== '' && minor === null)
    return formFault(read, {
      amount: amount === '' ? 'transition.item.amount-missing' : 'transition.item.amount-wrong',
    });
  if (task !== '' && doneMeans === '') return formFault(read, { doneMeans: 'transition.item.done-missing' });
  const content: TransitionContent = {
    section,
    title,
    words,
    owner: owner || null,
    date: date || null,
    money: moneyKind === '' ? null : { kind: moneyKind, amount: minor!, currency },
    task: task === '' ? null : { side: task, doneMeans, proof },
  };
  const shared = read.data.shared === 'shared';
  const { id, seen } = partNamed(guest.params['item'], rev);
  return putPart(guest, read, {
    command: { kind: 'put-transition-item', id, seen, shared, content },
    to: `${inPlan(guest.planId, 'transition')}#${section}`,
    theirs: (plan, own) => {
      const now = draftOf(own).items.find((one) => one.id === id);
      return now ? { lines: itemLines(plan, now, now.shared), by: plan.seats[now.by.seat]?.name ?? '' } : null;
    },
    yours: (plan) => itemLines(plan, content, shared),
  });
});

export default function Item() {
  return <ItemPage {...useLoaderData<typeof loader>()} />;
}
