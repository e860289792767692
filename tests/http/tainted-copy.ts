import { actsOf } from '../../drizzle/seed/acts';
import { COMPANIES } from '../../drizzle/seed/cast';
import { idOf } from '../../drizzle/seed/names';
import { seatFor } from '../../drizzle/seed/northquay-start';
import { haldenPlan, OSLO } from '../../drizzle/seed/second-plan';
import { begin, seatIdOf, tell, type Line, type Telling } from '../../drizzle/seed/tell';
import type { WholePlan } from '~/domain/plan/entries';
import type { TestHouse } from '../support/house';
import type { Taints } from '../support/taints';

/** Halden’s plan with Northquay’s people in their places, every text of it tainted as what both sides of Northquay read. */
export function northquaysCopy(planId: string, taints: Taints): WholePlan {
  let text = JSON.stringify(haldenPlan());
  const { goals: g, expectations: e, commitments: c } = haldenPlan();
  // A plan of its own: none of its things bears an id of Halden's.
  for (const { id } of [...g, ...e, ...c]) text = text.replaceAll(id, idOf(planId, id));
  const whole = JSON.parse(text) as WholePlan;
  const seats = [
    seatFor(planId, 'priya', { side: 'vendor', role: 'lead' }),
    seatFor(planId, 'elena', { side: 'vendor', role: 'executive' }),
    seatFor(planId, 'dana', { side: 'customer', role: 'lead' }),
    seatFor(planId, 'ruth', { side: 'customer', role: 'executive' }),
  ];
  const owner = { vendor: seatIdOf(planId, 'priya'), customer: seatIdOf(planId, 'dana') };
  const { goals, expectations, terms } = whole;
  const commitments = whole.commitments.map((one) => ({ ...one, owner: owner[one.side] }));
  const texts = taints.all({ goals, expectations, commitments }, 'northquay');
  // The title stands where an admin sees it.
  const title = 'Another year of it';
  return { ...texts, title, terms, seats, players: [], parties: { ...whole.parties, customer: COMPANIES.northquay } };
}

/** One more plan of Northquay, signed by both, and what happened in it after that. */
export async function tellCopy(test: TestHouse, taints: Taints, planId: string, after: readonly Line[]): Promise<void> {
  const telling: Telling = { house: test.house, clock: test.clock, planId, zone: OSLO };
  const { agreeToRest, sign } = actsOf(planId);
  await begin(telling, 'priya', '2026-07-21 15:45', COMPANIES.northquay, northquaysCopy(planId, taints));
  const signed: readonly Line[] = [
    ['priya', '2026-07-21 15:46', { kind: 'propose-plan' }],
    ['dana', '2026-07-21 15:47', agreeToRest('customer')],
    ['priya', '2026-07-21 15:48', { kind: 'freeze' }],
    ['ruth', '2026-07-21 15:49', sign],
    ['elena', '2026-07-21 15:50', sign],
  ];
  await tell(telling, [...signed, ...after], 'copied');
}
