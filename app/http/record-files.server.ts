import { redirect } from '@remix-run/node';
import type { Rows } from '~/data/pages/exports';
import { inPlan } from '~/domain/addresses';
import { dayOf } from '~/domain/plan/work/commitment-state';
import type { Plan } from '~/domain/plan/state/plan';
import { csvFile, fileName } from './csv.server';
import type { SeatedGuest } from './guard.server';
import { seeRecord } from './known-at.server';

/**
 * A table of the record as a file. There is none before the plan is shared, and none of a day that cannot be shown: the page of the files
 * says why, at its field.
 */
export const csvOfRecord = (guest: SeatedGuest, what: string, rowsOf: (plan: Plan, now: string) => Rows) =>
  seeRecord(guest, ({ plan, planId, asOf, day }) =>
    day?.fault
      ? redirect(`${inPlan(planId, 'exports')}?${new URLSearchParams({ on: day.typed }).toString()}`)
      : csvFile(fileName(plan.title, what, dayOf(plan, asOf), 'csv'), rowsOf(plan, asOf)),
  );
