import { isRefusal } from '../../refusal';
import { decidePlan } from '../decide-plan';
import { emptyPrivate } from '../private';
import { principalOn } from '../sign-off/principal';
import { isLive, type Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { dayOf } from '../work/commitment-state';

/** Stands for what the person has not written yet. */
const words = '·';

/** What a seat may do about a notice at an instant: the deciders are asked themselves, so that no button is shown that would be refused. */
export function mayOnNotice(
  plan: Plan,
  seat: Seat,
  now: string,
  notice = '',
): { readonly give: boolean; readonly acknowledge: boolean; readonly withdraw: boolean } {
  const goes = (kind: 'acknowledge-notice' | 'withdraw-notice'): boolean =>
    !isRefusal(decidePlan(plan, { kind, notice, words }, { by: seat, at: now, own: emptyPrivate(seat.side) }));
  return {
    give: isLive(plan) && principalOn(plan, seat, dayOf(plan, now), 'give-notice') !== undefined,
    acknowledge: goes('acknowledge-notice'),
    withdraw: goes('withdraw-notice'),
  };
}
