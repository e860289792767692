import type { Role } from '../../access';
import type { EntryData, EntryKind } from '../entries';
import { find } from '../state/things';
import { wordingNow } from '../written/wording';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';

/** An entry of the shared ledger, as far as it matters whom it concerns. */
export interface Happened {
  readonly kind: EntryKind;
  readonly at: string;
  readonly by: { readonly seat: string };
  readonly data: unknown;
}

/** What an entry is about, for those whom it can concern. */
type Subject = 'work' | 'meeting' | 'talk';

/**
 * What is told besides what waits for somebody. Dates that moved and minutes that were acknowledged are told by what they are now; a
 * version that was signed or sent back was mailed at once.
 */
const NEWS: { readonly [K in EntryKind]?: Subject } = {
  'delivery.made': 'work',
  'delivery.accepted': 'work',
  'delivery.returned': 'work',
  'date.proposed': 'work',
  'date.declined': 'work',
  'hold.said': 'work',
  'hold.accepted': 'work',
  'hold.refused': 'work',
  'hold.ended': 'work',
  'contest.opened': 'work',
  'contest.offered': 'work',
  'contest.settled': 'work',
  'waiver.proposed': 'work',
  'waiver.agreed': 'work',
  'waiver.declined': 'work',
  'reason.given': 'work',
  'comment.made': 'work',
  'commitment.handed-over': 'work',
  'party.renamed': 'talk',
  'check-in.called-off': 'meeting',
  'check-in.moved': 'meeting',
  'addition.made': 'meeting',
  'check-in.minuted': 'meeting',
  'check-in.corrected': 'meeting',
  'notice.acknowledged': 'talk',
  'part.declined': 'talk',
  'transition.added': 'talk',
  'transition.answered': 'talk',
  'amendment.opened': 'talk',
  'amendment.dropped': 'talk',
};

/** Whom a subject concerns as a whole; a contributor is told of the work next to their own. */
const FOR: Readonly<Record<Subject, readonly Role[]>> = {
  work: ['lead', 'executive'],
  meeting: ['viewer', 'lead', 'executive'],
  talk: ['lead', 'executive'],
};

/** The commitments that are a seat's, wait on its own, or its own wait on. */
export function nearTo({ commitments }: Plan, { id: seat }: Seat): ReadonlySet<string> {
  const near = new Set<string>();
  for (const { id, owner, waitsOn } of Object.values(commitments)) {
    if (owner === seat) for (const one of [id, ...waitsOn]) near.add(one);
    else if (waitsOn.some((one) => find(commitments, one)?.owner === seat)) near.add(id);
  }
  return near;
}

/** Whether somebody is told of all that is promised in a plan, not of their own part alone. */
export const seesWhole = ({ role }: Seat): boolean => role !== 'contributor';

/** Told by itself: the comment mentions the seat as it reads now. */
function isMentioned(plan: Plan, data: unknown, { id: seat }: Seat): boolean {
  const { commitment, id } = data as EntryData['comment.made'];
  const one = find(plan.commitments, commitment)?.comments.find((comment) => comment.id === id);
  return (one && wordingNow(one).mentions?.includes(seat)) ?? false;
}

/**
 * What happened that concerns a seat, oldest first, without its own acts and without what waits for it anyway. `waiting` holds the ids
 * of deliveries, holds, questions and contests that do; `near` the commitments that a contributor is told of.
 */
export function newsFor<E extends Happened>(
  plan: Plan,
  seat: Seat,
  entries: readonly E[],
  { waiting, near }: { readonly waiting: ReadonlySet<string>; readonly near: ReadonlySet<string> | null },
): readonly E[] {
  return entries.filter(({ kind, by, data }) => {
    if (kind === 'comment.made' && isMentioned(plan, data, seat)) return false;
    const subject = NEWS[kind];
    if (!subject || by.seat === seat.id) return false;
    const { commitment, id, contest } = data as { commitment?: string; id?: string; contest?: string };
    if ([id, contest].some((one) => one !== undefined && waiting.has(one))) return false;
    if (FOR[subject].includes(seat.role)) return true;
    return commitment !== undefined && (near?.has(commitment) ?? false);
  });
}
