import type { Side } from '../../domain/access';
import { byNumber } from '../../domain/plan/sign-off/version';
import { find } from '../../domain/plan/state/things';
import type { Plan, PrivatePlan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { named, type Named } from './people';

export interface NoteView {
  readonly id: string;
  readonly by: Named;
  readonly at: string;
  readonly words: string;
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
    mayWrite: plan.stage !== 'closed',
    notes: Object.values(own.notes)
      .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
      .map(({ id, by, at, words, about }) => {
        const one = about === null ? undefined : find(plan.commitments, about);
        return {
          id,
          by: named(plan, by),
          at,
          words,
          about: one ? { id: one.id, number: one.number, title: one.title } : null,
        };
      }),
    commitments: Object.values(plan.commitments)
      .sort(byNumber)
      .map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
  };
}
