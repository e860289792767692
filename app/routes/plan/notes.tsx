import { randomUUID } from 'node:crypto';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notesView } from '~/data/pages/notes';
import { loadPrivate } from '~/data/private-parts.server';
import { may } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { writeNoteForm } from '~/forms/note';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { NotesPage } from '~/ui/work/NotesPage';
import { t } from '~/words';

/** For leads and executives; for everyone else the page is not there. */
function mayOnly({ seat }: SeatedGuest): void {
  if (!may(seat, 'read-private')) throw notThere();
}

export const loader = guard.loader('seat', (guest) => {
  mayOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId }, tx) => ({
    view: notesView(plan, seat, await loadPrivate(tx, planId, seat.side)),
    about: guest.url.searchParams.get('about') ?? '',
  }));
});

export const action = guard.action('seat', async (guest) => {
  mayOnly(guest);
  const read = await readForm(guest.request, writeNoteForm);
  if (!read.ok) return formFault(read);
  const { about, words } = read.data;
  const command = { kind: 'write-note', id: randomUUID(), about: about || null, words } as const;
  return act(guest, read, command, inPlan(guest.planId, 'notes'));
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('notes.title') }) }];

export default function Notes() {
  return <NotesPage {...useLoaderData<typeof loader>()} />;
}
