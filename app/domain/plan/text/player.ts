import { SIDES, type Side } from '../../access';
import { isDate } from '../../calendar';
import { canonical } from '../../ledger/canonical';
import { refuse, type Refusal } from '../../refusal';
import type { CommandOf } from '../commands';
import { barred, entry, misplaced, todayOf, unwritten, type Asking, type DecideTable, misnamed } from '../decide';
import { find } from '../state/things';
import type { Plan } from '../state/plan';
import type { Player, PlayerContent } from '../state/text';

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

/** Who has not been heard yet: the executives and whoever signed the purchase first, then in the plan's order. */
export const unheard = (plan: Plan): Player[] =>
  Object.values(plan.players)
    .filter((player) => player.view === null)
    .sort((a, b) => Number(mattersMost(b)) - Number(mattersMost(a)) || a.order - b.order);

/** Without their view nobody should think of parting. */
const mattersMost = (player: PlayerContent): boolean => player.executive || player.signedPurchase;

/** Who matters is not part of what is signed, so it can be set right as long as the plan is alive. */
const alive = (plan: Plan, asking: Asking): Refusal | null =>
  barred(asking, 'edit-plan') ?? misplaced(plan, 'draft', 'proposed', 'agreed', 'running', 'outcome', 'transition');

/** Each side names its own people; while the plan is a draft the vendor names both. */
const notOurs = (plan: Plan, side: Side, asking: Asking): Refusal | null =>
  plan.stage === 'draft' || side === asking.by.side ? null : refuse('not-allowed');

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

  'hear-player': (plan, { id, view, heardOn }, asking) => {
    const no = alive(plan, asking);
    if (no) return no;
    if (!find(plan.players, id)) return refuse('not-found');
    if (!isDate(heardOn)) return refuse('not-a-date', undefined, 'heardOn');
    if (heardOn > todayOf(plan, asking)) return refuse('date-ahead', undefined, 'heardOn');
    return unwritten(view, 'view') ?? [entry(plan, asking, 'player.heard', { id, view: view.trim(), heardOn })];
  },
};
