import { Link, useLoaderData } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { may } from '~/domain/access';
import { find } from '~/domain/plan/state/things';
import { tidyPlayer } from '~/domain/plan/text/player';
import { textView } from '~/domain/plan/text/text-view';
import { playerForm } from '~/forms/text';
import { readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { playerLines } from '~/data/pages/part-lines';
import { seePlan } from '~/http/plan.server';
import { partNamed, putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { editFault, playersClosed } from '~/http/edit-fault.server';
import { ActButton } from '~/ui/form/ActButton';
import { CheckboxField, RadioGroup, TextField } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { t } from '~/words';

export const meta = () => [{ title: t('shell.title', { title: t('talk.player.new') }) }];

/** Also after an answer that was not taken: what is shown then must be how it stands now. */
export const shouldRevalidate = () => true;

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, ({ plan, seat }) => {
    const id = guest.params['player'] ?? '';
    const one = find(plan.players, id);
    const sides = textView(plan, seat).mayNamePlayers;
    if (!may(seat, 'edit-plan') || sides.length === 0 || (!one && id !== 'new')) throw notThere();
    return {
      planId: plan.id,
      parties: plan.parties,
      sides,
      id,
      one: one ? { ...tidyPlayer(one), rev: one.rev, heard: one.view !== null } : null,
      mayChange: !one || sides.includes(one.side),
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, playerForm);
  if (!read.ok) return editFault(guest, playersClosed, read);
  const { rev, ...player } = read.data;
  const { id, seen } = partNamed(guest.params['player'], rev);
  return putPart(guest, read, {
    command: { kind: 'put-player', id, seen, player },
    to: `${inPlan(guest.planId, 'text')}#players`,
    theirs: (plan) => {
      const now = find(plan.players, id);
      return now ? { lines: playerLines(plan, now), by: '' } : null;
    },
    yours: (plan) => playerLines(plan, player),
  });
});

const schema = () => import('~/forms/text').then((m) => m.playerForm);

export default function Player() {
  const { planId, parties, sides, id, one, mayChange } = useLoaderData<typeof loader>();
  const text = inPlan(planId, 'text');
  return (
    <Page
      level={2}
      title={one?.name ?? t('talk.player.new')}
      lead={t('talk.players.lead')}
      narrow
      crumbs={[{ href: text, label: t('talk.title') }]}
    >
      {one && (
        <p className="mb-6">
          <Link to={`${text}/players/${id}/view`} className="inline-flex min-h-11 items-center font-semibold">
            {t('talk.player.hear')}
          </Link>
        </p>
      )}
      {mayChange && (
        <Form
          name="player"
          schema={schema}
          seen={{ rev: String(one?.rev ?? 0) }}
          submit={one ? t('talk.save') : t('talk.save.add')}
          cancel={`${text}#players`}
          values={{
            side: one?.side ?? sides[0]!,
            name: one?.name ?? '',
            position: one?.position ?? '',
            executive: one?.executive ? 'on' : '',
            signedPurchase: one?.signedPurchase ? 'on' : '',
          }}
        >
          <RadioGroup
            name="side"
            label={t('talk.player.side')}
            inline
            options={sides.map((side) => ({ value: side, label: parties[side] }))}
          />
          <TextField name="name" label={t('talk.player.name')} size="half" />
          <TextField name="position" label={t('talk.player.position')} size="half" optional />
          <CheckboxField name="executive" label={t('talk.player.executive')} />
          <CheckboxField name="signedPurchase" label={t('talk.player.signed')} />
        </Form>
      )}
      {one && mayChange && (
        <div className="mt-8 border-t border-line pt-4">
          <ActButton name="remove" thing={id} action={`${text}/removals`} fields={{ part: `player:${id}` }}>
            {t('talk.player.remove', { name: one.name })}
          </ActButton>
        </div>
      )}
    </Page>
  );
}
