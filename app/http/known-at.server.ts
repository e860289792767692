import { askedDay, type AsOfDay } from '~/data/pages/as-of';
import { planOn } from '~/data/pages/as-of.server';
import type { Tx } from '~/data/as-viewer.server';
import type { Plan } from '~/domain/plan/state/plan';
import type { SeatedGuest } from './guard.server';
import { seePlan, type Seen } from './plan.server';
import { notThere } from './refusals.server';

/** A plan as it was known on the day that the address asks for (`?on=`), or as it is. */
export interface KnownAt extends Pick<Seen, 'planId' | 'seat'> {
  readonly plan: Plan;
  /** The plan as it is, by which what is shown of it is remembered. */
  readonly seen: Seen;
  /** The plan's clock, or the day. */
  readonly asOf: string;
  /** The day and those around it; null while nothing is on the record, and there is none to choose. */
  readonly day: AsOfDay | null;
}

/** As `seePlan`, for what is shown of the record of a day. There is no record before the plan is shared. */
export const seeRecord = <T>(guest: SeatedGuest, show: (known: KnownAt, tx: Tx) => Promise<T> | T): Promise<T> =>
  seePlan(guest, async (seen, tx) => {
    const { plan, planId, seat, now } = seen;
    if (plan.stage === 'draft') throw notThere();
    const day = askedDay(plan, now, guest.url.searchParams.get('on'));
    const past = day !== null && day.day !== day.today;
    const known = past ? { plan: await planOn(tx, plan, planId, day.day), asOf: day.day } : { plan, asOf: now };
    return show({ ...known, seen, planId, seat, day }, tx);
  });
