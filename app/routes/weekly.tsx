import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '~/data/as-viewer.server';
import { removeView, renameView, saveView } from '~/data/saved-views.server';
import { saveViewForm } from '~/forms/weekly';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seeWeek } from '~/http/weekly.server';
import { LiveOverview } from '~/ui/live/LiveOverview';
import { WeeklyPage } from '~/ui/weekly/WeeklyPage';
import { t } from '~/words';

/** Every plan of the reader whose check-in is near. Their halves are saved and given where each plan's own page does it. */
export const loader = guard.loader('person', seeWeek);

/** Saves a view of the page under a name, calls one otherwise, or takes one away. */
export const action = guard.action('person', async (guest) => {
  const { house, viewer } = guest;
  const read = await readForm(guest.request, saveViewForm);
  if (!read.ok) return formFault(read);
  const { name, query, change, was } = read.data;
  const no = await asViewer(house, viewer, 'write', async (tx) => {
    if (change === 'rename')
      return (await renameView(tx, viewer.personId, was, name)) ? null : 'weekly.views.name-taken';
    if (!change) return (await saveView(tx, viewer.personId, { name, query })) ? null : 'weekly.views.too-many';
    await removeView(tx, viewer.personId, was);
    return null;
  });
  if (no) return formFault(read, { name: t(no) });
  return redirect(query ? `/weekly?${query}` : '/weekly');
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('weekly.title') }) }];

export default function Weekly() {
  const from = useLoaderData<typeof loader>();
  return <WeeklyPage view={from.view} views={from.views} live={<LiveOverview from={from} />} />;
}
