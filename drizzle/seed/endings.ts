import type { SetClock } from '../../app/data/clock.server';
import type { House } from '../../app/data/house.server';
import { comeIn } from './come-in';
import { CHICAGO, MARLOW, MARLOW_PLAN, MARLOW_STORY } from './marlow';
import { NEW_YORK, SABLE, SABLE_PLAN, SABLE_STORY } from './sable';
import { shortPlan } from './short-plan';
import { begin, tell, type Telling } from './tell';

/** Two plans that have come to their end: one whose executives are asked how it goes on, and one whose parties part. */
export async function tellEndings(house: House, clock: SetClock): Promise<void> {
  const sable: Telling = { house, clock, planId: SABLE, zone: NEW_YORK };
  await begin(sable, 'priya', '2026-05-07 09:00', SABLE_PLAN.company, shortPlan(SABLE_PLAN));
  await tell(sable, SABLE_STORY);
  const marlow: Telling = { house, clock, planId: MARLOW, zone: CHICAGO };
  await begin(marlow, 'priya', '2026-05-28 09:00', MARLOW_PLAN.company, shortPlan(MARLOW_PLAN));
  await tell(marlow, MARLOW_STORY);
  await comeIn(house, clock, '2026-06-01T14:00:00.000Z', [
    'nadia',
    'victor',
    'hugo',
    'anita',
    'priya',
    'elena',
    'tomas',
  ]);
}
