import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { mayRenameParty } from '~/domain/plan/seats/people-view';
import { partyForm } from '~/forms/people';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { TextArea, TextField } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('people.party.title') }) }];

/** Also after an answer that was not taken: what is shown then must be what it is called now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    if (!mayRenameParty(plan, seat)) throw notThere();
    return { planId: plan.id, name: plan.parties[seat.side] };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, partyForm);
  if (!read.ok) return formFault(read);
  const { side } = guest.seat;
  const label = t('people.party.name');
  return putPart(guest, read, {
    command: { kind: 'rename-party', side, ...read.data },
    to: inPlan(guest.planId, 'people'),
    theirs: (plan) => ({ lines: [[label, plan.parties[side]]], by: '' }),
    yours: () => [
      [label, read.data.name],
      [t('people.party.words'), read.data.words],
    ],
  });
});

const schema = () => import('~/forms/people').then((m) => m.partyForm);

export default function Company() {
  const { planId, name } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title={t('people.party.title')}
      lead={t('people.party.lead')}
      back={{ href: inPlan(planId, 'people'), label: t('talk.people.title') }}
      name="company"
      schema={schema}
      seen={{ seen: name }}
      submit={t('people.party.submit')}
    >
      <TextField
        name="name"
        label={t('people.party.name')}
        hint={t('people.party.now', { name })}
        autoComplete="organization"
      />
      <TextArea name="words" label={t('people.party.words')} hint={t('people.party.words-hint')} rows={3} />
    </FormPage>
  );
}
