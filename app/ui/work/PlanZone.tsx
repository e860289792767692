import { useSyncExternalStore } from 'react';
import { t } from '~/words';
import { zoneName } from '~/words/dates';

const never = () => () => {};

/** Whether clocks in the reader's zone show another time than the plan's just now. Nobody knows before the browser has said. */
const useElsewhere = (zone: string): boolean =>
  useSyncExternalStore(
    never,
    () => {
      const now = Date.now();
      const clock = (timeZone?: string) =>
        new Intl.DateTimeFormat('en', {
          dateStyle: 'short',
          timeStyle: 'short',
          ...(timeZone ? { timeZone } : {}),
        }).format(now);
      return clock(zone) !== clock();
    },
    () => false,
  );

/** Says whose dates these are, to a reader in another zone. */
export function PlanZone({ zone }: { zone: string }) {
  if (!useElsewhere(zone)) return null;
  return <p className="mt-6 text-sm text-ink-soft">{t('work.zone', { zone: zoneName(zone) })}</p>;
}
