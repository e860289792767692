import { randomUUID } from 'node:crypto';
import { Link, useLoaderData } from '@remix-run/react';
import { readCounting } from '~/data/fit-policies.server';
import { outcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import { mayInOutcome } from '~/domain/plan/outcome/may';
import { groundsNow, needsExecutive } from '~/domain/plan/outcome/grounds';
import { executivesUnheard } from '~/domain/plan/text/player';
import { RED_LINES } from '~/domain/plan/state/outcome';
import { openingForm, ownLineValue } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { CheckboxGroup, RadioGroup, SelectField, TextArea, TextField } from '~/ui/form/fields';
import { FormPage } from '~/ui/form/FormPage';
import { Notice } from '~/ui/Notice';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.opening.title') }) }];

/** Also after an answer that was not taken: what is ticked then must be what stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, now, workspaceId }, tx) => {
    const may = mayInOutcome(plan, seat, now);
    if (!may.open) throw notThere();
    // The vendor's paper: the customer knows of none of its lines until one is named.
    const counting = may.openEarly && seat.side === 'vendor' ? await readCounting(tx, workspaceId, plan) : null;
    const view = outcomeView(plan, seat, now, undefined);
    return {
      planId: plan.id,
      grounds: groundsNow(plan, now).filter((ground) => may.openEarly || !needsExecutive(ground)),
      early: may.openEarly,
      // Whoever comes from a red flag has said already which line it is.
      line: may.openEarly ? (RED_LINES.find((one) => one === guest.url.searchParams.get('line')) ?? null) : null,
      own: (counting?.text.ownRedLines ?? []).map(({ title }, at) => ({ value: ownLineValue(at), label: title })),
      unheard: executivesUnheard(plan),
      changing: view.changing,
      days: plan.terms.reviewDays,
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, openingForm);
  if (!read.ok) return formFault(read);
  const { redLine: line, ...rest } = read.data;
  return act(
    guest,
    read,
    { kind: 'open-outcome', id: randomUUID(), ...rest, ...line },
    inPlan(guest.planId, 'outcome'),
  );
});

const schema = () => import('~/forms/outcome').then((m) => m.openingForm);

export default function Opening() {
  const { planId, grounds, early, line, own, unheard, changing, days } = useLoaderData<typeof loader>();
  return (
    <FormPage
      title={t('outcome.opening.title')}
      lead={t('outcome.opening.lead')}
      back={{ href: inPlan(planId, 'outcome'), label: t('outcome.title') }}
      name="opening"
      schema={schema}
      submit={t('outcome.opening.submit')}
      {...(line
        ? { values: { ground: 'red-line', redLine: line } }
        : grounds.length === 1
          ? { values: { ground: grounds[0]! } }
          : {})}
    >
      {changing && <Notice>{t('outcome.opening.changing')}</Notice>}
      <RadioGroup
        name="ground"
        label={t('outcome.opening.ground')}
        options={grounds.map((value) => ({ value, label: t(`outcome.ground.${value}`) }))}
      />
      {early && (
        <SelectField
          name="redLine"
          label={t('outcome.opening.red-line')}
          hint={t(own.length > 0 ? 'outcome.opening.red-line.own-hint' : 'outcome.opening.red-line.hint')}
          empty={t('outcome.red-line.none')}
          options={[...RED_LINES.map((value) => ({ value, label: t(`outcome.red-line.${value}`) })), ...own]}
        />
      )}
      <TextArea
        name="words"
        label={t('outcome.opening.words')}
        {...(early ? { hint: t('outcome.opening.words.hint') } : {})}
        rows={5}
      />
      {unheard.length > 0 && (
        <CheckboxGroup
          name="unheard"
          label={t('outcome.opening.unheard')}
          options={unheard.map(({ id, name, position, heard, isPlayer }) => ({
            value: id,
            label: t('outcome.opening.unheard.one', { name, heard: heard ?? 'never' }),
            hint: [
              position,
              heard && t('outcome.opening.unheard.before', { heard }),
              !isPlayer && t('outcome.opening.unheard.unnamed'),
            ]
              .filter(Boolean)
              .join('. '),
          }))}
        />
      )}
      {unheard.length > 0 && (
        <p className="no-print">
          <Link to={`${inPlan(planId, 'text')}#players`} className="inline-flex min-h-11 items-center">
            {t('outcome.opening.unheard.link')}
          </Link>
        </p>
      )}
      <TextField
        name="days"
        label={t('outcome.opening.days')}
        hint={t('outcome.opening.days.hint', { days })}
        inputMode="numeric"
        size="short"
      />
    </FormPage>
  );
}
