import { ask } from './ask.server';
import { asViewer, type Tx } from './as-viewer.server';
import type { House } from './house.server';
import { isOver, MOST_READ, type PlanHead } from './pages/plan-heads';
import { makeSummaries, MOST_AT_ONCE, outOfDate } from './summaries.server';

const HEADS = `
  select p.id as "planId", st.id, st.side, st.role, p.title, p.parties,
    case when jsonb_typeof(p.withdrawn) = 'object' then 'withdrawn' else p.stage end as stage,
    s.check_in_on::text as "nextOn", coalesce(s.risk, 0) as risk, ${outOfDate('$2')} as behind
  from seat st
  join plan p on p.workspace_id = st.workspace_id and p.id = st.plan_id
  left join shared_head h on h.workspace_id = p.workspace_id and h.plan_id = p.id
  left join plan_summary s on s.workspace_id = p.workspace_id and s.plan_id = p.id
  where st.person_id = $1 and st.closed_at is null`;

/** Every plan in which the viewer has an open seat, in one question that reads none of them. */
export const readPlanHeads = (tx: Tx, personId: string, now: string): Promise<PlanHead[]> =>
  ask<PlanHead>(tx, HEADS, [personId, now]);

/** Those first of which nothing is known, then those that needed a look most. */
const mostUnknown = (a: PlanHead, b: PlanHead): number =>
  Number(a.nextOn !== null) - Number(b.nextOn !== null) || b.risk - a.risk;

/**
 * Reads a page over all plans of a person, with their heads, at one moment. Where they are more than one page reads whole, which of them it
 * reads goes by their summaries: those that are out of date are made anew first, as many as one can wait for, and the worker makes the rest.
 */
export async function withPlanHeads<T>(
  house: House,
  personId: string,
  read: (tx: Tx, heads: readonly PlanHead[], now: string) => Promise<T>,
): Promise<T> {
  const now = house.clock.now();
  const seen = await asViewer(house, { personId }, 'read', async (tx) => {
    const heads = await readPlanHeads(tx, personId, now);
    const behind = heads.length > MOST_READ ? heads.filter((head) => head.behind && !isOver(head)) : [];
    return behind.length > 0 ? { behind } : { page: await read(tx, heads, now) };
  });
  if ('page' in seen) return seen.page;
  const first = seen.behind.sort(mostUnknown).slice(0, MOST_AT_ONCE);
  await makeSummaries(
    house,
    personId,
    first.map(({ planId }) => planId),
    seen.behind.length > first.length,
  );
  return asViewer(house, { personId }, 'read', async (tx) => read(tx, await readPlanHeads(tx, personId, now), now));
}
