import type { Side } from '../../domain/access';
import { byNumber } from '../../domain/plan/sign-off/version';
import { find } from '../../domain/plan/state/things';
import { isOver, type Plan, type PrivatePlan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { asTypedAgain, inPrivate } from '../../domain/plan/written/mention';
import { timesEdited, wordingNow } from '../../domain/plan/written/wording';
import { mentionsOf, writtenSaid, type Mention, type WrittenSaid } from './written';

export interface NoteView extends WrittenSaid {
  readonly about: { readonly id: string; readonly number: string; readonly title: string } | null;
}

export interface NotesView {
  readonly planId: string;
  readonly side: Side;
  /** The company whose notes these are. */
  readonly party: string;
  readonly other: string;
  readonly zone: string;
  readonly mayWrite: boolean;
  readonly notes: readonly NoteView[];
  /** Whom a note can mention: those of the side who may read it. */
  readonly people: readonly Mention[];
  readonly commitments: readonly { readonly id: string; readonly label: string }[];
}

/** What one side keeps to itself about a plan, the newest first. The caller has made sure that the seat may read it. */
export function notesView(plan: Plan, seat: Seat, own: PrivatePlan): NotesView {
  const { side } = seat;
  return {
    planId: plan.id,
    side,
    party: plan.parties[side],
    other: plan.parties[side === 'vendor' ? 'customer' : 'vendor'],
    zone: plan.terms.calendar.timeZone,
    mayWrite: !isOver(plan),
    notes: Object.values(own.notes)
      .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
      .map((note) => {
        const one = note.about === null ? undefined : find(plan.commitments, note.about);
        return {
          ...writtenSaid(plan, seat, note),
          about: one ? { id: one.id, number: one.number, title: one.title } : null,
        };
      }),
    people: mentionsOf(plan, inPrivate(plan, side)),
    commitments: Object.values(plan.commitments)
      .sort(byNumber)
      .map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
  };
}

/** One note as its writer puts it in other words. */
export interface NoteEditView {
  readonly planId: string;
  readonly party: string;
  readonly id: string;
  /** As it would be typed, and how often it was put anew before. */
  readonly words: string;
  readonly seen: number;
  readonly people: readonly Mention[];
}

/** Null where there is no such note, or it is not the seat's own. */
export function noteEditView(plan: Plan, seat: Seat, own: PrivatePlan, id: string): NoteEditView | null {
  const note = find(own.notes, id);
  if (note?.by.seat !== seat.id || isOver(plan)) return null;
  const seats = inPrivate(plan, seat.side);
  return {
    planId: plan.id,
    party: plan.parties[seat.side],
    id,
    words: asTypedAgain(plan, wordingNow(note), seats),
    seen: timesEdited(note),
    people: mentionsOf(plan, seats),
  };
}
