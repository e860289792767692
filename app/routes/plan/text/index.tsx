import { useLoaderData } from '@remix-run/react';
import { isMemberOf } from '~/data/seats.server';
import { textChanges } from '~/data/pages/version-changes';
import { textView } from '~/domain/plan/text/text-view';
import { sentBackNow } from '~/domain/plan/sign-off/sign-off-view';
import { textContent } from '~/domain/plan/sign-off/version';
import { may } from '~/domain/access';
import { withdrawsFor } from '~/domain/plan/sign-off/sign-off';
import { isOver } from '~/domain/plan/state/plan';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { TextPage } from '~/ui/text/TextPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.title') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, now }, tx) => ({
    text: textView(plan, seat, guest.url.searchParams.get('as') === 'other'),
    sentBack: sentBackNow(plan),
    mayLookAsOther: may(seat, 'edit-plan'),
    mayWithdraw: !isOver(plan) && withdrawsFor(plan, seat, dayOf(plan, now)) !== undefined,
    mayKeep:
      seat.side === 'vendor' &&
      may(seat, 'edit-plan') &&
      (await isMemberOf(tx, guest.viewer.personId, guest.workspaceId)),
    changes: plan.amendment ? textChanges(plan, textContent(plan), textContent(plan.amendment)) : [],
  })),
);

export default function PlanText() {
  return <TextPage {...useLoaderData<typeof loader>()} />;
}
