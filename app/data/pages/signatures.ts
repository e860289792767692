import type { Side } from '../../domain/access';
import { inPlan } from '../../domain/addresses';
import type { CourtItem } from '../../domain/plan/court/court-item';
import { awaiting, type Awaited, type AwaitingKind, type KnownKind } from '../../domain/plan/executive/awaiting';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { whenOf, type When } from './when';

/** Something that waits for an executive, in which plan. */
export interface SignatureRow<K extends AwaitingKind = AwaitingKind> {
  /** The same for the same thing, whenever it is asked. */
  readonly key: string;
  readonly kind: K;
  readonly about: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly parties: Plan['parties'];
  /** Whose turn it is. */
  readonly side: Side;
  readonly since: When;
  readonly by: When | null;
  /** Where it is done. */
  readonly href: string;
  readonly onBehalfOf: string | null;
}

export interface SignaturesView {
  /** What waits for the reader, the longest waiting first. */
  readonly mine: readonly SignatureRow[];
  /** What their sides wait for from the other executives. */
  readonly theirs: readonly SignatureRow<KnownKind>[];
  /** In how many plans they are executive or stand in for one, and how many of them were looked at. */
  readonly all: number;
  readonly shown: number;
}

/** A row with the instant or date by which it is sorted. */
type Dated<K extends AwaitingKind> = SignatureRow<K> & { readonly at: string };

/**
 * What waits for executives in these plans, as each seat sees it at an instant. `all`: of how many plans they are. `own`: turns of a
 * plan that nobody but the seat's own side knows of.
 */
export function signaturesView(
  seated: readonly { readonly plan: Plan; readonly seat: Seat; readonly own?: readonly CourtItem[] }[],
  all: number,
  now: string,
): SignaturesView {
  const rows = seated.map(({ plan, seat, own }) => {
    const { calendar } = plan.terms;
    const rowOf = <K extends AwaitingKind>(one: Awaited<K>): Dated<K> => ({
      key: [plan.id, one.kind, one.thing, one.side].join(':'),
      kind: one.kind,
      about: one.about,
      planId: plan.id,
      planTitle: plan.title,
      parties: plan.parties,
      side: one.side,
      since: whenOf(calendar, dayOf(plan, one.since), now),
      by: one.by === null ? null : whenOf(calendar, one.by, now),
      href: `${inPlan(plan.id)}/${one.path}`,
      onBehalfOf: one.onBehalfOf,
      at: one.since,
    });
    const { mine, theirs } = awaiting(plan, seat, now, own);
    return { mine: mine.map(rowOf), theirs: theirs.map(rowOf) };
  });
  const longestFirst = <K extends AwaitingKind>(list: readonly Dated<K>[]): SignatureRow<K>[] =>
    [...list]
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
      .map(({ at: _, ...row }) => row);
  return {
    mine: longestFirst(rows.flatMap(({ mine }) => mine)),
    theirs: longestFirst(rows.flatMap(({ theirs }) => theirs)),
    all,
    shown: seated.length,
  };
}
