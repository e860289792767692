import { bundleText, readBundleFrame } from '~/data/bundle.server';
import { proofOf } from '~/data/bundle-proof.server';
import { may } from '~/domain/access';
import { file } from './file.server';
import { flowing } from './flowing.server';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';

/**
 * The bundle of the shared ledger, as a file that flows as it is read: one that can be handed to anybody who may know of the plan. With
 * `?with=own` the ledger of the viewer's own side is in it too, for who may read that.
 */
export async function bundleFile(guest: SeatedGuest): Promise<Response> {
  const { house, viewer, url } = guest;
  const withOwn = url.searchParams.get('with') === 'own';
  const frame = await seePlan(guest, ({ plan, seat, now }, tx) => {
    const asked = { plan, side: seat.side, own: withOwn && may(seat, 'read-private'), at: now };
    return readBundleFrame(tx, asked, proofOf(house));
  });
  const text = bundleText(house, { personId: viewer.personId, seatId: guest.seat.id }, frame);
  const own = frame.ledgers.length > 1 ? '-with-own' : '';
  const name = `evenhand-${frame.plan.id.slice(0, 8)}-${frame.madeAt.slice(0, 10)}${own}.json`;
  return file(flowing(text), 'application/json; charset=utf-8', name);
}
