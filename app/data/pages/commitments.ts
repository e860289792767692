import type { Side } from '../../domain/access';
import { court, courtFor, WHOSE, type Whose } from '../../domain/plan/court/court';
import type { CourtAct, CourtItem } from '../../domain/plan/court/court-item';
import { dueDates, isDone, missingBlockers } from '../../domain/plan/work/commitment-state';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { recordOn } from '../../domain/plan/record-of';
import { byNumber } from '../../domain/plan/sign-off/version';
import type { PlanRecord } from '../../domain/record/record';
import { VERDICTS, type Verdict } from '../../domain/record/verdict';
import { ownerName } from './people';
import { whenOf, type When } from './when';

/** How a commitment stands: its verdict once both are bound to it, else how far the talk has come. */
const STATES = [...VERDICTS, 'proposed', 'declined'] as const;
export type State = Verdict | 'proposed' | 'declined';

/** What the list is narrowed to; an empty one takes all. */
export interface Narrowing {
  readonly side: Side | '';
  /** A seat's id. */
  readonly owner: string;
  readonly state: State | '';
  /** Whose turn it is, as the reader sees it. */
  readonly turn: Whose | '';
  readonly by: 'workstream' | 'due';
}

export interface CommitmentRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly owner: string | null;
  readonly due: When;
  /** Nothing is left to do for its owner, so that how long ago it was due says nothing. */
  readonly done: boolean;
  /** Due first for another day. */
  readonly moved: boolean;
  readonly state: State;
  readonly contested: boolean;
  /** Whose turn it is, and what it asks for. */
  readonly court: { readonly side: Side; readonly act: CourtAct } | null;
  /** The numbers of what it waits on that is not there yet. */
  readonly waits: readonly string[];
}

export interface CommitmentsView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly narrowing: Narrowing;
  readonly owners: readonly { readonly id: string; readonly name: string; readonly side: Side }[];
  readonly states: readonly State[];
  readonly groups: readonly { readonly name: string; readonly rows: readonly CommitmentRow[] }[];
  readonly shown: number;
  readonly all: number;
}

/** How a commitment stands on the record of a day, or in the talk. */
export const stateOf = (commitment: Commitment, record: PlanRecord | null): State =>
  record?.commitments.get(commitment.id)?.verdict ?? (commitment.consent.declined ? 'declined' : 'proposed');

/** The record of today; null while nothing is on it. */
export const recordNow = (plan: Plan, now: string): PlanRecord | null => {
  const record = recordOn(plan, now);
  return record.commitments.size > 0 ? record : null;
};

const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);
const isWhose = (text: string): text is Whose => (WHOSE as readonly string[]).includes(text);

/** Reads what the address narrows the list to; what it does not know it leaves out. */
export function narrowingOf(search: URLSearchParams): Narrowing {
  const side = search.get('side');
  const state = search.get('state') ?? '';
  const turn = search.get('turn') ?? '';
  return {
    side: side === 'vendor' || side === 'customer' ? side : '',
    owner: search.get('owner') ?? '',
    state: isState(state) ? state : '',
    turn: isWhose(turn) ? turn : '',
    by: search.get('by') === 'due' ? 'due' : 'workstream',
  };
}

/** Whose turn each commitment is; an answer comes before the delivery it stands in the way of. */
function turns(items: readonly CourtItem[]): ReadonlyMap<string, { side: Side; act: CourtAct }> {
  const found = new Map<string, { side: Side; act: CourtAct }>();
  for (const item of items) {
    if (item.thing.type !== 'commitment') continue;
    const known = found.get(item.thing.id);
    if (!known || known.act === 'deliver') found.set(item.thing.id, { side: item.for.side, act: item.act });
  }
  return found;
}

/** All commitments of a plan, narrowed and grouped. One pass over them; the record is judged once. */
export function commitmentsView(plan: Plan, seat: Seat, now: string, narrowing: Narrowing): CommitmentsView {
  const all = Object.values(plan.commitments).sort(byNumber);
  const record = recordNow(plan, now);
  const turn = turns(narrowing.turn ? courtFor(plan, seat, now)[narrowing.turn] : court(plan, now));
  const states = new Set<State>();
  const owners = new Set<string>();
  const rows: { readonly group: string; readonly row: CommitmentRow }[] = [];
  for (const one of all) {
    const state = stateOf(one, record);
    states.add(state);
    if (one.owner !== null) owners.add(one.owner);
    if (narrowing.side && one.side !== narrowing.side) continue;
    if (narrowing.owner && one.owner !== narrowing.owner) continue;
    if (narrowing.state && state !== narrowing.state) continue;
    if (narrowing.turn && !turn.has(one.id)) continue;
    const dates = dueDates(plan, one);
    rows.push({
      group: narrowing.by === 'workstream' ? one.workstream : '',
      row: {
        id: one.id,
        number: one.number,
        title: one.title,
        side: one.side,
        owner: ownerName(plan, one.owner),
        due: whenOf(plan.terms.calendar, dates.now, now),
        done: isDone(one),
        moved: dates.now !== dates.first,
        state,
        contested: record?.commitments.get(one.id)?.contested ?? false,
        court: turn.get(one.id) ?? null,
        waits: missingBlockers(plan, one).map(({ number }) => number),
      },
    });
  }
  if (narrowing.by === 'due') rows.sort((a, b) => a.row.due.date.localeCompare(b.row.due.date));
  const groups = new Map<string, CommitmentRow[]>();
  for (const { group, row } of rows) {
    const known = groups.get(group);
    if (known) known.push(row);
    else groups.set(group, [row]);
  }
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    narrowing,
    owners: [...owners].flatMap((id) => {
      const owner = plan.seats[id];
      return owner ? [{ id, name: owner.name, side: owner.side }] : [];
    }),
    states: STATES.filter((state) => states.has(state)),
    groups: [...groups].map(([name, grouped]) => ({ name, rows: grouped })),
    shown: rows.length,
    all: all.length,
  };
}
