import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { PlanHead } from './pages/plan-heads';

const HEADS = `
  select p.id as "planId", st.id, st.side, st.role, p.title, p.parties,
    case when jsonb_typeof(p.withdrawn) = 'object' then 'withdrawn' else p.stage end as stage,
    s.check_in_on::text as "nextOn", coalesce(s.risk, 0) as risk
  from seat st
  join plan p on p.workspace_id = st.workspace_id and p.id = st.plan_id
  left join plan_summary s on s.workspace_id = p.workspace_id and s.plan_id = p.id
  where st.person_id = $1 and st.closed_at is null`;

/** Every plan in which the viewer has an open seat, in one question that reads none of them. */
export const readPlanHeads = (tx: Tx, personId: string): Promise<PlanHead[]> => ask<PlanHead>(tx, HEADS, [personId]);
