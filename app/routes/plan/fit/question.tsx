import { randomUUID } from 'node:crypto';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { oneQuestionView } from '~/data/pages/fit/assessment';
import { loadPrivate } from '~/data/private-parts.server';
import { inPlan } from '~/domain/addresses';
import { dayOf } from '~/domain/plan/work/commitment-state';
import type { Score } from '~/domain/plan/state/fit';
import { assessForm } from '~/forms/fit';
import { fitOnly } from '~/http/fit.server';
import { formFault, readForm } from '~/http/forms';
import { guard, type SeatedGuest } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { QuestionPage } from '~/ui/fit/QuestionPage';
import { t } from '~/words';

/** Each side has questions of its own; the other's are not there. */
function view(guest: SeatedGuest) {
  fitOnly(guest);
  return seePlan(guest, async ({ plan, seat, planId, now }, tx) => {
    const own = await loadPrivate(tx, planId, seat.side, ['assessments']);
    const shown = oneQuestionView(plan, seat, own, guest.params['question'] ?? '', dayOf(plan, now));
    if (!shown) throw notThere();
    return shown;
  });
}

export const loader = guard.loader('seat', async (guest) => ({ view: await view(guest) }));

export const action = guard.action('seat', async (guest) => {
  const { question } = await view(guest);
  const read = await readForm(guest.request, assessForm);
  if (!read.ok) return formFault(read);
  const { score, on, words } = read.data;
  const command = { kind: 'assess-fit', id: randomUUID(), question, score: Number(score) as Score, on, words } as const;
  return act(guest, read, command, `${inPlan(guest.planId, 'fit')}#${question}`);
});

export const meta: MetaFunction = () => [{ title: t('shell.title', { title: t('fit.assessment') }) }];

export default function Question() {
  return <QuestionPage {...useLoaderData<typeof loader>()} />;
}
