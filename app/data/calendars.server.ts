import { and, eq, isNull } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Sitter } from '../domain/access';
import { calendarTold, type PlanCalendar } from '../domain/plan/calendar/told';
import { openEntry } from '../domain/plan/open-entry';
import type { Tx } from './as-viewer.server';
import { readStored } from './ledgers.server';
import { stampsOf, type Stamp } from './plan-stamps.server';
import { seat } from './schema';

/** A plan in which somebody sits, as it now is: where its shared ledger ends, and their seat. */
export interface OwnCalendar {
  readonly planId: string;
  readonly stamp: Stamp;
  readonly seat: Sitter;
}

/** The plans in which the viewer sits (or one of them), in a fixed order. */
export async function readOwnSeats(tx: Tx, personId: string, planId: string | null): Promise<readonly OwnCalendar[]> {
  const seats = await tx
    .select({ planId: seat.planId, id: seat.id, side: seat.side, role: seat.role })
    .from(seat)
    .where(
      and(eq(seat.personId, personId), isNull(seat.closedAt), planId === null ? undefined : eq(seat.planId, planId)),
    )
    .orderBy(seat.planId);
  const stamps = await stampsOf(
    tx,
    seats.map((one) => one.planId),
  );
  return seats.flatMap(({ planId: of, id, side, role }) => {
    const stamp = stamps.get(of);
    return stamp === undefined ? [] : [{ planId: of, stamp, seat: { id, side, role } }];
  });
}

/**
 * Calendars as they were last told, by the plan's stamp: nothing both sides see changes without another. Whoever asks has read the
 * stamp with their own eyes.
 */
const told = new LRUCache<Stamp, PlanCalendar>({
  maxSize: 30_000,
  sizeCalculation: ({ events }) => 10 + events.length,
});

/** A plan's calendar, told from the shared ledger as the viewer sees it. Null where nothing was ever proposed. */
export async function readCalendar(tx: Tx, planId: string, stamp?: Stamp): Promise<PlanCalendar | null> {
  const at = stamp ?? (await stampsOf(tx, [planId])).get(planId);
  const known = at === undefined ? undefined : told.get(at);
  if (known) return known;
  const entries = (await readStored(tx, 'shared', planId)).map(openEntry);
  if (at === undefined || entries.length === 0) return null;
  const calendar = calendarTold(planId, entries);
  told.set(at, calendar);
  return calendar;
}
