import { SIDES, type Side } from '../../access';
import { dayNumber, isDate } from '../../calendar';
import { canonical } from '../../ledger/canonical';
import { refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { barred, entry, misplaced, todayOf, unwritten, type Asking, type DecideTable, misnamed } from '../decide';
import { find } from '../state/things';
import { isLive, LIVE, type Plan } from '../state/plan';
import { executives } from '../seats/seat';
import type { Seat } from '../state/seat';
import { MOMENTS, type HeardView, type LaterMoment, type Moment, type Player, type PlayerContent } from '../state/text';

/** What is wrong with how somebody who matters is described; null for nothing. */
export function playerFault(player: PlayerContent): Refusal | null {
  if (!SIDES.includes(player.side)) return refuse('not-valid', undefined, 'side');
  return misnamed(player.name, 'name');
}

export const tidyPlayer = (player: PlayerContent): PlayerContent => ({
  side: player.side,
  name: player.name.trim(),
  position: player.position.trim(),
  executive: player.executive,
  signedPurchase: player.signedPurchase,
});

/** How somebody saw it at one moment; null while nobody has asked. */
export const viewAt = (player: Player, moment: Moment): HeardView | null =>
  moment === 'start' ? player.view : (player.later?.[moment] ?? null);

/** The last time somebody told how they see it, at whichever moment; null for who was never heard. */
export const lastHeard = (player: Player): (HeardView & { readonly moment: Moment }) | null =>
  MOMENTS.reduce<(HeardView & { readonly moment: Moment }) | null>((last, moment) => {
    const view = viewAt(player, moment);
    return view ? { ...view, moment } : last;
  }, null);

/** Who has not been heard at one moment: the executives and whoever signed the purchase first, then in the plan's order. */
export const unheardAt = (plan: Plan, moment: Moment): Player[] =>
  Object.values(plan.players)
    .filter((player) => viewAt(player, moment) === null)
    .sort((a, b) => Number(mattersMost(b)) - Number(mattersMost(a)) || a.order - b.order);

/** Who has not been heard before it begins. */
export const unheard = (plan: Plan): Player[] => unheardAt(plan, 'start');

/** Somebody whose view should be kept when it is decided how it ends, and is not. */
export interface Unheard extends Pick<Player, 'side' | 'name' | 'position'> {
  /** Of the key player, or of the seat of an executive who is none. */
  readonly id: string;
  /** When they were heard last; null for never. */
  readonly heard: Moment | null;
  readonly isPlayer: boolean;
}

const spelt = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

type Person = Pick<Player, 'side' | 'name'>;
const isSame = (a: Person, b: Person): boolean => a.side === b.side && spelt(a.name) === spelt(b.name);

/** Executives' seats of which no key player has the name: no view of theirs can be kept. */
export function executivesUnnamed(plan: Plan): readonly Seat[] {
  const players = Object.values(plan.players);
  return executives(plan).filter((seat) => !players.some((player) => isSame(player, seat)));
}

/**
 * The executives of either side, and whoever signed the purchase, who were not heard when it is over, or never: nobody should think of
 * how it ends without them, and no outcome is opened without knowing of it. Those who were heard at the start alone have not said how it
 * went; an executive who sits here and is no key player was never asked.
 */
export function executivesUnheard(plan: Plan): readonly Unheard[] {
  const seated = executives(plan);
  const players = unheardAt(plan, 'end')
    .filter((player) => mattersMost(player) || seated.some((seat) => isSame(player, seat)))
    .map((player): Unheard => {
      const { id, side, name, position } = player;
      return { id, side, name, position, heard: lastHeard(player)?.moment ?? null, isPlayer: true };
    });
  const unnamed = executivesUnnamed(plan).map(({ id, side, name, position }): Unheard => ({
    id,
    side,
    name,
    position,
    heard: null,
    isPlayer: false,
  }));
  return [...players, ...unnamed];
}

/**
 * Which moment it is, on a day in the plan's zone: the start is before it binds and the first third of the time frame, the end is after
 * its last day, or once people decide how it ends.
 */
export function momentOn(plan: Plan, today: string): Moment {
  if (!isLive(plan)) return 'start';
  const { start, end } = plan.terms;
  if (plan.stage !== 'running' || today > end) return 'end';
  return (dayNumber(today) - dayNumber(start)) * 3 < dayNumber(end) + 1 - dayNumber(start) ? 'start' : 'middle';
}

/** Who is to be heard now: nobody at the start, which has its own place in the talk; then those who have not been. */
export function toHearOn(
  plan: Plan,
  today: string,
): { readonly moment: LaterMoment; readonly players: Player[] } | null {
  const moment = momentOn(plan, today);
  if (!isLive(plan) || moment === 'start') return null;
  const players = unheardAt(plan, moment);
  return players.length > 0 ? { moment, players } : null;
}

/** Without their view nobody should think of parting. */
const mattersMost = (player: PlayerContent): boolean => player.executive || player.signedPurchase;

/** Who matters is not part of what is signed, so it can be set right as long as the plan is alive. */
const alive = (plan: Plan, asking: Asking): Refusal | null =>
  barred(asking, 'edit-plan') ?? misplaced(plan, 'draft', 'proposed', 'agreed', ...LIVE);

/** Each side names its own people; while the plan is a draft the vendor names both. */
const notOurs = (plan: Plan, side: Side, asking: Asking): Refusal | null =>
  plan.stage === 'draft' || side === asking.by.side ? null : refuse('not-allowed');

/** Whoever asks writes down what they hear, of either side; but what somebody's own side wrote of them is for that side alone to change. */
export const mayHear = (player: Player, moment: Moment, by: Pick<Seat, 'side'>): boolean =>
  by.side === player.side || viewAt(player, moment)?.by.side !== player.side;

type PlayerKinds = 'put-player' | 'remove-player' | 'hear-player';

/** Everyone who matters, and their view in their own words. */
export const decidePlayer: DecideTable<CommandOf<PlayerKinds>> = {
  'put-player': (plan, { id, seen, player: raw }, asking) => {
    const before = find(plan.players, id);
    const no =
      alive(plan, asking) ??
      notOurs(plan, before?.side ?? raw.side, asking) ??
      notOurs(plan, raw.side, asking) ??
      playerFault(raw);
    if (no) return no;
    if (seen !== (before?.rev ?? 0)) return refuse('changed-meanwhile');
    const player = tidyPlayer(raw);
    if (before && canonical(tidyPlayer(before)) === canonical(player)) return [];
    return [entry(plan, asking, 'player.put', { id, rev: seen + 1, player })];
  },

  'remove-player': (plan, { id }, asking) => {
    const no = alive(plan, asking);
    if (no) return no;
    const player = find(plan.players, id);
    if (!player) return refuse('not-found');
    return notOurs(plan, player.side, asking) ?? [entry(plan, asking, 'player.removed', { id })];
  },

  'hear-player': (plan, { id, view, heardOn, moment = 'start', seen = '' }, asking) => {
    const no = alive(plan, asking);
    if (no) return no;
    const player = find(plan.players, id);
    if (!player) return refuse('not-found');
    if (!isDate(heardOn)) return refuse('not-a-date', undefined, 'heardOn');
    if (heardOn > todayOf(plan, asking)) return refuse('date-ahead', undefined, 'heardOn');
    // On the way and at the end are of something that has begun.
    if (!MOMENTS.includes(moment)) return refuse('not-valid', undefined, 'moment');
    const early = moment === 'start' ? null : misplaced(plan, ...LIVE);
    if (early) return early;
    if (!mayHear(player, moment, asking.by)) return refuse('not-allowed');
    if (seen !== (viewAt(player, moment)?.words ?? '')) return refuse('changed-meanwhile');
    const later = moment === 'start' ? {} : { moment };
    return (
      unwritten(view, 'view') ?? [entry(plan, asking, 'player.heard', { id, view: view.trim(), heardOn, ...later })]
    );
  },
};
