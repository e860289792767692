import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noteEditView } from '~/data/pages/notes';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { asTypedAgain, inPrivate } from '~/domain/plan/written/mention';
import { wordingNow } from '~/domain/plan/written/wording';
import { find } from '~/domain/plan/state/things';
import { editNoteForm } from '~/forms/note';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { NotePage } from '~/ui/work/NotePage';
import { t } from '~/words';

/** For whoever wrote it; for everyone else it is not there. */
const view = (guest: SeatedGuest) =>
  seePlan(guest, async ({ plan, seat, planId }, tx) => {
    if (!may(seat, 'read-private')) throw notThere();
    const shown = noteEditView(plan, seat, await loadPrivate(tx, planId, seat.side), guest.params['note'] ?? '');
    if (!shown) throw notThere();
    return shown;
  });

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

export const action = guard.action('seat', async (guest) => {
  const { id } = await view(guest);
  const read = await readForm(guest.request, editNoteForm);
  if (!read.ok) return formFault(read);
  const { seen, words } = read.data;
  const { seat } = guest;
  return putPart(guest, read, {
    command: { kind: 'edit-note', id, seen, words },
    to: inPlan(guest.planId, 'notes'),
    theirs: (plan, own) => {
      const note = find(own.notes, id);
      const now = note && asTypedAgain(plan, wordingNow(note), inPrivate(plan, seat.side));
      return now === undefined ? null : { lines: [[t('notes.words'), now]], by: seat.name };
    },
    yours: () => [[t('notes.words'), words]],
  });
});

/** Overtaken: the page starts from the words as they are now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('notes.edit-title') }) }];

export default function Note() {
  return <NotePage {...useLoaderData<typeof loader>()} />;
}
