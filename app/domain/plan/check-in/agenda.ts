import type { Verdict } from '../../record/verdict';
import { checkInAfter, heldBefore } from './check-in-view';
import {
  acceptedBySilence,
  boundCommitments,
  dayOf,
  dueDates,
  isDone,
  openContest,
  openHold,
} from '../work/commitment-state';
import { byUrgency, court, type CourtItem } from '../court/court';
import type { CheckIn } from '../state/check-in';
import type { Plan } from '../state/plan';
import { dateTimeline, verdictsOf, type DateMove } from '../record-of';

export interface AgendaCommitment {
  readonly commitment: string;
  /** The date both sides last agreed to. */
  readonly due: string;
  readonly verdict: Verdict;
}

/** What a check-in talks about, written by the plan itself. Each list is ordered by date, then as the plan has it. */
export interface Agenda {
  readonly checkIn: string;
  /** The day of the last check-in that was held before this one; the plan's start where there is none. */
  readonly since: string;
  /** The day of the next check-in; the plan's end where there is none. */
  readonly until: string;
  readonly dueSince: readonly AgendaCommitment[];
  /** Overdue, or kept waiting beyond their date. */
  readonly missed: readonly AgendaCommitment[];
  readonly dueNext: readonly AgendaCommitment[];
  readonly held: readonly {
    readonly commitment: string;
    readonly hold: string;
    readonly since: string;
    readonly stands: 'unanswered' | 'accepted' | 'accepted-by-silence';
  }[];
  readonly contested: readonly { readonly commitment: string; readonly contest: string; readonly since: string }[];
  /** Dates that moved since last time, and those somebody asks to move. */
  readonly moved: readonly DateMove[];
  readonly asked: readonly DateMove[];
  readonly courts: readonly CourtItem[];
}

/** The agenda of a check-in as it stands at an instant. */
export function agenda(plan: Plan, checkIn: CheckIn, at: string): Agenda {
  const since = heldBefore(plan, checkIn)?.on ?? plan.terms.start;
  const until = checkInAfter(plan, checkIn)?.on ?? plan.terms.end;
  const verdicts = verdictsOf(plan, at);
  const bound = boundCommitments(plan);
  const rows = bound
    .flatMap((one): (AgendaCommitment & { readonly done: boolean })[] => {
      const verdict = verdicts.get(one.id);
      return verdict ? [{ commitment: one.id, due: dueDates(plan, one).now, verdict, done: isDone(one) }] : [];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const chosen = (wanted: (row: (typeof rows)[number]) => boolean): AgendaCommitment[] =>
    rows.filter(wanted).map(({ commitment, due, verdict }) => ({ commitment, due, verdict }));
  const moves = dateTimeline(plan);
  // What is delivered waits for no date any more, as in the courts.
  const owed = new Set(bound.filter((one) => !isDone(one)).map(({ id }) => id));
  return {
    checkIn: checkIn.id,
    since,
    until,
    dueSince: chosen(({ due }) => due > since && due <= checkIn.on),
    missed: chosen(({ verdict }) => verdict === 'overdue' || verdict === 'waiting'),
    dueNext: chosen(({ due, done }) => due > checkIn.on && due <= until && !done),
    held: bound.flatMap((one) => {
      const hold = isDone(one) ? undefined : openHold(one);
      if (!hold) return [];
      const stands = hold.decision
        ? 'accepted'
        : acceptedBySilence(plan, hold, at)
          ? 'accepted-by-silence'
          : 'unanswered';
      return [{ commitment: one.id, hold: hold.id, since: hold.at, stands }] as const;
    }),
    contested: bound.flatMap((one) => {
      const contest = openContest(one);
      return contest ? [{ commitment: one.id, contest: contest.id, since: contest.at }] : [];
    }),
    moved: moves.filter(
      ({ state, answeredAt }) => state === 'agreed' && answeredAt !== null && dayOf(plan, answeredAt) > since,
    ),
    asked: moves.filter(({ state, commitment }) => state === 'open' && owed.has(commitment)),
    courts: [...court(plan, at)].sort(byUrgency),
  };
}
