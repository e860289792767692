import type { Tx } from '../data/as-viewer.server';
import { lastEntryAt, type LedgerKey } from '../data/entries.server';
import type { House } from '../data/house.server';
import type { Side } from '../domain/access';

/**
 * When an act on a locked plan happens: now, and never before the last entry that this side can see, whatever the clocks of several
 * processes say. `known` are times the caller has seen besides.
 */
export async function actTime(
  tx: Tx,
  { clock }: Pick<House, 'clock'>,
  key: LedgerKey,
  side: Side,
  known: readonly (string | null)[] = [],
): Promise<string> {
  return laterOf({ clock }, [await lastEntryAt(tx, key, side), ...known]);
}

/** Now, or the last of these times where a clock has fallen behind. */
export const laterOf = ({ clock }: Pick<House, 'clock'>, times: readonly (string | null)[]): string =>
  times.flatMap((time) => time ?? []).reduce((latest, time) => (time > latest ? time : latest), clock.now());
