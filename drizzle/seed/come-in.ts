import { arrive } from '../../app/data/arrivals.server';
import type { SetClock } from '../../app/data/clock.server';
import type { House } from '../../app/data/house.server';
import { personIdOf, type Who } from './cast';

/** People of the story come in for the first time: from then on they are no longer merely invited. */
export async function comeIn(house: House, clock: SetClock, at: string, people: readonly Who[]): Promise<void> {
  clock.set(at);
  for (const who of people) await arrive(house, personIdOf(who));
}
