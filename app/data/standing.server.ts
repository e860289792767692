import type { Plan } from '../domain/plan/state/plan';
import type { Seat } from '../domain/plan/state/seat';
import type { House } from './house.server';
import type { Membership } from './memberships.server';
import { named } from './named.server';
import { stampOf, type Stamp } from './plan-stamps.server';
import { askAgain } from './transaction.server';

/** A person's open seat in a plan, and where that plan belongs. */
export interface Sitting {
  readonly seat: Seat;
  readonly planId: string;
  readonly workspaceId: string;
  readonly customerId: string;
  readonly title: string;
  readonly stage: Plan['stage'];
  readonly parties: Plan['parties'];
  /** How the two sides part is shared: before that, one of them knows of no such page. */
  readonly parting: boolean;
  /** The revision of how its workspace looks; null where nobody said. */
  readonly brand: number | null;
  /** Not seen in the plan before. */
  readonly first: boolean;
  /** Which plan it was then, for whoever sits in it. */
  readonly stamp: Stamp;
}

/** What a person is: where they belong, and in one plan where they sit; nowhere, whether or not there is such a plan. */
export interface Standing {
  /** The vendors they work for, by name; none for a customer. */
  readonly memberships: readonly Membership[];
  /** They sit in more than one plan. */
  readonly several: boolean;
  /** They are executive in one of their plans. */
  readonly signs: boolean;
  readonly sitting: Sitting | null;
}

type Found = {
  readonly memberships: readonly Membership[];
  readonly several: boolean;
  readonly signs: boolean;
  readonly sitting: (Sitting & { readonly hash: string }) | null;
};

/**
 * Asked before anything else at every request, so in one question: `standing_of` sets the viewer for its own statement, as `asViewer`
 * does for a transaction, and sees what their policies let it see.
 */
export async function standingOf({ app }: House, personId: string, planId: string | null): Promise<Standing> {
  const { rows } = await askAgain(() =>
    named(app).query<{ standing: Found }>({
      text: 'select standing_of($1, $2) as standing',
      values: [personId, planId],
    }),
  );
  const { memberships, several, signs, sitting } = rows[0]!.standing;
  if (!sitting) return { memberships, several, signs, sitting };
  const { hash, ...where } = sitting;
  return { memberships, several, signs, sitting: { ...where, stamp: stampOf(where.planId, { hash }, true) } };
}
