import type { Side } from '../../access';
import { courtBesideWork } from '../court/court';
import { EXECUTIVE_ACTS, type CourtItem } from '../court/court-item';
import { isTheirOwn } from '../court/for-other';
import { principalOn } from '../sign-off/principal';
import { signBy } from '../sign-off/sign-off';
import { versionOnTable } from '../sign-off/version';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { find } from '../state/things';
import { addressOfTurn } from '../work/nouns';
import { dayOf } from '../work/commitment-state';

/**
 * The turns of a plan that an executive is asked for: those that are nobody else's, a notice, which their side's leads can take in as
 * well, and whether they agree to parting ways, where the vendor's policy names them: that stands in no court that both sides see, and is
 * handed in with what is their own (`data/own-turns.server.ts`). Their words stand in `words/en/executive.ts`.
 */
export const AWAITING_KINDS = [...EXECUTIVE_ACTS, 'acknowledge-notice', 'say-agreement'] as const;
export type AwaitingKind = (typeof AWAITING_KINDS)[number];

/** What the vendor keeps to itself until it is done: the customer never waits for it. */
const VENDORS_OWN = ['share-transition', 'send-letter', 'say-agreement'] as const satisfies readonly AwaitingKind[];

/** Kinds of which both sides know that they wait. */
export type KnownKind = Exclude<AwaitingKind, (typeof VENDORS_OWN)[number]>;
export const KNOWN_KINDS = AWAITING_KINDS.filter((kind): kind is KnownKind => !VENDORS_OWN.some((own) => own === kind));

/** Something that waits for one person, as executive or in an executive's place. */
export interface Awaited<K extends AwaitingKind = AwaitingKind> {
  readonly kind: K;
  readonly side: Side;
  /** Which one, as it is told: the number of a version or of a notice; '' where there is but one. */
  readonly about: string;
  /** What it is on, by its own name. */
  readonly thing: string;
  /** Instant or plan-local date from which it waits. */
  readonly since: string;
  /** Plan-local date after which it can no longer be done as it stands, or is answered by silence; null where nothing says so. */
  readonly by: string | null;
  /** Where it is done: a path within the plan. */
  readonly path: string;
  /** The executive in whose place; null where it is theirs. */
  readonly onBehalfOf: string | null;
}

/** What waits for a seat itself, and what its side waits for from the other side's executive; each the longest waiting first. */
export interface Awaiting {
  readonly mine: readonly Awaited[];
  readonly theirs: readonly Awaited<KnownKind>[];
}

const NOTHING: Awaiting = { mine: [], theirs: [] };

const longestFirst = (a: Awaited, b: Awaited): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : a.kind < b.kind ? -1 : 1;

const numberOf = (plan: Plan, { type, id }: CourtItem['thing']): string =>
  type === 'version' ? id : type === 'notice' ? String(find(plan.notices, id)?.number ?? '') : '';

/** A version can be signed until a promise in it would be missed by signing: the court itself names no day for it. */
function lastDay(plan: Plan, { act, due }: CourtItem): string | null {
  const version = act === 'sign' ? versionOnTable(plan) : null;
  return version ? signBy(plan, version) : due;
}

const awaited = <K extends AwaitingKind>(plan: Plan, item: CourtItem, kind: K, now: string): Awaited<K> => ({
  kind,
  side: item.for.side,
  about: numberOf(plan, item.thing),
  thing: item.about ?? item.thing.id,
  // From now, where nothing says since when.
  since: item.since ?? now,
  by: lastDay(plan, item),
  path: addressOfTurn(item),
  onBehalfOf: null,
});

const kindOf = <K extends AwaitingKind>(kinds: readonly K[], { act }: CourtItem): K | undefined =>
  kinds.find((kind) => kind === act);

/**
 * Everything in a plan that waits for executives at an instant, as one seat sees it; nothing for who is none and stands in for none.
 * `own` are turns that nobody but the seat's own side knows of.
 */
export function awaiting(plan: Plan, seat: Seat, now: string, own: readonly CourtItem[] = []): Awaiting {
  if (plan.stage === 'draft' || plan.withdrawn) return NOTHING;
  const principal = principalOn(plan, seat, dayOf(plan, now), 'sign');
  if (!principal) return NOTHING;
  const inPlace = principal.id !== seat.id;
  const items = [...courtBesideWork(plan, now), ...own];
  const mine = items
    .filter((item) => item.for.side === seat.side && !isTheirOwn(plan, item, seat, now))
    .flatMap((item): Awaited[] => {
      // What somebody thinks is theirs to say, for whomever they may sign.
      if (item.act === 'say-agreement')
        return item.for.seat === seat.id ? [awaited(plan, item, 'say-agreement', now)] : [];
      // What leads take in as well, nobody does in an executive's place.
      const kind = kindOf(inPlace ? EXECUTIVE_ACTS : AWAITING_KINDS, item);
      return kind ? [{ ...awaited(plan, item, kind, now), onBehalfOf: inPlace ? principal.name : null }] : [];
    });
  const theirs = items
    .filter((item) => item.for.side !== seat.side)
    .flatMap((item) => {
      const kind = kindOf(KNOWN_KINDS, item);
      return kind ? [awaited(plan, item, kind, now)] : [];
    });
  return { mine: mine.sort(longestFirst), theirs: theirs.sort(longestFirst) };
}
