import { may } from '~/domain/access';
import { textClosed } from '~/domain/plan/text/amendment';
import type { PartRef } from '~/domain/plan/commands';
import type { Consent } from '~/domain/plan/state/text';
import { isLive, type Plan } from '~/domain/plan/state/plan';
import { standingOf, type PartStanding } from '~/domain/plan/text/text-standing';
import type { Typed } from '~/forms/check';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere } from './refusals.server';

/** What a page on which one part is changed starts from. */
export interface PartPageView<M> {
  readonly planId: string;
  readonly stage: Plan['stage'];
  readonly parties: Plan['parties'];
  /** Null for a part that is new. */
  readonly standing: PartStanding | null;
  readonly values: Typed;
  readonly more: M;
}

export interface FoundPart<M> {
  readonly consent: Consent | null;
  readonly values: Typed;
  readonly more: M;
}

/**
 * The page of one part, for those who may change it now; for all others it is not there. `find` answers for an id, or for
 * 'new' when the part is added (by default with empty fields).
 */
export function partPage<M>(
  guest: SeatedGuest,
  type: PartRef['type'],
  id: string | undefined,
  find: (plan: Plan, id: string, now: string) => FoundPart<M> | undefined,
): Promise<PartPageView<M>> {
  return seePlan(guest, ({ plan, seat, now }) => {
    const found = find(plan, id ?? '', now) ?? (id === 'new' ? { consent: null, values: {}, more: {} as M } : null);
    if (!found || !may(seat, 'edit-plan')) throw notThere();
    const part: PartRef = type === 'terms' ? { type } : { type, id: id ?? '' };
    const standing = found.consent && standingOf(plan, part, found.consent, seat);
    const added = type === 'commitment' && isLive(plan) && !plan.withdrawn;
    const open = standing ? standing.may.edit : added || textClosed(plan) === null;
    if (!open) throw notThere();
    const { values, more } = found;
    return { planId: plan.id, stage: plan.stage, parties: plan.parties, standing, values, more };
  });
}
