import { asViewer } from '~/data/as-viewer.server';
import { bundleText, readBundleFrame } from '~/data/bundle.server';
import type { Proof } from '~/data/bundle-proof.server';
import { loadPlan } from '~/data/plans.server';
import { may } from '~/domain/access';
import type { Bundle } from '~/domain/ledger/bundle';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { seatIdOf } from '../../drizzle/seed/tell';
import type { TestHouse } from './house';

/** The bundle that somebody of the told story gets of a plan, as text. */
export async function toldBundleText({ house }: TestHouse, planId: string, who: Who, proof: Proof): Promise<string> {
  const eyes = { personId: personIdOf(who), seatId: seatIdOf(planId, who) };
  const frame = await asViewer(house, eyes, 'read', async (tx) => {
    const { plan } = (await loadPlan(tx, planId))!;
    const seat = plan.seats[eyes.seatId]!;
    const asked = { plan, side: seat.side, own: may(seat, 'read-private'), at: house.clock.now() };
    return readBundleFrame(tx, asked, proof);
  });
  let text = '';
  for await (const piece of bundleText(house, eyes, frame)) text += piece;
  return text;
}

export const toldBundle = async (...asked: Parameters<typeof toldBundleText>): Promise<Bundle> =>
  JSON.parse(await toldBundleText(...asked)) as Bundle;
