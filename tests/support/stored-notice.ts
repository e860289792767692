import { randomUUID } from 'node:crypto';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import type { House } from '~/data/house.server';
import { loadPlan } from '~/data/plans.server';
import { leastCure } from '~/domain/plan/notice/notice';
import { curingSide, missesOf } from '~/domain/plan/notice/misses';
import type { NoticeDraft } from '~/domain/plan/notice/commands';
import type { PlanCommand } from '~/domain/plan/commands';
import { emptyPrivate } from '~/domain/plan/private';
import type { Plan } from '~/domain/plan/state/plan';
import { isRefusal } from '~/domain/refusal';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { delivered, draftOf, giving, KEPT } from './notices';

const eyesOf = (who: Who) => ({ personId: personIdOf(who), seatId: seatIdOf(NORTHQUAY, who) });

/** Northquay's plan as somebody of the story sees it. */
export const readNorthquay = async (house: House, who: Who): Promise<Plan> =>
  (await asViewer(house, eyesOf(who), 'read', (tx) => loadPlan(tx, NORTHQUAY)))!.plan;

export const actOnNorthquay = (house: House, who: Who, command: PlanCommand) =>
  actOnPlan({ house, ...eyesOf(who), planId: NORTHQUAY, op: randomUUID(), command });

/** The worst miss of the other side, to be cured by its delivery where it is still owed. */
export function worstOf(plan: Plan, who: Who, now: string, more: Partial<NoticeDraft> = {}): NoticeDraft {
  const by = plan.seats[seatIdOf(NORTHQUAY, who)]!;
  const misses = missesOf(plan, curingSide(by), now);
  const miss = misses.find(({ verdict }) => verdict === 'overdue') ?? misses[0]!;
  return draftOf(miss.commitment, miss.verdict === 'overdue' ? delivered(miss.commitment) : KEPT, {
    cureDays: leastCure(plan),
    ...more,
  });
}

/** Gives notice in Northquay's plan, from what the record says now. Returns the notice's id. */
export async function giveStored(
  house: House,
  who: Who,
  { id = randomUUID(), draft }: { readonly id?: string; readonly draft?: Partial<NoticeDraft> } = {},
): Promise<string> {
  const plan = await readNorthquay(house, who);
  const now = house.clock.now();
  const by = plan.seats[seatIdOf(NORTHQUAY, who)]!;
  const asking = { by, at: now, own: emptyPrivate(by.side) };
  const acted = await actOnNorthquay(house, who, giving(plan, asking, worstOf(plan, who, now, draft), id));
  if (isRefusal(acted)) throw new Error(`notice of ${who}: ${acted.refused}`);
  return id;
}
