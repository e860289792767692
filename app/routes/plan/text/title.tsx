import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { may } from '~/domain/access';
import { textClosed } from '~/domain/plan/text/amendment';
import { textInTalk } from '~/domain/plan/text/plan-text';
import { titleForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { editFault } from '~/http/edit-fault.server';
import { TextField } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.rename') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    if (!may(seat, 'edit-plan') || textClosed(plan)) throw notThere();
    return { planId: plan.id, title: textInTalk(plan).title };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, titleForm);
  if (!read.ok) return editFault(guest, textClosed, read);
  const { title, seen } = read.data;
  const label = t('talk.rename.title');
  return putPart(guest, read, {
    command: { kind: 'rename-plan', title, seen },
    to: inPlan(guest.planId, 'text'),
    theirs: (plan) => ({ lines: [[label, textInTalk(plan).title]], by: '' }),
    yours: () => [[label, title]],
  });
});

const schema = () => import('~/forms/text').then((m) => m.titleForm);

export default function Title() {
  const { planId, title } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <Page level={2} title={t('talk.rename')} narrow crumbs={[{ href: text, label: t('talk.title') }]}>
      <Form
        name="title"
        schema={schema}
        seen={{ seen: title }}
        submit={t('talk.save')}
        cancel={text}
        values={{ title }}
      >
        <TextField name="title" label={t('talk.rename.title')} />
      </Form>
    </Page>
  );
}
