import { useLoaderData } from '@remix-run/react';
import { loadPrivate } from '~/data/private-parts.server';
import { otherSide } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import { mayInOutcome } from '~/domain/plan/outcome/may';
import { signerOn } from '~/domain/plan/sign-off/principal';
import { dayOf } from '~/domain/plan/work/commitment-state';
import { outcomeNow } from '~/domain/plan/outcome/outcome-now';
import { CHOICES, type Vote } from '~/domain/plan/state/outcome';
import { find } from '~/domain/plan/state/things';
import { voteForm } from '~/forms/outcome';
import { formFault, readForm } from '~/http/forms';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { putPart } from '~/http/put-part.server';
import { notThere } from '~/http/refusals.server';
import { Hidden, RadioGroup, TextArea } from '~/ui/form/fields';
import { Form } from '~/ui/form/Form';
import { Page } from '~/ui/Page';
import { PrivateMark } from '~/ui/Private';
import { t } from '~/words';
import type { Lines } from '~/words/lines';

export const meta = () => [{ title: t('shell.title', { title: t('outcome.vote.title') }) }];

export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ plan, seat, now }, tx) => {
    const outcome = outcomeNow(plan);
    if (!outcome || !mayInOutcome(plan, seat, now).vote) throw notThere();
    const own = (await loadPrivate(tx, plan.id, seat.side, ['votes'])).votes[outcome.id];
    return {
      planId: plan.id,
      outcome: outcome.id,
      seen: outcome.votesIn[seat.side]?.at ?? '',
      party: plan.parties[seat.side],
      other: plan.parties[otherSide(seat.side)],
      onBehalfOf: signerOn(plan, seat, dayOf(plan, now), 'vote').onBehalfOf,
      values: own ? { choice: own.choice, words: own.words } : {},
    };
  }),
);

export const action = guard.action('seat', async (guest) => {
  const read = await readForm(guest.request, voteForm);
  if (!read.ok) return formFault(read);
  const { outcome, choice, words } = read.data;
  return putPart(guest, read, {
    command: { kind: 'give-vote', ...read.data },
    to: inPlan(guest.planId, 'outcome'),
    theirs: (_, own) => {
      const vote = find(own.votes, outcome);
      return vote ? { lines: linesOf(vote), by: vote.name } : null;
    },
    yours: () => linesOf({ choice, words }),
  });
});

/** A vote as it is set beside another of the same side. */
const linesOf = ({ choice, words }: Pick<Vote, 'choice' | 'words'>): Lines => [
  [t('outcome.vote.title'), t(`outcome.choice.${choice}`)],
  [t('outcome.vote.words'), words],
];

const schema = () => import('~/forms/outcome').then((m) => m.voteForm);

export default function GiveVote() {
  const { planId, outcome, seen, party, other, onBehalfOf, values } = useLoaderData<typeof loader>();
  const back = inPlan(planId, 'outcome');
  return (
    <Page
      level={2}
      narrow
      title={t('outcome.vote.title')}
      lead={t('outcome.vote.lead', { other })}
      crumbs={[{ href: back, label: t('outcome.title') }]}
    >
      <p className="mb-4">
        <PrivateMark side={party} />
      </p>
      {onBehalfOf && <p className="mb-4">{t('outcome.vote.for', { name: onBehalfOf })}</p>}
      <Form
        name="vote"
        thing={outcome}
        schema={schema}
        submit={t('outcome.vote.submit')}
        cancel={back}
        seen={{ seen }}
        values={values}
      >
        <Hidden name="outcome" value={outcome} />
        <RadioGroup
          name="choice"
          label={t('outcome.vote.choice', { party })}
          options={CHOICES.map((value) => ({
            value,
            label: t(`outcome.choice.${value}`),
            hint: t(`outcome.choice.${value}.hint`),
          }))}
        />
        <TextArea name="words" label={t('outcome.vote.words')} hint={t('outcome.vote.words.hint')} rows={6} />
      </Form>
    </Page>
  );
}
