import { useLoaderData } from '@remix-run/react';
import { draftSections } from '~/data/pages/transition/items';
import { reviewViews } from '~/data/pages/transition/reviews';
import { inPlan } from '~/domain/addresses';
import { draftOf } from '~/domain/plan/transition/draft';
import { reviewForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { seeTransition } from '~/http/transition.server';
import { ReviewPage } from '~/ui/transition/ReviewPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('transition.review.title') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

/** For whoever is asked, with all that is prepared on one page. */
const view = (guest: SeatedGuest) =>
  seeTransition(guest, ({ plan, seat, own, now, planId }) => {
    const reviews = reviewViews(plan, seat, own, now).filter(({ yours }) => yours);
    if (reviews.length === 0) throw notThere();
    const sections = draftSections(plan, own, now).filter(({ items }) => items.length > 0);
    return {
      planId,
      parties: plan.parties,
      zone: plan.terms.calendar.timeZone,
      rev: draftOf(own).rev,
      reviews,
      sections,
    };
  });

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

export const action = guard.action('seat', async (guest) => {
  await view(guest);
  const read = await readForm(guest.request, reviewForm);
  if (!read.ok) return formFault(read);
  const { review, seen, answer, words } = read.data;
  if (answer === 'returned' && words === '') return formFault(read, { words: 'transition.review.words-missing' });
  return act(
    guest,
    read,
    { kind: 'answer-review', review, seen, answer, words },
    inPlan(guest.planId, 'transition', 'review'),
  );
});

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
