import { isRefusal, refuse, type Refusal } from '../../refusal';
import { acceptedBySilence, answerBy, finalDelivery, openHold } from './commitment-state';
import type { CommandOf } from '../commands';
import { unwritten, entry, type ApplyTable, type Asking, type DecideTable } from '../decide';
import { unnameable, withFiles } from '../files/decide-files';
import { actOn, changeCommitment, isTaken } from './on-commitment';
import type { Actor } from '../state/seat';
import type { Delivery } from '../state/commitment';
import type { Plan } from '../state/plan';
import { changeItem } from '../state/things';

/** The delivery somebody answers, or why it cannot be answered (any more). */
function answerable(plan: Plan, asking: Asking, id: string, delivery: string): Delivery | Refusal {
  const commitment = actOn(plan, asking, 'answer-delivery', id);
  if (isRefusal(commitment)) return commitment;
  const asked = commitment.deliveries.find((one) => one.id === delivery);
  if (!asked) return refuse('not-found');
  if (asked.decision !== null) return refuse('already-answered');
  if (acceptedBySilence(plan, asked, asking.at)) return refuse('accepted-by-silence', { on: answerBy(plan, asked.at) });
  return asked;
}

/** Evidence opens in the other side's browser: nothing but web pages. */
const WEB_LINK = /^https?:\/\/[^\s]+$/i;

/** The owner says that it is done; the other side accepts or returns it, and silence accepts. */
export const decideDelivery: DecideTable<CommandOf<'deliver' | 'accept-delivery' | 'return-delivery'>> = {
  deliver: (plan, { commitment: id, id: delivery, note, link, files = [] }, asking) => {
    const commitment = actOn(plan, asking, 'deliver', id);
    if (isRefusal(commitment)) return commitment;
    if (commitment.waivedAt !== null) return refuse('already-waived');
    if (finalDelivery(commitment)) return refuse('already-delivered');
    if (isTaken(commitment.deliveries, delivery)) return refuse('changed-meanwhile');
    if (link !== '' && !WEB_LINK.test(link)) return refuse('not-valid', undefined, 'link');
    if (commitment.proof && link === '' && files.length === 0) return refuse('evidence-needed', undefined, 'link');
    const wrong = unnameable(files);
    if (wrong) return wrong;
    const given = { commitment: id, id: delivery, note, link, ...withFiles(files) };
    const made = entry(plan, asking, 'delivery.made', given);
    // Whoever delivers is not waiting any more; a hold left open would go on counting after a return.
    const hold = openHold(commitment);
    return hold ? [made, entry(plan, asking, 'hold.ended', { commitment: id, hold: hold.id })] : [made];
  },
  'accept-delivery': (plan, { commitment, delivery, words }, asking) => {
    const asked = answerable(plan, asking, commitment, delivery);
    if (isRefusal(asked)) return asked;
    return [entry(plan, asking, 'delivery.accepted', { commitment, delivery, words })];
  },
  'return-delivery': (plan, { commitment, delivery, words }, asking) => {
    const asked = answerable(plan, asking, commitment, delivery);
    if (isRefusal(asked)) return asked;
    return unwritten(words, 'words') ?? [entry(plan, asking, 'delivery.returned', { commitment, delivery, words })];
  },
};

const answer = (
  plan: Plan,
  decision: 'accepted' | 'returned',
  at: string,
  by: Actor,
  { commitment, delivery, words }: { readonly commitment: string; readonly delivery: string; readonly words: string },
): Plan =>
  changeCommitment(plan, commitment, ({ deliveries }) => ({
    deliveries: changeItem(deliveries, delivery, { decision, answer: { by, at, words } }),
  }));

export const applyDelivery: ApplyTable<'delivery.made' | 'delivery.accepted' | 'delivery.returned'> = {
  'delivery.made': (plan, { at, by, data: { commitment, id, note, link, files } }) =>
    changeCommitment(plan, commitment, ({ deliveries }) => ({
      deliveries: [...deliveries, { id, by, at, note, link, ...withFiles(files), decision: null, answer: null }],
    })),
  'delivery.accepted': (plan, { at, by, data }) => answer(plan, 'accepted', at, by, data),
  'delivery.returned': (plan, { at, by, data }) => answer(plan, 'returned', at, by, data),
};
