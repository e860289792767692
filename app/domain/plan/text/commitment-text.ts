import { SIDES } from '../../access';
import { isDate } from '../../calendar';
import { refuse, type Refusal } from '../../refusal';
import { misnamed } from '../decide';
import { find, type Things } from '../state/things';
import type { CommitmentContent } from '../state/text';
import type { Seat } from '../state/seat';

/**
 * What is wrong with a commitment by itself: a word that is needed, a date that does not exist, an owner who sits elsewhere.
 * Its waits are judged among the others, in `waits.ts`. `before` is the owner it had: one whose seat was closed may stay.
 */
export function commitmentFault(
  commitment: CommitmentContent,
  seats: Things<Pick<Seat, 'side'> & Partial<Pick<Seat, 'closedAt'>>>,
  before: string | null = null,
): Refusal | null {
  const { side, owner, weight, due } = commitment;
  if (!SIDES.includes(side)) return refuse('not-valid', undefined, 'side');
  const noTitle = misnamed(commitment.title, 'title');
  if (noTitle) return noTitle;
  if (!isDate(due)) return refuse('not-a-date', undefined, 'due');
  if (weight !== 1 && weight !== 2 && weight !== 3) return refuse('not-valid', undefined, 'weight');
  if (owner === null) return null;
  const seat = find(seats, owner);
  if (!seat || (seat.closedAt && owner !== before)) return refuse('not-found', undefined, 'owner');
  return seat.side === side ? null : refuse('owner-other-side', undefined, 'owner');
}

export const tidyCommitment = (commitment: CommitmentContent): CommitmentContent => ({
  side: commitment.side,
  owner: commitment.owner,
  title: commitment.title.trim(),
  doneMeans: commitment.doneMeans.trim(),
  weight: commitment.weight,
  due: commitment.due,
  waitsOn: [...new Set(commitment.waitsOn)],
  workstream: commitment.workstream.trim(),
  notes: commitment.notes.trim(),
  ...(commitment.proof ? { proof: true as const } : {}),
});
