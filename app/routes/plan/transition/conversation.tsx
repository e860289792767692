import { useLoaderData } from '@remix-run/react';
import { conversationLines } from '~/data/pages/transition/conversation';
import { sectionsToTell } from '~/data/pages/transition/items';
import { reasonsFromRecord } from '~/data/pages/transition/reasons';
import { hasSheet } from '~/documents/conversation';
import { inPlan } from '~/domain/addresses';
import { isLive } from '~/domain/plan/state/plan';
import { draftOf } from '~/domain/plan/transition/draft';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { conversationForm } from '~/forms/transition';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { putPart } from '~/http/put-part.server';
import { seePreparing } from '~/http/transition.server';
import { ConversationPage } from '~/ui/transition/ConversationPage';
import { t } from '~/words';
import { readerLocale } from '~/words/locale';

export const meta = () => [{ title: t('shell.title', { title: t('transition.conversation') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

const view = (guest: SeatedGuest) =>
  seePreparing(guest, ({ plan, seat, own, now, planId }) => ({
    planId,
    title: plan.title,
    parties: plan.parties,
    today: dayOf(plan, now),
    reasons: reasonsFromRecord(plan, now, readerLocale(guest.request.headers.get('accept-language'))),
    sections: sectionsToTell(plan, own, now),
    held: draftOf(own).conversation,
    open: plan.transition === null && isLive(plan),
    sheet: hasSheet(plan, seat, own),
  }));

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

export const action = guard.action('seat', async (guest) => {
  await view(guest);
  const read = await readForm(guest.request, conversationForm);
  if (!read.ok) return formFault(read);
  const { seen, ...conversation } = read.data;
  return putPart(guest, read, {
    command: { kind: 'record-conversation', seen, conversation },
    to: inPlan(guest.planId, 'transition'),
    theirs: (plan, own) => {
      const now = draftOf(own).conversation;
      return now ? { lines: conversationLines(plan, now), by: plan.seats[now.by.seat]?.name ?? '' } : null;
    },
    yours: (plan) => conversationLines(plan, conversation),
  });
});

export default function Conversation() {
  return <ConversationPage {...useLoaderData<typeof loader>()} />;
}
