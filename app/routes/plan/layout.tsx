import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { guard } from '~/http/guard.server';
import { PlanHeader } from '~/ui/PlanHeader';
import { Keys } from '~/ui/work/Keys';
import { planTabs } from '~/ui/plan-tabs';

/** What stands above every page of a plan. It guards nothing: each page guards itself. */
export const loader = guard.loader('seat', ({ planId, title, parties, stage, seat }) => ({
  planId,
  title,
  parties,
  stage,
  you: seat.side,
  role: seat.role,
}));

export default function PlanLayout() {
  const { planId, title, parties, stage, you, role } = useLoaderData<typeof loader>();
  return (
    <>
      <PlanHeader
        title={title}
        href={inPlan(planId)}
        parties={parties}
        stage={stage}
        you={you}
        tabs={planTabs({ planId, stage, role, at: useLocation().pathname })}
      />
      <Outlet />
      <Keys />
    </>
  );
}
