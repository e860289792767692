import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { localDate } from '~/domain/calendar';
import { countsAgain } from '~/domain/plan/start/again';
import { TAKEN_OVER } from '~/domain/plan/start/taken-over';
import { againForm } from '~/forms/closing';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { makeAgain, planThatIsOver } from '~/http/start-again.server';
import { DateField, RadioGroup } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('closing.now.again') }) }];

export const loader = guard.loader('seat', async (guest) => {
  const { plan } = await planThatIsOver(guest);
  const now = guest.house.clock.now();
  const { id: planId, parties, terms } = plan;
  return { planId, parties, counts: countsAgain(plan, now), today: localDate(now, terms.calendar.timeZone) };
});

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, againForm);
  return read.ok ? makeAgain(guest, read) : formFault(read);
});

const schema = () => import('~/forms/closing').then((m) => m.againForm);

/** The door stays open: a plan that is over begins again, as a draft of the vendor's. */
export default function StartAgain() {
  const { planId, parties, counts, today } = useLoaderData<typeof loader>();
  const hint = t('again.people', { customer: parties.customer });
  return (
    <FormPage
      title={t('again.title', { customer: parties.customer })}
      lead={`${t('again.lead', { vendor: parties.vendor })} ${hint}`}
      back={{ href: inPlan(planId), label: t('plan.tab.now') }}
      name="again"
      schema={schema}
      submit={t('again.submit')}
      values={{ start: today }}
    >
      <DateField name="start" label={t('again.start')} />
      <RadioGroup
        name="what"
        label={t('again.what')}
        hint={t('again.what.hint')}
        options={TAKEN_OVER.map((value) => ({
          value,
          label: t(`again.what.${value}`, { count: value === 'none' ? 0 : counts[value] }),
        }))}
      />
    </FormPage>
  );
}
