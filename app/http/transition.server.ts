import type { Tx } from '~/data/as-viewer.server';
import { sightOf, type Sight } from '~/domain/plan/transition/sight';
import { loadPrivate } from '~/data/private-parts.server';
import { emptyPrivate } from '~/domain/plan/private';
import type { PrivatePlan } from '~/domain/plan/state/plan';
import type { Seat } from '~/domain/plan/state/seat';
import { principalOn } from '~/domain/plan/sign-off/principal';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { may } from '~/domain/access';
import type { SeatedGuest } from './guard.server';
import { seePlan, type Seen } from './plan.server';
import { notThere } from './refusals.server';

/** What the vendor keeps to itself of how they part; nothing for a seat of the customer, which is not even looked for. */
export const ownTransition = (tx: Tx, planId: string, { side }: Pick<Seat, 'side'>): Promise<PrivatePlan> =>
  side === 'vendor' ? loadPrivate(tx, planId, side, ['transitions']) : Promise.resolve(emptyPrivate(side));

/** What a page of the transition plan is made from. */
export interface SeenTransition extends Seen {
  readonly own: PrivatePlan;
  readonly sight: NonNullable<Sight>;
}

/** A page for whoever sees the transition plan, as it is prepared or as it was shared; for everybody else it is not there. */
export const seeTransition = <T>(guest: SeatedGuest, show: (seen: SeenTransition) => T): Promise<T> =>
  seePlan(guest, async (seen, tx) => {
    const own = await ownTransition(tx, seen.planId, seen.seat);
    const sight = sightOf(seen.plan, seen.seat, own, seen.now);
    if (!sight) throw notThere();
    return show({ ...seen, own, sight });
  });

/** A page for those who prepare it. */
export const seePreparing = <T>(guest: SeatedGuest, show: (seen: SeenTransition) => T): Promise<T> =>
  seeTransition(guest, (seen) => {
    if (seen.sight !== 'draft' || !may(seen.seat, 'prepare-transition')) throw notThere();
    return show(seen);
  });

/** A page for those who send the letter, or may share: executives of the vendor, and whoever is theirs that day. */
export const isVendorsExecutive = ({ plan, seat, now }: Seen): boolean =>
  principalOn(plan, seat, dayOf(plan, now), 'send-letter')?.side === 'vendor';
