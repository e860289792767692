import type { Rows } from '~/data/pages/exports';
import { dayOf } from '~/domain/plan/work/commitment-state';
import type { Plan } from '~/domain/plan/state/plan';
import { csvFile, fileName } from './csv.server';
import type { SeatedGuest } from './guard.server';
import { seeRecord } from './known-at.server';

/** A table of the record as a file. There is none before the plan is shared. */
export const csvOfRecord = (guest: SeatedGuest, what: string, rowsOf: (plan: Plan, now: string) => Rows) =>
  seeRecord(guest, ({ plan, asOf }) =>
    csvFile(fileName(plan.title, what, dayOf(plan, asOf), 'csv'), rowsOf(plan, asOf)),
  );
