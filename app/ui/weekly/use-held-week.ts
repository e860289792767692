import { useState } from 'react';
import type { WeeklyView } from '~/data/pages/weekly';
import { holdWeek, type HeldRow } from './hold-week';
import type { WeekTally } from './week-tally';

/** The rows to show: those of the view, and of what somebody is writing in what stood there before. */
export function useHeldWeek(view: WeeklyView, tally: WeekTally): readonly HeldRow[] {
  const [shown, setShown] = useState<{ readonly view: WeeklyView; readonly rows: readonly HeldRow[] }>({
    view,
    rows: view.rows,
  });
  if (shown.view === view) return shown.rows;
  const writing = {
    written: (planId: string) => tally.isWritten(planId),
    gave: (planId: string) => tally.gaveAt(planId),
    within: rowOfFocus(),
  };
  const narrowed = JSON.stringify(shown.view.asked) !== JSON.stringify(view.asked);
  const rows = holdWeek(shown.rows, view.rows, writing, narrowed);
  setShown({ view, rows });
  return rows;
}

const rowOfFocus = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-week-row]')?.dataset['weekRow'] ?? null;
