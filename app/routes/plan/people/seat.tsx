import { useLoaderData } from '@remix-run/react';
import type { Role } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { mayChangeSeat } from '~/domain/plan/seats/people-view';
import { stageOf } from '~/domain/plan/state/plan';
import { find } from '~/domain/plan/state/things';
import { roleForm } from '~/forms/people';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { ActButton } from '~/ui/form/ActButton';
import { RadioGroup } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page, Section } from '~/ui/Page';
import { roleOptions } from '~/ui/people/roles';
import { t } from '~/words';
import type { Lines } from '~/words/lines';

export const meta = () => [{ title: t('shell.title', { title: t('talk.people.title') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    const one = find(plan.seats, guest.params['seat'] ?? '');
    if (!one || one.closedAt !== null || !mayChangeSeat(stageOf(plan), seat, one)) throw notThere();
    return { planId: plan.id, id: one.id, name: one.name, role: one.role };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, roleForm);
  if (!read.ok) return formFault(read);
  const id = guest.params['seat'] ?? '';
  const said = (role: Role): Lines => [[t('talk.people.role'), t(`talk.role.${role}`)]];
  return putPart(guest, read, {
    command: { kind: 'change-role', seat: id, ...read.data },
    to: inPlan(guest.planId, 'people'),
    theirs: (plan) => {
      const now = find(plan.seats, id);
      return now ? { lines: said(now.role), by: '' } : null;
    },
    yours: () => said(read.data.role),
  });
});

const schema = () => import('~/forms/people').then((m) => m.roleForm);

export default function Seat() {
  const { planId, id, name, role } = useLoaderData<typeof loader>();
  const people = inPlan(planId, 'people');
  return (
    <Page
      level={2}
      title={t('talk.people.change', { name })}
      narrow
      crumbs={[{ href: people, label: t('talk.people.title') }]}
    >
      <Form
        name="role"
        thing={id}
        schema={schema}
        seen={{ seen: role }}
        submit={t('talk.people.save-role')}
        cancel={people}
        values={{ role }}
      >
        <RadioGroup name="role" label={t('talk.people.role')} options={roleOptions()} />
      </Form>
      <Section title={t('talk.people.remove', { name })} lead={t('talk.people.remove-lead')}>
        <ActButton name="remove" thing={id} action={`${people}/${id}/removal`}>
          {t('talk.people.remove', { name })}
        </ActButton>
      </Section>
    </Page>
  );
}
