import type { Side } from '../../domain/access';
import { find } from '../../domain/plan/state/things';
import type { Actor } from '../../domain/plan/state/seat';
import type { Plan } from '../../domain/plan/state/plan';

/** Someone as the other side may know them: no address, no id. */
export interface Named {
  readonly name: string;
  readonly side: Side;
}

/** Who did something, by the name on their seat. */
export const named = (plan: Plan, { seat, side }: Pick<Actor, 'seat' | 'side'>): Named => ({
  name: find(plan.seats, seat)?.name ?? '',
  side,
});

/** The name of the person who owns a thing; null where nobody does, or their seat is closed. */
export function ownerName(plan: Plan, owner: string | null): string | null {
  const seat = owner === null ? undefined : find(plan.seats, owner);
  return seat && seat.closedAt === null ? seat.name : null;
}
