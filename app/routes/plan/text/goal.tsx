import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { find } from '~/domain/plan/state/things';
import { textClosed } from '~/domain/plan/text/amendment';
import { textInTalk } from '~/domain/plan/text/plan-text';
import { goalContent } from '~/domain/plan/sign-off/version';
import { goalForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { goalLines, lastBy } from '~/data/pages/part-lines';

import { partPage } from '~/http/part-page.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { editFault } from '~/http/edit-fault.server';
import { TextField } from '~/ui/form/fields';
import { PartPage } from '~/ui/text/PartPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.goal.edit') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  partPage(guest, 'goal', guest.params['goal'], (plan, id) => {
    const goal = find(textInTalk(plan).goals, id);
    return goal && { consent: goal.consent, values: { ...goalContent(goal) }, more: {} };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, goalForm);
  if (!read.ok) return editFault(guest, textClosed, read);
  const { rev, ...goal } = read.data;
  const { id, seen } = partNamed(guest.params['goal'], rev);
  return putPart(guest, read, {
    command: { kind: 'put-goal', id, seen, goal },
    to: `${inPlan(guest.planId, 'text')}#goal-${id}`,
    theirs: (plan) => {
      const now = find(textInTalk(plan).goals, id);
      return now ? { lines: goalLines(now), by: lastBy(plan, now.consent) } : null;
    },
    yours: () => goalLines(goal),
  });
});

const schema = () => import('~/forms/text').then((m) => m.goalForm);

export default function Goal() {
  const page = useLoaderData<typeof loader>();
  return (
    <PartPage page={page} name="goal" schema={schema} title={page.standing ? t('talk.goal.edit') : t('talk.goal.new')}>
      <TextField name="title" label={t('talk.goal.title')} />
      <TextField name="initiative" label={t('talk.goal.initiative')} optional />
      <TextField name="measure" label={t('talk.goal.measure')} optional />
      <div className="grid gap-6 sm:grid-cols-3">
        <TextField name="baseline" label={t('talk.goal.baseline')} optional />
        <TextField name="target" label={t('talk.goal.target')} optional />
        <TextField name="unit" label={t('talk.goal.unit')} optional />
      </div>
    </PartPage>
  );
}
