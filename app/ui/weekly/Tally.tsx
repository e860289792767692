import { useContext, useSyncExternalStore } from 'react';
import { t } from '~/words';
import { rowsTold, TallyContext } from './week-tally';

const none = (): string => '';

/** How far the week is, and the way to a half that waits for a decision, wherever one has scrolled to by now. */
export function Tally() {
  const tally = useContext(TallyContext)!;
  const told = rowsTold(useSyncExternalStore(tally.subscribe, tally.read, none));
  const waits = told.filter(([, state]) => state === 'needs-you').map(([row]) => row);
  const given = told.filter(([, state]) => state === 'given').length;
  // One plan says itself how far it is.
  if (told.length < 2 && waits.length === 0) return null;
  return (
    <div className="sticky bottom-0 z-10 -mx-1 mt-4 flex min-h-11 flex-wrap items-center gap-x-4 border-t border-line-strong bg-ground px-1 py-1 text-sm no-print">
      <span role="status" data-tally>
        {t('weekly.tally', { given, count: told.length, waits: waits.length })}
      </span>
      {waits.length > 0 && (
        <button type="button" className="button button-quiet" onClick={() => goTo(waits[0]!)}>
          {t('weekly.tally.go')}
        </button>
      )}
    </div>
  );
}

function goTo(row: string): void {
  const found = document.querySelector<HTMLElement>(`[data-week-row="${CSS.escape(row)}"]`);
  found?.querySelector<HTMLElement>('[data-half-state] button, textarea')?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'start' });
}
