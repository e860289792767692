import { checkInsOf } from '../../domain/plan/check-in/check-in-view';
import { byNumber } from '../../domain/plan/sign-off/version';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import type { Side } from '../../domain/access';
import { historyLines, type HistoryLine } from './history-lines';
import type { ChainMark, LedgerEntry } from './history/ledger-entry';
import { partyNamesOf, titlesOf } from './history/names';

export const PAGE_SIZE = 100;

/** What the history is narrowed to; an empty one takes all. */
export interface HistoryNarrowing {
  /** A seat's id. */
  readonly person: string;
  /** The id of a commitment or a check-in. */
  readonly thing: string;
  /** From 1. */
  readonly page: number;
}

export interface HistoryView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  readonly narrowing: HistoryNarrowing;
  readonly people: readonly { readonly id: string; readonly name: string; readonly side: Side }[];
  readonly commitments: readonly { readonly id: string; readonly label: string }[];
  readonly checkIns: readonly { readonly id: string; readonly number: number; readonly on: string }[];
  /** The newest first. */
  readonly lines: readonly HistoryLine[];
  readonly found: number;
  readonly pages: number;
  readonly chain: ChainMark;
  readonly ownChain: ChainMark | null;
}

interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly chain: ChainMark;
}

/** What an address asks of the history; whatever it cannot mean counts as not asked. */
export function historyNarrowing(search: URLSearchParams): HistoryNarrowing {
  const page = Number(search.get('page'));
  return {
    person: search.get('person') ?? '',
    thing: search.get('thing') ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Every id that an entry names as what it is about. */
function isAbout({ data }: LedgerEntry, thing: string): boolean {
  const { commitment, checkIn, id, about, part } = data as Record<string, unknown>;
  return [commitment, checkIn, id, about, (part as { id?: unknown } | undefined)?.id].includes(thing);
}

/** Newest first; where two ledgers have the same instant, what is private stands above what followed from it. */
const newestFirst = (a: LedgerEntry, b: LedgerEntry): number =>
  b.at.localeCompare(a.at) || Number(a.ledger === 'shared') - Number(b.ledger === 'shared') || b.seq - a.seq;

/** A page of the history as a seat may read it. `own` is its side's ledger, for those who may read what is private. */
export function historyView(
  plan: Plan,
  seat: Seat,
  ledgers: { readonly shared: Ledger; readonly own: Ledger | null },
  narrowing: HistoryNarrowing,
): HistoryView {
  const all = [...ledgers.shared.entries, ...(ledgers.own?.entries ?? [])].sort(newestFirst);
  const found = all.filter(
    (entry) =>
      (narrowing.person === '' || entry.by.seat === narrowing.person) &&
      (narrowing.thing === '' || isAbout(entry, narrowing.thing)),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(narrowing.page, pages);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    zone: plan.terms.calendar.timeZone,
    narrowing: { ...narrowing, page },
    people: Object.values(plan.seats)
      .map(({ id, name, side }) => ({ id, name, side }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    commitments: Object.values(plan.commitments)
      .sort(byNumber)
      .map(({ id, number, title }) => ({ id, label: `${number} ${title}` })),
    checkIns: checkInsOf(plan).map(({ id, number, on }) => ({ id, number, on })),
    lines: historyLines(plan, shown, titlesOf([...all].reverse()), partyNamesOf([...all].reverse())),
    found: found.length,
    pages,
    chain: ledgers.shared.chain,
    ownChain: ledgers.own?.chain ?? null,
  };
}
