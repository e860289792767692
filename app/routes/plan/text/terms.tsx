import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type * as z from 'zod/mini';
import type { Rhythm, TermsContent } from '~/domain/plan/state/text';
import { textClosed } from '~/domain/plan/text/amendment';
import { textInTalk } from '~/domain/plan/text/plan-text';
import type { FormFault } from '~/forms/fault';
import { calendarFrom, eachOnce, readDaysOff, writeDaysOff, type WorkCalendar } from '~/domain/workspace/work-calendar';
import { termsForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { countries, publicHolidays } from '~/http/holidays.server';
import { asViewer } from '~/data/as-viewer.server';
import { readWorkCalendar } from '~/data/workspace-settings.server';
import { notThere } from '~/http/refusals.server';
import { lastBy, termsLines } from '~/data/pages/part-lines';

import { partPage } from '~/http/part-page.server';
import { putPart } from '~/http/put-part.server';
import { editFault } from '~/http/edit-fault.server';
import { PartPage } from '~/ui/text/PartPage';
import { TermsFields } from '~/ui/text/TermsFields';
import { zoneNames } from '~/ui/zones';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.terms') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', async (guest) => {
  const known = await countries();
  const own = await ownCalendar(guest);
  return partPage(guest, 'terms', 'terms', (plan) => {
    const { terms } = textInTalk(plan);
    return {
      consent: terms.consent,
      values: {
        start: terms.start,
        end: terms.end,
        weeks: String(terms.rhythm.weeks),
        weekday: String(terms.rhythm.weekday),
        time: terms.rhythm.time,
        zone: terms.calendar.timeZone,
        workweek: terms.calendar.workweek.map(String),
        holidays: terms.calendar.holidays.join('\n'),
        reviewDays: String(terms.reviewDays),
        noticeDays: String(terms.noticeDays),
        floor: String(Math.round(terms.floor * 100)),
        minResults: String(terms.minResults),
      },
      more: { zones: zoneNames(), countries: known, fixed: plan.amendment !== null, own: own !== null },
    };
  });
});

/** The vendor's own, for its side alone; null where it has none. */
const ownCalendar = async ({ house, viewer, seat, workspaceId }: SeatedGuest): Promise<WorkCalendar | null> =>
  seat.side === 'vendor'
    ? ((await asViewer(house, viewer, 'read', (tx) => readWorkCalendar(tx, workspaceId)))?.calendar ?? null)
    : null;

type Typed = z.infer<typeof termsForm>;

const termsOf = (typed: Typed, holidays: string[]): TermsContent => ({
  start: typed.start,
  end: typed.end,
  rhythm: { weeks: Number(typed.weeks) as Rhythm['weeks'], weekday: Number(typed.weekday), time: typed.time },
  calendar: { timeZone: typed.zone, workweek: typed.workweek.map(Number), holidays },
  reviewDays: typed.reviewDays,
  noticeDays: typed.noticeDays,
  floor: typed.floor / 100,
  minResults: typed.minResults,
});

const FIELDS = {
  'calendar.timeZone': 'zone',
  'calendar.workweek': 'workweek',
  'calendar.holidays': 'holidays',
  'rhythm.weeks': 'weeks',
  'rhythm.weekday': 'weekday',
  'rhythm.time': 'time',
};

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, termsForm);
  if (!read.ok) return editFault(guest, textClosed, read);
  const typed = read.data;
  if (typed.ownCalendar) {
    const own = await ownCalendar(guest);
    if (!own) throw notThere();
    const { addHolidays: _add, ownCalendar: _own, ...rest } = read.typed;
    const { holidays } = calendarFrom(own, typed.start, own.timeZone);
    const days = writeDaysOff(own.days.filter(({ date }) => holidays.includes(date)));
    const put = { ...rest, zone: own.timeZone, workweek: own.workweek.map(String), holidays: days };
    const fault: FormFault = { form: read.form, errors: {}, typed: put };
    return data({ fault });
  }
  const { days, wrong } = readDaysOff(typed.holidays);
  if (typed.addHolidays) {
    if (!typed.country) return editFault(guest, textClosed, read, { country: t('talk.terms.no-country') });
    const found = await publicHolidays(typed.country, typed.start, typed.end);
    if (found.length === 0) return editFault(guest, textClosed, read, { country: t('talk.terms.no-holidays') });
    const added = found.map(({ date, name }) => ({ date, words: name }));
    const holidays = writeDaysOff(eachOnce([...days, ...added]));
    const { addHolidays: _done, ...rest } = read.typed;
    const fault: FormFault = { form: read.form, errors: {}, typed: { ...rest, holidays } };
    return data({ fault });
  }
  if (wrong)
    return editFault(guest, textClosed, read, {
      holidays: t('talk.terms.holiday-not-a-date', { text: wrong.slice(0, 60) }),
    });
  const terms = termsOf(
    typed,
    days.map(({ date }) => date),
  );
  return putPart(guest, read, {
    command: { kind: 'put-terms', seen: typed.rev, terms },
    to: `${inPlan(guest.planId, 'text')}#terms`,
    theirs: (plan) => {
      const { terms: now } = textInTalk(plan);
      return { lines: termsLines(now), by: lastBy(plan, now.consent) };
    },
    yours: () => termsLines(terms),
    fields: FIELDS,
  });
});

const schema = () => import('~/forms/text').then((m) => m.termsForm);

export default function Terms() {
  const page = useLoaderData<typeof loader>();
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  const added = fault && Object.keys(fault.errors).length === 0 && !fault.conflict;
  return (
    <PartPage
      page={page}
      name="terms"
      schema={schema}
      title={t('talk.terms')}
      round={added ? [fault.typed['zone'], fault.typed['workweek'], fault.typed['holidays']].join() : ''}
    >
      <TermsFields
        zones={page.more.zones}
        countries={page.more.countries}
        added={Boolean(added)}
        own={page.more.own ? page.parties.vendor : null}
        fixed={page.more.fixed ? page.values : null}
      />
    </PartPage>
  );
}
