import { isRefusal, refuse, type Refusal } from '../../refusal';
import { finalDelivery, openWaiver } from './commitment-state';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type Asking, type DecideTable } from '../decide';
import { actOn, changeCommitment, isTaken } from './on-commitment';
import type { Actor } from '../state/seat';
import type { Commitment, Waiver } from '../state/commitment';
import type { Plan } from '../state/plan';
import { changeItem } from '../state/things';

const stillOwed = (commitment: Commitment): Refusal | null => {
  if (commitment.waivedAt !== null) return refuse('already-waived');
  return finalDelivery(commitment) ? refuse('already-delivered') : null;
};

/** The open waiver of a commitment, for the side that asked for it or for the other one. */
function open(plan: Plan, asking: Asking, id: string, waiver: string, whose: 'own' | 'other'): Waiver | Refusal {
  const commitment = actOn(plan, asking, 'waive', id);
  if (isRefusal(commitment)) return commitment;
  const asked = commitment.waivers.find((one) => one.id === waiver);
  if (!asked) return refuse('not-found');
  if (asked.state !== 'open') return refuse(asked.state === 'withdrawn' ? 'already-ended' : 'already-answered');
  const own = asked.by.side === asking.by.side;
  if (own && whose === 'other') return refuse('own-proposal');
  return !own && whose === 'own' ? refuse('not-allowed') : asked;
}

/** Both sides drop a commitment: one asks, the other agrees. The days until then stay as they are. */
export const decideWaiver: DecideTable<
  CommandOf<'propose-waiver' | 'agree-to-waiver' | 'decline-waiver' | 'withdraw-waiver'>
> = {
  'propose-waiver': (plan, { commitment: id, id: waiver, words }, asking) => {
    const commitment = actOn(plan, asking, 'waive', id);
    if (isRefusal(commitment)) return commitment;
    const settled = stillOwed(commitment);
    if (settled) return settled;
    if (openWaiver(commitment)) return refuse('already-open');
    if (isTaken(commitment.waivers, waiver)) return refuse('changed-meanwhile');
    return unwritten(words, 'words') ?? [entry(plan, asking, 'waiver.proposed', { commitment: id, id: waiver, words })];
  },
  'agree-to-waiver': (plan, { commitment, waiver, words }, asking) => {
    const asked = open(plan, asking, commitment, waiver, 'other');
    if (isRefusal(asked)) return asked;
    return (
      stillOwed(plan.commitments[commitment]!) ?? [entry(plan, asking, 'waiver.agreed', { commitment, waiver, words })]
    );
  },
  'decline-waiver': (plan, { commitment, waiver, words }, asking) => {
    const asked = open(plan, asking, commitment, waiver, 'other');
    return isRefusal(asked) ? asked : [entry(plan, asking, 'waiver.declined', { commitment, waiver, words })];
  },
  'withdraw-waiver': (plan, { commitment, waiver }, asking) => {
    const asked = open(plan, asking, commitment, waiver, 'own');
    return isRefusal(asked) ? asked : [entry(plan, asking, 'waiver.withdrawn', { commitment, waiver })];
  },
};

const close = (
  plan: Plan,
  state: 'agreed' | 'declined' | 'withdrawn',
  at: string,
  by: Actor,
  { commitment, waiver, words = '' }: { readonly commitment: string; readonly waiver: string; readonly words?: string },
): Plan =>
  changeCommitment(plan, commitment, ({ waivers, waivedAt }) => ({
    waivers: changeItem(waivers, waiver, { state, answer: { by, at, words } }),
    waivedAt: state === 'agreed' ? at : waivedAt,
  }));

export const applyWaiver: ApplyTable<'waiver.proposed' | 'waiver.agreed' | 'waiver.declined' | 'waiver.withdrawn'> = {
  'waiver.proposed': (plan, { at, by, data: { commitment, id, words } }) =>
    changeCommitment(plan, commitment, ({ waivers }) => ({
      waivers: [...waivers, { id, by, at, words, state: 'open', answer: null }],
    })),
  'waiver.agreed': (plan, { at, by, data }) => close(plan, 'agreed', at, by, data),
  'waiver.declined': (plan, { at, by, data }) => close(plan, 'declined', at, by, data),
  'waiver.withdrawn': (plan, { at, by, data }) => close(plan, 'withdrawn', at, by, data),
};
