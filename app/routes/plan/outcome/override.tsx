import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { mayInOutcome } from '~/domain/plan/outcome/may';
import { lastResort, missingOf } from '~/domain/plan/outcome/last-resort';
import { outcomeNow } from '~/domain/plan/outcome/outcome-now';
import { overrideForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { Hidden, TextArea } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.override.title') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const outcome = outcomeNow(plan);
    if (!outcome || !mayInOutcome(plan, seat, now).override) throw notThere();
    return { planId: plan.id, parties: plan.parties, outcome: outcome.id, missing: missingOf(lastResort(plan, now)) };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, overrideForm);
  if (!read.ok) return formFault(read);
  const { outcome, missing, words } = read.data;
  const command = { kind: 'override-last-resort', outcome, missing: missing.split(' '), words } as const;
  return act(guest, read, command, `${inPlan(guest.planId, 'outcome')}#last-resort`);
});

const schema = () => import('~/forms/outcome').then((m) => m.overrideForm);

export default function Override() {
  const { planId, parties, outcome, missing } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title={t('outcome.override.title')}
      lead={t('outcome.override.lead')}
      back={{ href: inPlan(planId, 'outcome'), label: t('outcome.title') }}
      name="override"
      thing={outcome}
      schema={schema}
      submit={t('outcome.override.submit')}
    >
      <Hidden name="outcome" value={outcome} />
      <Hidden name="missing" value={missing.join(' ')} />
      <div>
        <p className="font-semibold">{t('outcome.override.missing')}</p>
        <ul className="list-disc ps-5">
          {missing.map((key) => (
            <li key={key}>{t(`outcome.resort.short.${key}`, parties)}</li>
          ))}
        </ul>
      </div>
      <TextArea name="words" label={t('outcome.override.words', { party: parties.vendor })} rows={6} />
    </FormPage>
  );
}
