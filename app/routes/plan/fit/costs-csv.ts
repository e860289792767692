import { costRows } from '~/data/pages/fit/costs';
import { loadPrivate } from '~/data/private-parts.server';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { csvFile, fileName } from '~/http/csv.server';
import { fitOnly } from '~/http/fit.server';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';

/** What the reader's own side spends on keeping the relationship, for a spreadsheet. */
export const loader = guard.loader('seat', (guest) => {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId, now }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['costs']);
    return csvFile(fileName(plan.title, 'costs', dayOf(plan, now), 'csv'), costRows(plan, own));
  });
});
