import { randomUUID } from 'node:crypto';
import { actOnPlan, type Acted } from '~/commands/act-on-plan.server';
import { asViewer, type Eyes, type Tx } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Plan } from '~/domain/plan/state/plan';
import { actsOf } from '../../drizzle/seed/acts';
import { COMPANIES, personIdOf, type Who } from '../../drizzle/seed/cast';
import { agreeOnPolicy } from '../../drizzle/seed/fit-policy';
import { HALDEN, haldenPlan, OSLO } from '../../drizzle/seed/second-plan';
import { begin, instantOf, seatIdOf, tell, type Line, type Telling } from '../../drizzle/seed/tell';
import { foundTessel } from '../../drizzle/seed/workspace';
import { testHouse, type TestHouse } from './house';

/** A small plan in a database of its own, on which people of the story act. */
export interface HaldenPlan extends TestHouse {
  readonly planId: string;
  /** Sets the clock to 'YYYY-MM-DD HH:MM' in the plan's zone. */
  at(when: string): void;
  eyes(who: Who): Eyes & { readonly personId: string; readonly seatId: string };
  act(who: Who, command: PlanCommand, op?: string): Promise<Acted>;
  plan(who: Who): Promise<Plan>;
  /** Whatever a person's transaction can do. */
  as<T>(who: Who, mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T>;
}

export const { c, thing, ...say } = actsOf(HALDEN);

const PROPOSED: readonly Line[] = [['priya', '2026-07-16 15:00', { kind: 'propose-plan' }]];

const SIGNED: readonly Line[] = [
  ['ingrid', '2026-07-17 09:00', say.agreeToRest('customer')],
  ['priya', '2026-07-17 10:00', { kind: 'freeze' }],
  ['peter', '2026-07-17 11:00', say.sign],
  ['elena', '2026-07-17 12:00', say.sign],
];

/**
 * The plan of Tessel and Halden: Priya leads for the vendor, Elena is its executive, Tomás contributes; Ingrid leads for the customer,
 * Peter is its executive. `policy`: the vendor's leadership has agreed to one, which asks Elena and Jonas before it parts. Proposed on 16 July 2026, or signed on the 17th: it runs from 3 August, with check-ins every other Tuesday.
 */
export async function haldenStored(
  stage: 'draft' | 'proposed' | 'running',
  { policy = false }: { readonly policy?: boolean } = {},
): Promise<HaldenPlan> {
  const test = await testHouse();
  const telling: Telling = { house: test.house, clock: test.clock, planId: HALDEN, zone: OSLO };
  await foundTessel(test.house, test.clock, test.adminUrl, [COMPANIES.northquay, COMPANIES.halden]);
  if (policy) await agreeOnPolicy(test.house, test.clock);
  await begin(telling, 'priya', '2026-07-14 09:30', COMPANIES.halden, haldenPlan());
  if (stage !== 'draft') await tell(telling, stage === 'proposed' ? PROPOSED : [...PROPOSED, ...SIGNED]);
  const eyes = (who: Who) => ({ personId: personIdOf(who), seatId: seatIdOf(HALDEN, who) });
  return {
    ...test,
    planId: HALDEN,
    at: (when) => test.clock.set(instantOf(when, OSLO)),
    eyes,
    act: (who, command, op = randomUUID()) =>
      actOnPlan({ house: test.house, ...eyes(who), planId: HALDEN, op, command }),
    plan: async (who) => (await asViewer(test.house, eyes(who), 'read', (tx) => loadPlan(tx, HALDEN)))!.plan,
    as: (who, mode, work) => asViewer(test.house, eyes(who), mode, work),
  };
}
