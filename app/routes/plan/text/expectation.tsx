import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { find } from '~/domain/plan/state/things';
import type { Plan } from '~/domain/plan/state/plan';
import { textClosed } from '~/domain/plan/text/amendment';
import { textInTalk } from '~/domain/plan/text/plan-text';
import { byNumber } from '~/domain/plan/sign-off/version';
import { notDeclined } from '~/domain/plan/text/waits';
import { expectationForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { expectationLines, lastBy } from '~/data/pages/part-lines';

import { partPage } from '~/http/part-page.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { editFault } from '~/http/edit-fault.server';
import { Disclosure } from '~/ui/Disclosure';
import { CheckboxGroup, RadioGroup, TextArea, TextField } from '~/ui/form/fields';
import { PartPage } from '~/ui/text/PartPage';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.expectation.edit') }) }];

const commitmentsOf = (plan: Plan) => ({
  commitments: notDeclined(plan)
    .sort(byNumber)
    .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
});

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  partPage(guest, 'expectation', guest.params['expectation'], (plan, id) => {
    if (id === 'new')
      return {
        consent: null,
        values: { of: guest.seat.side === 'vendor' ? 'customer' : 'vendor' },
        more: commitmentsOf(plan),
      };
    const one = find(textInTalk(plan).expectations, id);
    if (!one) return undefined;
    const { of, title, typical, now, closedBy } = one;
    return { consent: one.consent, values: { of, title, typical, now, closedBy }, more: commitmentsOf(plan) };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, expectationForm);
  if (!read.ok) return editFault(guest, textClosed, read);
  const { rev, ...expectation } = read.data;
  const { id, seen } = partNamed(guest.params['expectation'], rev);
  return putPart(guest, read, {
    command: { kind: 'put-expectation', id, seen, expectation },
    to: `${inPlan(guest.planId, 'text')}#expectation-${id}`,
    theirs: (plan) => {
      const now = find(textInTalk(plan).expectations, id);
      return now ? { lines: expectationLines(plan, now), by: lastBy(plan, now.consent) } : null;
    },
    yours: (plan) => expectationLines(plan, expectation),
  });
});

const schema = () => import('~/forms/text').then((m) => m.expectationForm);

export default function Expectation() {
  const page = useLoaderData<typeof loader>();
  const { parties, more, standing, values } = page;
  const closedBy = values['closedBy'] ?? [];
  return (
    <PartPage
      page={page}
      name="expectation"
      schema={schema}
      title={standing ? t('talk.expectation.edit') : t('talk.expectation.new')}
    >
      <RadioGroup
        name="of"
        label={t('talk.expectation.side')}
        inline
        options={[
          { value: 'vendor', label: parties.vendor },
          { value: 'customer', label: parties.customer },
        ]}
      />
      <TextField name="title" label={t('talk.expectation.title')} />
      <TextArea name="typical" label={t('talk.expectation.typical')} rows={3} optional />
      <TextArea name="now" label={t('talk.expectation.now')} rows={3} optional />
      {more.commitments.length > 0 && (
        <Disclosure summary={t('talk.expectation.closed-by-summary', { count: closedBy.length })}>
          <CheckboxGroup name="closedBy" label={t('talk.expectation.closed-by-label')} options={more.commitments} />
        </Disclosure>
      )}
    </PartPage>
  );
}
