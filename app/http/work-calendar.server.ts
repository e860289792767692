import { data, redirect } from '@remix-run/node';
import { setWorkCalendar } from '~/commands/set-up-workspace.server';
import { asViewer } from '~/data/as-viewer.server';
import { readWorkCalendar, readWorkspaceName } from '~/data/workspace-settings.server';
import { isRefusal } from '~/domain/refusal';
import { readDaysOff, tidyCalendar, writeDaysOff } from '~/domain/workspace/work-calendar';
import { workCalendarForm } from '~/forms/administer';
import type { FormFault } from '~/forms/fault';
import { t } from '~/words';
import { formConflict, formFault, readForm } from './forms';
import type { WorkspaceGuest } from './guard.server';
import { countries, publicHolidays } from './holidays.server';
import { refused } from './refusals.server';

/** For this year and the two that follow: a plan is two years long at most. */
const YEARS = 2;

/** The workspace's calendar as its form asks it; Monday to Friday where there is none yet. */
export async function workCalendarAt({ house, viewer, workspaceId, url }: WorkspaceGuest) {
  const { found, name } = await asViewer(house, viewer, 'read', async (tx) => ({
    found: await readWorkCalendar(tx, workspaceId),
    name: (await readWorkspaceName(tx, workspaceId)) ?? '',
  }));
  const { timeZone, workweek, days } = found?.calendar ?? {
    timeZone: 'America/New_York',
    workweek: [1, 2, 3, 4, 5],
    days: [],
  };
  return {
    workspaceId,
    name,
    saved: url.searchParams.has('saved'),
    countries: await countries(),
    values: {
      rev: String(found?.rev ?? 0),
      zone: timeZone,
      workweek: workweek.map(String),
      holidays: writeDaysOff(days),
    },
  };
}

/** Saves it, or adds the public holidays of a country to what was typed and shows that again. */
export async function setWorkCalendarAt(guest: WorkspaceGuest) {
  const { house, viewer, workspaceId, request } = guest;
  const read = await readForm(request, workCalendarForm);
  if (!read.ok) return formFault(read);
  const { rev, zone, workweek, holidays, country, addHolidays } = read.data;
  const { days, wrong } = readDaysOff(holidays);
  if (wrong) return formFault(read, { holidays: t('talk.terms.holiday-not-a-date', { text: wrong.slice(0, 60) }) });
  const calendar = tidyCalendar({ timeZone: zone, workweek: workweek.map(Number), days });
  if (addHolidays) {
    if (!country) return formFault(read, { country: t('talk.terms.no-country') });
    const year = Number(house.clock.now().slice(0, 4));
    const found = await publicHolidays(country, `${year}-01-01`, `${year + YEARS}-12-31`);
    if (found.length === 0) return formFault(read, { country: t('talk.terms.no-holidays') });
    const all = tidyCalendar({
      ...calendar,
      days: [...days, ...found.map(({ date, name }) => ({ date, words: name }))],
    });
    const { addHolidays: _done, ...rest } = read.typed;
    const fault: FormFault = { form: read.form, errors: {}, typed: { ...rest, holidays: writeDaysOff(all.days) } };
    return data({ fault });
  }
  const ask = { house, personId: viewer.personId, workspaceId, op: read.op };
  const done = await setWorkCalendar(ask, { calendar, seen: rev });
  if (!isRefusal(done)) return redirect(`/workspaces/${workspaceId}/calendar?saved`);
  if (done.refused !== 'changed-meanwhile') return refused(read, done);
  const now = (await workCalendarAt(guest)).values;
  const yours = { ...now, zone, workweek, holidays: writeDaysOff(calendar.days) };
  return formConflict(read, { theirs: asText(now), yours: asText(yours) });
}

const asText = (values: { readonly zone: string; readonly workweek: readonly string[]; readonly holidays: string }) =>
  [
    `${t('talk.terms.zone')}: ${values.zone.replaceAll('_', ' ')}`,
    `${t('talk.terms.week')}: ${values.workweek.map((day) => t(`talk.weekday.${day as '1'}`)).join(', ')}`,
    `${t('talk.terms.holidays')}:`,
    values.holidays,
  ].join('\n');
