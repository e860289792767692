import type { Side } from '../../domain/access';
import { agenda, type Agenda, type AgendaCommitment } from '../../domain/plan/check-in/agenda';
import { heldBefore } from '../../domain/plan/check-in/check-in-view';
import { find } from '../../domain/plan/state/things';
import type { CheckIn } from '../../domain/plan/state/check-in';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { recordCase, type DateMove } from '../../domain/plan/record-of';
import { recordOf } from '../../domain/record/record';
import type { Verdict } from '../../domain/record/verdict';
import { turnOf, type Turn } from './court';
import { openNoticeLines, type NoticeLine } from './notices';
import { toHearView, type ToHear } from './now';
import { ownerName } from './people';
import { whenOf, type When } from './when';

/** A commitment as a line of an agenda. */
export interface AgendaLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly owner: string | null;
  readonly due: When;
  readonly verdict: Verdict;
}

type Thing = Pick<AgendaLine, 'id' | 'number' | 'title' | 'side'>;

/** A date that moved, or that somebody asks to move. */
export interface AgendaMove extends Thing {
  readonly askedBy: Side;
  readonly from: string;
  readonly to: string;
  readonly as: DateMove['as'];
}

/** What a check-in talks about; every list may be empty, and no commitment is named twice among the first three. */
export interface AgendaView {
  readonly since: string;
  readonly until: string;
  readonly dueSince: readonly AgendaLine[];
  readonly missed: readonly AgendaLine[];
  readonly dueNext: readonly AgendaLine[];
  readonly held: readonly (Thing & { readonly since: string; readonly stands: Agenda['held'][number]['stands'] })[];
  readonly contested: readonly (Thing & { readonly since: string })[];
  readonly moved: readonly AgendaMove[];
  readonly asked: readonly AgendaMove[];
  /** Formal notices of either side that are not cured for good. */
  readonly notices: readonly NoticeLine[];
  /** Who matters and is to be heard by now. */
  readonly toHear: ToHear | null;
  /** Whose turn it is, by side, the most pressing first; turns on check-ins themselves are left out. */
  readonly courts: Readonly<Record<Side, readonly Turn[]>>;
}

function thing(plan: Plan, id: string): Thing[] {
  const one = find(plan.commitments, id);
  return one ? [{ id, number: one.number, title: one.title, side: one.side }] : [];
}

const linesOf = (plan: Plan, now: string, rows: readonly AgendaCommitment[]): AgendaLine[] =>
  rows.flatMap(({ commitment, due, verdict }) =>
    thing(plan, commitment).map((named) => ({
      ...named,
      owner: ownerName(plan, plan.commitments[commitment]!.owner),
      due: whenOf(plan.terms.calendar, due, now),
      verdict,
    })),
  );

const movesOf = (plan: Plan, moves: readonly DateMove[]): AgendaMove[] =>
  moves.flatMap(({ commitment, askedBy, from, to, as }) =>
    thing(plan, commitment).map((named) => ({ ...named, askedBy, from, to, as })),
  );

/** The agenda as it stands now, for a check-in that is not written down yet. */
export function agendaView(plan: Plan, checkIn: CheckIn, seat: Seat, now: string): AgendaView {
  const { since, until, dueSince, missed, dueNext, held, contested, moved, asked, courts } = agenda(plan, checkIn, now);
  const named = new Set(dueSince.map(({ commitment }) => commitment));
  const turns = (side: Side): Turn[] =>
    courts
      .filter((item) => item.for.side === side && item.thing.type !== 'check-in')
      .map((item) => turnOf(plan, seat, item, now));
  return {
    since,
    until,
    dueSince: linesOf(plan, now, dueSince),
    missed: linesOf(
      plan,
      now,
      missed.filter(({ commitment }) => !named.has(commitment)),
    ),
    dueNext: linesOf(plan, now, dueNext),
    held: held.flatMap((one) =>
      thing(plan, one.commitment).map((of) => ({ ...of, since: one.since, stands: one.stands })),
    ),
    contested: contested.flatMap((one) => thing(plan, one.commitment).map((of) => ({ ...of, since: one.since }))),
    moved: movesOf(plan, moved),
    asked: movesOf(plan, asked),
    notices: openNoticeLines(plan, now),
    toHear: toHearView(plan, seat, now),
    courts: { vendor: turns('vendor'), customer: turns('customer') },
  };
}

/** How it stood on the day people met: what had come due since the time before, and what was late; by the record as of that day. */
export interface StoodThen {
  readonly since: string;
  readonly dueSince: readonly AgendaLine[];
  readonly missed: readonly AgendaLine[];
}

/** Of a check-in that was held; everything is judged as of its own day. */
export function stoodThen(plan: Plan, checkIn: CheckIn): StoodThen {
  const day = checkIn.on;
  const since = heldBefore(plan, checkIn)?.on ?? plan.terms.start;
  const rows = [...recordOf(recordCase(plan, day)).commitments.values()]
    .map(({ id, due, verdict }): AgendaCommitment => ({ commitment: id, due, verdict }))
    .sort((a, b) => a.due.localeCompare(b.due));
  const fresh = ({ due }: AgendaCommitment): boolean => due > since && due <= day;
  const late = ({ verdict }: AgendaCommitment): boolean => verdict === 'overdue' || verdict === 'waiting';
  return {
    since,
    dueSince: linesOf(plan, day, rows.filter(fresh)),
    missed: linesOf(
      plan,
      day,
      rows.filter((row) => late(row) && !fresh(row)),
    ),
  };
}
