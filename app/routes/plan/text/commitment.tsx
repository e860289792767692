import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SIDES, type Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { CommitmentContent } from '~/domain/plan/state/text';
import { find } from '~/domain/plan/state/things';
import { isLive, type Plan } from '~/domain/plan/state/plan';
import { openSeats } from '~/domain/plan/seats/seat';
import { PERIODS } from '~/domain/plan/text/period';
import { recurringDays, seriesOf } from '~/domain/plan/text/series';
import { commitmentInText } from '~/domain/plan/text/text-view';
import { byNumber } from '~/domain/plan/sign-off/version';
import { notDeclined } from '~/domain/plan/text/waits';
import type { FormFault } from '~/forms/fault';
import { commitmentForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { commitmentLines, lastBy } from '~/data/pages/part-lines';
import { act, seePlan } from '~/http/plan.server';
import { partPage } from '~/http/part-page.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { addingClosed, editFault } from '~/http/edit-fault.server';
import { Disclosure } from '~/ui/Disclosure';
import { CheckboxGroup, DateField, RadioGroup, SelectField, TextArea, TextField } from '~/ui/form/fields';
import { PartPage } from '~/ui/text/PartPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.commitments') }) }];

/** Whom and what a commitment can name: people by side, and the others it can wait on. */
const choicesOf = (plan: Plan, id: string) => ({
  owners: (['vendor', 'customer'] as const).flatMap((side) => [
    ...openSeats(plan, side).map((seat) => ({ value: seat.id, label: `${seat.name} (${plan.parties[side]})` })),
    { value: side, label: t('talk.commitment.nobody', { party: plan.parties[side] }) },
  ]),
  both: id === 'new' ? [{ value: 'both', label: t('talk.commitment.both') }] : [],
  // What it waits on already stays to be chosen: a proposal can wait on those that were proposed with it.
  others: (isLive(plan)
    ? Object.values(plan.commitments).filter(
        (one) => one.agreedAt !== null || find(plan.commitments, id)?.waitsOn.includes(one.id),
      )
    : notDeclined(plan)
  )
    .filter((one) => one.id !== id)
    .sort(byNumber)
    .map(({ id: value, number, title }) => ({ value, label: `${number} ${title}` })),
});

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  partPage(guest, 'commitment', guest.params['commitment'], (plan, id) => {
    const more = { ...choicesOf(plan, id), number: '', excuses: '', excused: 0 };
    if (id === 'new') return { consent: null, values: { weight: '2', owner: guest.seat.side, repeat: '' }, more };
    const one = find(plan.commitments, id);
    if (!one) return undefined;
    const { title, due, weight, doneMeans, waitsOn, workstream, notes } = one;
    const owner = one.owner ?? one.side;
    const { excuses } = commitmentInText(plan, one, guest.seat);
    return {
      consent: one.consent,
      values: { title, owner, due, weight: String(weight), doneMeans, waitsOn, workstream, notes },
      more: {
        ...more,
        number: one.number,
        excused: excuses.length,
        excuses: excuses.map((other) => `${other.number} ${other.title}`).join('; '),
      },
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, commitmentForm);
  if (!read.ok) return editFault(guest, addingClosed, read);
  const { rev, owner, weight, repeat, until, ...rest } = read.data;
  const { id, seen } = partNamed(guest.params['commitment'], rev);
  const isNew = guest.params['commitment'] === 'new';
  const sides: readonly Side[] = owner === 'both' && isNew ? SIDES : [];
  const side =
    sides[0] ??
    (owner === 'vendor' || owner === 'customer'
      ? owner
      : await seePlan(guest, ({ plan }) => find(plan.seats, owner)?.side));
  if (!side) return editFault(guest, addingClosed, read, { owner: 'form.not-offered' });
  const commitment: CommitmentContent = {
    ...rest,
    side,
    owner: owner === side || sides.length > 0 ? null : owner,
    weight: Number(weight) as CommitmentContent['weight'],
  };
  if (isNew && repeat !== '') {
    if (until === '') return editFault(guest, addingClosed, read, { until: 'form.missing-date' });
    if (until < rest.due) return editFault(guest, addingClosed, read, { until: 'refusal.date-order' });
  }
  const days = isNew && repeat !== '' ? recurringDays(rest.due, repeat, until) : [rest.due];
  const titled = (title: string, number: number, of: number) => t('talk.commitment.nth', { title, number, of });
  const series = seriesOf(commitment, { days, sides: sides.length > 0 ? sides : [side], titled });
  if (series.length > 1) {
    const added = series.map((one, nth) => ({ id: nth === 0 ? id : randomUUID(), commitment: one }));
    const to = `${inPlan(guest.planId, 'text')}#commitment-${id}`;
    return act(guest, read, { kind: 'add-commitments', commitments: added }, to);
  }
  return putPart(guest, read, {
    command: { kind: 'put-commitment', id, seen, commitment },
    to: `${inPlan(guest.planId, 'text')}#commitment-${id}`,
    theirs: (plan) => {
      const now = find(plan.commitments, id);
      return now ? { lines: commitmentLines(plan, now), by: lastBy(plan, now.consent) } : null;
    },
    yours: (plan) => commitmentLines(plan, commitment),
  });
});

const schema = () => import('~/forms/text').then((m) => m.commitmentForm);

export default function Commitment() {
  const page = useLoaderData<typeof loader>();
  const fault = useActionData<{ fault?: FormFault }>()?.fault;
  const { more, standing, values } = page;
  return (
    <PartPage
      page={page}
      name="commitment"
      schema={schema}
      title={standing ? t('talk.commitment.edit', { number: more.number }) : t('talk.commitment.new')}
      before={
        more.excused > 0 && <p className="mb-4">{t('talk.excuses', { count: more.excused, titles: more.excuses })}</p>
      }
    >
      <TextField name="title" label={t('talk.commitment.title')} />
      <SelectField
        name="owner"
        label={t('talk.commitment.owner-label')}
        hint={t('talk.commitment.owner-hint')}
        empty={null}
        options={[...more.owners, ...more.both]}
      />
      <DateField name="due" label={t('talk.commitment.due')} />
      {!standing && (
        <Disclosure summary={t('talk.commitment.repeat-summary')} open={Boolean(fault?.typed['repeat'])}>
          <div className="grid gap-6">
            <RadioGroup
              name="repeat"
              label={t('talk.commitment.repeat')}
              inline
              options={(['', ...PERIODS] as const).map((value) => ({
                value,
                label: t(`talk.commitment.repeat.${value || 'once'}`),
              }))}
            />
            <DateField
              name="until"
              label={t('talk.commitment.until')}
              hint={t('talk.commitment.until-hint')}
              optional
            />
          </div>
        </Disclosure>
      )}
      <TextArea name="doneMeans" label={t('talk.commitment.done-means')} rows={3} optional />
      {more.others.length > 0 && (
        <Disclosure summary={t('talk.commitment.waits-summary', { count: (values['waitsOn'] ?? []).length })}>
          <CheckboxGroup
            name="waitsOn"
            label={t('talk.commitment.waits')}
            hint={t('talk.commitment.waits-hint')}
            options={more.others}
          />
        </Disclosure>
      )}
      <RadioGroup
        name="weight"
        label={t('talk.commitment.weight')}
        inline
        options={(['3', '2', '1'] as const).map((value) => ({ value, label: t(`talk.weight.${value}`) }))}
      />
      <TextField name="workstream" label={t('talk.commitment.workstream')} size="half" optional />
      <TextArea name="notes" label={t('talk.commitment.notes')} rows={3} optional />
    </PartPage>
  );
}
