import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { may } from '~/domain/access';
import { localDate } from '~/domain/calendar';
import { find } from '~/domain/plan/state/things';
import { textView } from '~/domain/plan/text/text-view';
import { playerViewForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { act, seePlan } from '~/http/plan.server';
import { notThere } from '~/http/refusals.server';
import { editFault, playersClosed } from '~/http/edit-fault.server';
import { DateField, TextArea } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.player.hear') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const one = find(plan.players, guest.params['player'] ?? '');
    if (!one || !may(seat, 'edit-plan') || textView(plan, seat).mayNamePlayers.length === 0) throw notThere();
    const today = localDate(now, plan.terms.calendar.timeZone);
    return {
      planId: plan.id,
      name: one.name,
      today,
      words: one.view?.words ?? '',
      heardOn: one.view?.heardOn ?? today,
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, playerViewForm);
  if (!read.ok) return editFault(guest, playersClosed, read);
  const { view, heardOn } = read.data;
  const id = guest.params['player'] ?? '';
  return act(guest, read, { kind: 'hear-player', id, view, heardOn }, `${inPlan(guest.planId, 'text')}#players`);
});

const schema = () => import('~/forms/text').then((m) => m.playerViewForm);

export default function PlayerView() {
  const { planId, name, today, words, heardOn } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <Page level={2} title={name} lead={t('talk.player.hear')} narrow crumbs={[{ href: text, label: t('talk.title') }]}>
      <Form
        name="view"
        schema={schema}
        submit={t('talk.player.save-view')}
        cancel={`${text}#players`}
        values={{ view: words, heardOn }}
      >
        <TextArea name="view" label={t('talk.player.view')} rows={6} />
        <DateField name="heardOn" label={t('talk.player.heard-on')} max={today} />
      </Form>
    </Page>
  );
}
