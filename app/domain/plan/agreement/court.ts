import { courtItem, type CourtItem } from '../court/court-item';
import { outcomeNow } from '../outcome/outcome-now';
import type { Plan } from '../state/plan';
import type { MustAgree } from './who-must-agree';

/**
 * Whom the vendor's fit policy asks before it parts, and who has not said yet: theirs from when the outcome is opened until it is
 * decided. Nobody but the vendor's side may know of it, so it stands in no court that both sides see.
 */
export function agreementCourt(plan: Plan, asked: readonly MustAgree[]): readonly CourtItem[] {
  const outcome = plan.withdrawn ? undefined : outcomeNow(plan);
  if (!outcome) return [];
  return asked.flatMap(({ seat, state }) =>
    seat !== null && state === 'waiting'
      ? courtItem({
          ...{ side: 'vendor', seat, role: 'viewer', act: 'say-agreement' },
          ...{ thing: { type: 'outcome', id: outcome.id }, about: seat, since: outcome.at },
        } as const)
      : [],
  );
}
