import type { AsOfDay } from '~/data/pages/as-of';

/** An address with the day it is shown as of, unless that is today, and what else it holds. */
export function onDay(
  at: string,
  asOf: Pick<AsOfDay, 'today'> | null,
  day: string | undefined,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ ...(asOf && day && day !== asOf.today ? { on: day } : {}), ...more }).toString();
  return search ? `${at}?${search}` : at;
}
