import type { Act } from '../../access';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { barred, misplaced, type Asking } from '../decide';
import { find } from '../state/things';
import type { Commitment } from '../state/commitment';
import { LIVE, type Plan, type Stage } from '../state/plan';
import { changeThing } from '../state/things';

/** The commitment that somebody wants to talk about, or why they may not. It need not be agreed yet. */
export function talkAbout(
  plan: Plan,
  asking: Asking,
  act: Act,
  id: string,
  stages: readonly Stage[],
): Commitment | Refusal {
  const commitment = find(plan.commitments, id);
  if (!commitment) return refuse('not-found');
  return barred(asking, act, commitment) ?? misplaced(plan, ...stages) ?? commitment;
}

/** The commitment of an act, or why not: who, when, and that both sides are bound to it are asked before anything else. */
export function actOn(plan: Plan, asking: Asking, act: Act, id: string): Commitment | Refusal {
  const commitment = talkAbout(plan, asking, act, id, LIVE);
  if (isRefusal(commitment) || commitment.agreedAt !== null) return commitment;
  return refuse('not-agreed-yet');
}

/** Ids come with the command: the same one twice is the same form sent twice. */
export const isTaken = (list: readonly { readonly id: string }[], id: string): boolean =>
  list.some((item) => item.id === id);

/** The plan with one commitment changed. */
export const changeCommitment = (
  plan: Plan,
  id: string,
  change: (commitment: Commitment) => Partial<Commitment>,
): Plan => ({ ...plan, commitments: changeThing(plan.commitments, id, change) });
