import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { removeView, saveView } from '~/data/saved-views.server';
import { saveViewForm } from '~/forms/weekly';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seeWeek } from '~/http/weekly.server';
import { WeeklyPage } from '~/ui/weekly/WeeklyPage';
import { t } from '~/words';

/** Every plan of the reader whose check-in is near. Their halves are saved and given where each plan's own page does it. */
export const loader = guard.loader('person', seeWeek);

/** Saves a view of the page under a name, or takes one away. */
export const action = guard.action('person', async (guest) => {
  const { house, viewer } = guest;
  const read = await readForm(guest.request, saveViewForm);
  if (!read.ok) return formFault(read);
  const { name, query, remove } = read.data;
  const saved = await asViewer(house, viewer, 'write', async (tx) => {
    if (!remove) return saveView(tx, viewer.personId, { name, query });
    await removeView(tx, name);
    return true;
  });
  if (!saved) return formFault(read, { name: t('weekly.views.too-many') });
  return redirect(query ? `/weekly?${query}` : '/weekly');
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('weekly.title') }) }];

export default function Weekly() {
  return <WeeklyPage {...useLoaderData<typeof loader>()} />;
}
