import { randomUUID } from 'node:crypto';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { invitePerson } from '~/commands/invite-person.server';
import { inPlan } from '~/domain/addresses';
import { mayInvite } from '~/domain/plan/seats/people-view';
import { stageOf } from '~/domain/plan/state/plan';
import { isRefusal } from '~/domain/refusal';
import { inviteForm } from '~/forms/people';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { notThere, refused } from '~/http/refusals.server';
import { RadioGroup, TextField } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { roleOptions } from '~/ui/people/roles';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.people.invite') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    const sides = mayInvite(stageOf(plan), seat);
    if (sides.length === 0) throw notThere();
    return { planId: plan.id, stage: plan.stage, parties: plan.parties, sides, you: seat.side };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const { house, viewer, seat, planId, stage } = guest;
  const read = await readForm(guest.request, inviteForm);
  if (!read.ok) return formFault(read);
  if (!mayInvite(stage, seat).includes(read.data.side)) throw notThere();
  const acted = await invitePerson({
    house,
    personId: viewer.personId,
    seatId: seat.id,
    planId,
    op: read.op,
    seat: { id: randomUUID(), ...read.data },
    newId: randomUUID(),
  });
  if (isRefusal(acted)) return refused(read, acted.refused === 'seat-taken' ? { ...acted, field: 'email' } : acted);
  return redirect(inPlan(planId, 'people'));
});

const schema = () => import('~/forms/people').then((m) => m.inviteForm);

export default function Invite() {
  const { planId, stage, parties, sides, you } = useLoaderData<typeof loader>();
  const people = inPlan(planId, 'people');
  const later = stage === 'draft' ? ` ${t('talk.people.draft', { customer: parties.customer })}` : '';
  return (
    <FormPage
      title={t('talk.people.invite')}
      lead={`${t('talk.people.invite.lead')}${later}`}
      back={{ href: people, label: t('talk.people.title') }}
      name="invite"
      schema={schema}
      submit={stage === 'draft' ? t('talk.people.submit.draft') : t('talk.people.submit')}
      values={{ side: stage === 'draft' ? 'customer' : you, role: 'contributor' }}
    >
      <RadioGroup
        name="side"
        label={t('talk.people.invite.side')}
        inline
        options={sides.map((side) => ({ value: side, label: parties[side] }))}
      />
      <TextField name="name" label={t('talk.people.name')} size="half" />
      <TextField name="email" label={t('talk.people.email')} type="email" inputMode="email" size="half" />
      <TextField
        name="position"
        label={t('talk.people.position')}
        hint={t('talk.people.position-hint')}
        size="half"
        optional
      />
      <RadioGroup name="role" label={t('talk.people.role')} options={roleOptions()} />
    </FormPage>
  );
}
