import { useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { may } from '~/domain/access';
import { localDate } from '~/domain/calendar';
import { find } from '~/domain/plan/state/things';
import { isLive } from '~/domain/plan/state/plan';
import { MOMENTS } from '~/domain/plan/state/text';
import { mayHear, momentOn, viewAt } from '~/domain/plan/text/player';
import { textView } from '~/domain/plan/text/text-view';
import { playerViewForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { editFault, playersClosed } from '~/http/edit-fault.server';
import { DateField, Hidden, TextArea } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.player.hear') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat, now }) => {
    const one = find(plan.players, guest.params['player'] ?? '');
    if (!one || !may(seat, 'edit-plan') || textView(plan, seat).mayNamePlayers.length === 0) throw notThere();
    const today = localDate(now, plan.terms.calendar.timeZone);
    const asked = guest.url.searchParams.get('moment');
    const moments = isLive(plan) ? MOMENTS : MOMENTS.slice(0, 1);
    const moment = moments.find((each) => each === asked) ?? momentOn(plan, today);
    const view = viewAt(one, moment);
    return {
      planId: plan.id,
      id: one.id,
      name: one.name,
      today,
      moment,
      moments: moments.map((each) => ({ moment: each, heard: viewAt(one, each) !== null })),
      words: view?.words ?? '',
      heardOn: view?.heardOn ?? today,
      party: plan.parties[one.side],
      mayHear: mayHear(one, moment, seat),
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, playerViewForm);
  if (!read.ok) return editFault(guest, playersClosed, read);
  const { view, heardOn, moment, seen } = read.data;
  const id = guest.params['player'] ?? '';
  const label = t('talk.player.view-at', { moment });
  return putPart(guest, read, {
    command: { kind: 'hear-player', id, view, heardOn, moment, seen },
    to: `${inPlan(guest.planId, 'text')}#players`,
    theirs: (plan) => {
      const player = find(plan.players, id);
      const now = player && viewAt(player, moment);
      return now ? { lines: [[label, now.words]], by: plan.seats[now.by.seat]?.name ?? '' } : null;
    },
    yours: () => [[label, view]],
  });
});

const schema = () => import('~/forms/text').then((m) => m.playerViewForm);

export default function PlayerView() {
  const { planId, id, name, today, moment, moments, words, heardOn, ...rest } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <Page level={2} title={name} lead={t('talk.player.hear')} narrow crumbs={[{ href: text, label: t('talk.title') }]}>
      {moments.length > 1 && (
        <div className="mb-6">
          <Tabs
            label={t('talk.player.moment')}
            tabs={moments.map((one) => ({
              href: `${text}/players/${id}/view?moment=${one.moment}`,
              label: t(one.heard ? 'talk.player.moment-heard' : 'talk.player.moment-not', { moment: one.moment }),
              current: one.moment === moment,
            }))}
          />
        </div>
      )}
      {rest.mayHear ? (
        <Form
          // Each moment has words of its own: what was typed of one is never sent as another's.
          key={moment}
          name={`view-${moment}`}
          schema={schema}
          seen={{ seen: words }}
          submit={t('talk.player.save-view')}
          cancel={`${text}#players`}
          values={{ view: words, heardOn }}
        >
          <Hidden name="moment" value={moment} />
          <TextArea name="view" label={t('talk.player.view-at', { moment })} rows={6} />
          <DateField name="heardOn" label={t('talk.player.heard-on')} max={today} />
        </Form>
      ) : (
        <>
          <blockquote className="border-s-2 border-line-strong ps-3 whitespace-pre-line wrap-anywhere">
            “{words}”
          </blockquote>
          <p className="mt-2 text-sm text-ink-soft">{t('talk.player.theirs', { party: rest.party })}</p>
        </>
      )}
    </Page>
  );
}
