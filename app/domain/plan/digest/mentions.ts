import type { Actor } from '../state/seat';
import type { Note, Plan } from '../state/plan';
import type { Things } from '../state/things';
import type { Reworded } from '../state/wording';
import { wordings } from '../written/wording';

/** Somebody mentioned the reader. Only where, never what was said. */
export interface Mentioned {
  readonly by: Actor;
  readonly at: string;
  readonly in: 'comment' | 'note';
  /** Of the comment or note. */
  readonly id: string;
  /** What it is about; null for a note about the plan as a whole. */
  readonly commitment: string | null;
}

/** Since when a text has mentioned a seat, as it is worded now; null where it does not. */
function mentionedSince(one: Reworded, seat: string): string | null {
  const all = wordings(one);
  const from = all.findLastIndex(({ mentions = [] }) => !mentions.includes(seat)) + 1;
  return all[from]?.at ?? null;
}

/**
 * Where somebody else has mentioned a seat within a time: in comments, and in the notes of its own side as far as the caller has given
 * them; the oldest first. What was mentioned before an edit and still is, was told before.
 */
export function mentionsFor(
  plan: Plan,
  seat: string,
  notes: Things<Note>,
  within: (at: string) => boolean,
): Mentioned[] {
  const found = (
    one: Reworded & { readonly id: string; readonly by: Actor },
    where: Pick<Mentioned, 'in' | 'commitment'>,
  ): Mentioned[] => {
    const at = one.by.seat === seat ? null : mentionedSince(one, seat);
    return at !== null && within(at) ? [{ ...where, by: one.by, at, id: one.id }] : [];
  };
  const comments = Object.values(plan.commitments).flatMap(({ id, comments }) =>
    comments.flatMap((one) => found(one, { in: 'comment', commitment: id })),
  );
  const inNotes = Object.values(notes).flatMap((one) => found(one, { in: 'note', commitment: one.about }));
  return [...comments, ...inNotes].sort((a, b) => (a.at < b.at ? -1 : 1));
}
