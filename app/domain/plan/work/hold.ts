import { isRefusal, refuse, type Refusal } from '../../refusal';
import { acceptedBySilence, answerBy, finalDelivery, openHold } from './commitment-state';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type Asking, type DecideTable } from '../decide';
import { actOn, changeCommitment, isTaken } from './on-commitment';
import type { Actor } from '../state/seat';
import type { Hold } from '../state/commitment';
import type { Plan } from '../state/plan';
import { changeItem } from '../state/things';

/** The hold somebody answers, or why it cannot be answered (any more). One that has ended still counts, so it still can be. */
function answerable(plan: Plan, asking: Asking, id: string, hold: string): Hold | Refusal {
  const commitment = actOn(plan, asking, 'answer-hold', id);
  if (isRefusal(commitment)) return commitment;
  const asked = commitment.holds.find((one) => one.id === hold);
  if (!asked) return refuse('not-found');
  if (asked.decision !== null) return refuse('already-answered');
  if (acceptedBySilence(plan, asked, asking.at)) return refuse('accepted-by-silence', { on: answerBy(plan, asked.at) });
  return asked;
}

/** The owner's side says "we are waiting on you since today"; the other side answers, and silence accepts; either ends it. */
export const decideHold: DecideTable<CommandOf<'say-hold' | 'accept-hold' | 'refuse-hold' | 'end-hold'>> = {
  'say-hold': (plan, { commitment: id, id: hold, words }, asking) => {
    const commitment = actOn(plan, asking, 'hold', id);
    if (isRefusal(commitment)) return commitment;
    if (commitment.waivedAt !== null) return refuse('already-waived');
    if (finalDelivery(commitment)) return refuse('already-delivered');
    if (openHold(commitment)) return refuse('already-open');
    if (isTaken(commitment.holds, hold)) return refuse('changed-meanwhile');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'hold.said', { commitment: id, id: hold, words })];
  },
  'accept-hold': (plan, { commitment, hold, words }, asking) => {
    const asked = answerable(plan, asking, commitment, hold);
    return isRefusal(asked) ? asked : [entry(plan, asking, 'hold.accepted', { commitment, hold, words })];
  },
  'refuse-hold': (plan, { commitment, hold, words }, asking) => {
    const asked = answerable(plan, asking, commitment, hold);
    return isRefusal(asked) ? asked : [entry(plan, asking, 'hold.refused', { commitment, hold, words })];
  },
  'end-hold': (plan, { commitment: id, hold }, asking) => {
    const commitment = actOn(plan, asking, 'end-hold', id);
    if (isRefusal(commitment)) return commitment;
    const said = commitment.holds.find((one) => one.id === hold);
    if (!said) return refuse('not-found');
    if (said.until !== null || said.decision === 'refused') return refuse('already-ended');
    return [entry(plan, asking, 'hold.ended', { commitment: id, hold })];
  },
};

const answer = (
  plan: Plan,
  decision: 'accepted' | 'refused',
  at: string,
  by: Actor,
  { commitment, hold, words }: { readonly commitment: string; readonly hold: string; readonly words: string },
): Plan =>
  changeCommitment(plan, commitment, ({ holds }) => ({
    holds: changeItem(holds, hold, { decision, answer: { by, at, words } }),
  }));

export const applyHold: ApplyTable<'hold.said' | 'hold.accepted' | 'hold.refused' | 'hold.ended'> = {
  'hold.said': (plan, { at, by, data: { commitment, id, words } }) =>
    changeCommitment(plan, commitment, ({ holds }) => ({
      holds: [...holds, { id, by, at, words, decision: null, answer: null, until: null }],
    })),
  'hold.accepted': (plan, { at, by, data }) => answer(plan, 'accepted', at, by, data),
  'hold.refused': (plan, { at, by, data }) => answer(plan, 'refused', at, by, data),
  'hold.ended': (plan, { at, by, data: { commitment, hold } }) =>
    changeCommitment(plan, commitment, ({ holds }) => ({ holds: changeItem(holds, hold, { until: { by, at } }) })),
};
