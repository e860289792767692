import { useLoaderData } from '@remix-run/react';
import { peopleView } from '~/domain/plan/seats/people-view';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { PeoplePage } from '~/ui/people/PeoplePage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.people.title') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => peopleView(plan, seat, now)),
);

export default function People() {
  return <PeoplePage view={useLoaderData<typeof loader>()} />;
}
