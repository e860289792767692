import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useParams, useRouteError } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { unsentIn } from '~/forms/unsent';
import { guard } from '~/http/guard.server';
import { planFrame } from '~/http/plan.server';
import { PlanHeader } from '~/ui/PlanHeader';
import { Live } from '~/ui/live/Live';
import { Keys } from '~/ui/work/Keys';
import { planTabs } from '~/ui/plan-tabs';
import { ErrorPage, errorTitle } from '~/ui/shell/ErrorPage';
import { UnsentPage } from '~/ui/work/UnsentPage';
import { unlessNotReached } from '~/ui/form/not-reached';
import { t } from '~/words';

/** What stands above every page of a plan. It guards nothing: each page guards itself. */
export const loader = guard.loader('seat', planFrame);

export const shouldRevalidate = unlessNotReached;

export default function PlanLayout() {
  const frame = useLoaderData<typeof loader>();
  const { planId, parties, you, brand } = frame;
  return (
    <>
      {brand && <link rel="stylesheet" href={brand} />}
      <PlanHeader
        {...frame}
        href={inPlan(planId)}
        tabs={planTabs({ ...frame, side: you, at: useLocation().pathname })}
      />
      <Live key={planId} address={inPlan(planId, 'live')} from={frame} parties={parties} />
      <Outlet />
      <Keys />
    </>
  );
}

/** Pages name themselves; this is for what stands in their place. */
export const meta: MetaFunction = ({ error }) =>
  error ? [{ title: unsentIn(error) ? t('shell.title', { title: t('unsent.title') }) : errorTitle(error) }] : [];

/** A form that is no longer there leaves what was typed; everything else is said as it is anywhere. */
export function ErrorBoundary() {
  const unsent = unsentIn(useRouteError());
  const { plan } = useParams();
  return unsent ? <UnsentPage unsent={unsent} back={inPlan(plan ?? '')} /> : <ErrorPage />;
}
