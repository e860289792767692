import { randomUUID } from 'node:crypto';
import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { localDate } from '~/domain/calendar';
import { mayBeDelegate } from '~/domain/plan/sign-off/delegate';
import { signOffView } from '~/domain/plan/sign-off/sign-off-view';
import { delegateForm } from '~/forms/sign';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { DateField, RadioGroup } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Empty } from '~/ui/Empty';
import { LinkButton } from '~/ui/Button';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('sign.delegate.name') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    if (!signOffView(plan, seat, now).mayDelegate) throw notThere();
    const people = Object.values(plan.seats)
      .filter((one) => mayBeDelegate(seat, one))
      .map(({ id, name, position }) => ({ value: id, label: name, hint: position }));
    return { planId: plan.id, people, today: localDate(now, plan.terms.calendar.timeZone) };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, delegateForm);
  if (!read.ok) return formFault(read);
  const command = { kind: 'name-delegate', id: randomUUID(), ...read.data } as const;
  return act(guest, read, command, inPlan(guest.planId, 'sign-off'));
});

const schema = () => import('~/forms/sign').then((m) => m.delegateForm);

export default function NameDelegate() {
  const { planId, people, today } = useLoaderData<typeof loader>();
  const signOff = inPlan(planId, 'sign-off');
  return (
    <Page
      level={2}
      title={t('sign.delegate.name')}
      lead={t('sign.delegate.lead')}
      narrow
      crumbs={[{ href: signOff, label: t('sign.title') }]}
    >
      {people.length === 0 ? (
        <Empty
          title={t('sign.delegate.nobody')}
          action={<LinkButton to={inPlan(planId, 'people', 'new')}>{t('talk.people.invite')}</LinkButton>}
        />
      ) : (
        <Form
          name="delegate"
          schema={schema}
          submit={t('sign.delegate.name')}
          cancel={signOff}
          values={{ from: today, ...(people.length === 1 ? { to: people[0]!.value } : {}) }}
        >
          <RadioGroup name="to" label={t('sign.delegate.who')} options={people} />
          <div className="grid gap-6 sm:grid-cols-2">
            <DateField name="from" label={t('sign.delegate.from')} min={today} />
            <DateField name="until" label={t('sign.delegate.until')} min={today} />
          </div>
        </Form>
      )}
    </Page>
  );
}
