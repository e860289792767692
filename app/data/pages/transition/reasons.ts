import { SIDES, type Side } from '../../../domain/access';
import { recordOn } from '../../../domain/plan/record-of';
import type { Plan } from '../../../domain/plan/state/plan';
import { dayOf } from '../../../domain/plan/work/commitment-state';
import { t } from '../../../words';
import { formatDayWithYear } from '../../../words/dates';

/**
 * Why, from what both sides can see alone: how many of its promises each side kept, and which notices were given. A sentence each, in the
 * reader's dates. What the record would advise is left out: it may say "keep going", and they have decided.
 */
export function reasonsFromRecord(plan: Plan, now: string, locale: string): readonly string[] {
  const { sides } = recordOn(plan, now);
  const kept = (side: Side): string => {
    const { kept, missed } = sides[side];
    const party = plan.parties[side];
    return kept + missed > 0
      ? t('transition.reason.side', { party, kept, of: kept + missed })
      : t('transition.reason.none', { party });
  };
  const notices = Object.values(plan.notices)
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ number, side, signature, cureBy }) =>
      t('transition.reason.notice', {
        number,
        party: plan.parties[side],
        on: formatDayWithYear(dayOf(plan, signature.at), locale),
        by: formatDayWithYear(cureBy, locale),
      }),
    );
  return [...SIDES.map(kept), ...notices];
}
