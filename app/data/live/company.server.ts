import { ask } from '../ask.server';
import { asViewer, type Eyes } from '../as-viewer.server';
import type { House } from '../house.server';
import type { Companion } from '../pages/live';

const NAMED = `select name, side from seat where plan_id = $1 and id = any($2::uuid[]) and closed_at is null order by side, name, id`;

/** Who else has a plan open, by the names of their seats, as far as the viewer's own eyes see these; one's own other pages are no company. */
export async function companyOf(house: House, eyes: Eyes, planId: string): Promise<readonly Companion[]> {
  const others = [...house.live.lookingAt(planId)].filter((seat) => seat !== eyes.seatId);
  if (others.length === 0) return [];
  return asViewer(house, eyes, 'read', (tx) => ask<Companion>(tx, NAMED, [planId, others]));
}
