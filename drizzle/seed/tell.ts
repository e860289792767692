import { actOnPlan } from '../../app/commands/act-on-plan.server';
import { writeNewPlanOnce } from '../../app/commands/start-plan.server';
import { asViewer } from '../../app/data/as-viewer.server';
import type { SetClock } from '../../app/data/clock.server';
import type { House } from '../../app/data/house.server';
import { loadPlan } from '../../app/data/plans.server';
import { zonedInstant } from '../../app/domain/calendar';
import type { WholePlan } from '../../app/domain/plan/entries';
import { startPlan } from '../../app/domain/plan/start/start-plan';
import { isRefusal } from '../../app/domain/refusal';
import type { Act } from './acts';
import { personIdOf, type Who } from './cast';
import { idOf } from './names';
import { customerIdOf, WORKSPACE } from './workspace';

/** One thing that someone does: who, when ('YYYY-MM-DD HH:MM' on the plan's clocks), what. */
export type Line = readonly [who: Who, when: string, does: Act];

/** A plan of the story, and the house it is told in. The house's clock is the one that is set. */
export interface Telling {
  readonly house: House;
  readonly clock: SetClock;
  readonly planId: string;
  readonly zone: string;
}

export const seatIdOf = (planId: string, who: Who): string => idOf(planId, 'seat', who);

export const instantOf = (when: string, zone: string): string => zonedInstant(when.slice(0, 10), when.slice(11), zone);

/** Someone starts a plan with a customer of the workspace as the vendor's draft. */
export async function begin(
  { house, clock, planId, zone }: Telling,
  who: Who,
  when: string,
  company: string,
  whole: WholePlan,
): Promise<void> {
  clock.set(instantOf(when, zone));
  const starter = whole.seats.find(({ id }) => id === seatIdOf(planId, who))!;
  const entry = startPlan(whole, { by: starter, at: house.clock.now() });
  if (isRefusal(entry)) throw new Error(`the plan with ${company} cannot start: ${JSON.stringify(entry)}`);
  await writeNewPlanOnce({
    house,
    personId: starter.person,
    seatId: starter.id,
    workspaceId: WORKSPACE,
    customerId: customerIdOf(company),
    planId,
    op: idOf(planId, 'start'),
    entry,
  });
}

/** The lines by their time; those of one time as they stand. */
export const inOrder = (lines: readonly Line[]): readonly Line[] =>
  [...lines].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * Does every line through the command, at its time. A line that was done before is not done again, so a telling that was cut off
 * goes on where it was; `chapter` tells lines apart that are told later. Throws when the domain says no, or when a line goes back
 * in time.
 */
export async function tell(
  { house, clock, planId, zone }: Telling,
  lines: readonly Line[],
  chapter = 'line',
): Promise<void> {
  let last = '';
  for (const [index, [who, when, does]] of lines.entries()) {
    if (when < last) throw new Error(`the story goes back from ${last} to ${when}`);
    last = when;
    clock.set(instantOf(when, zone));
    const eyes = { personId: personIdOf(who), seatId: seatIdOf(planId, who) };
    const command =
      typeof does === 'function'
        ? does((await asViewer(house, eyes, 'read', (tx) => loadPlan(tx, planId)))!.plan)
        : does;
    const acted = await actOnPlan({ house, ...eyes, planId, op: idOf(planId, chapter, index), command });
    if (isRefusal(acted))
      throw new Error(`${when} ${who} cannot ${command.kind}: ${acted.refused} ${JSON.stringify({ acted, command })}`);
  }
}
