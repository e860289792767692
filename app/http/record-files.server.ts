import type { Rows } from '~/data/pages/exports';
import { localDate } from '~/domain/calendar';
import type { Plan } from '~/domain/plan/state/plan';
import { csvFile, fileName } from './csv.server';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere } from './refusals.server';

/** A table of the record as a file. There is none before the plan is shared. */
export const csvOfRecord = (guest: SeatedGuest, what: string, rowsOf: (plan: Plan, now: string) => Rows) =>
  seePlan(guest, ({ plan, now }) => {
    if (plan.stage === 'draft') throw notThere();
    const day = localDate(now, plan.terms.calendar.timeZone);
    return csvFile(fileName(plan.title, what, day, 'csv'), rowsOf(plan, now));
  });
