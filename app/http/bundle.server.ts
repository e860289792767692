import { ReadableStream } from 'node:stream/web';
import { bundleText, readBundleFrame } from '~/data/bundle.server';
import { proofOf } from '~/data/bundle-proof.server';
import { may } from '~/domain/access';
import { file } from './file.server';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';

/** The bundle of the ledgers that a seat may see, as a file that flows as it is read. */
export async function bundleFile(guest: SeatedGuest): Promise<Response> {
  const { house, viewer } = guest;
  const frame = await seePlan(guest, ({ plan, seat, now }, tx) => {
    const asked = { plan, side: seat.side, own: may(seat, 'read-private'), at: now };
    return readBundleFrame(tx, asked, proofOf(house));
  });
  const text = bundleText(house, { personId: viewer.personId, seatId: guest.seat.id }, frame);
  const name = `evenhand-${frame.plan.id.slice(0, 8)}-${frame.madeAt.slice(0, 10)}.json`;
  return file(flowing(text), 'application/json; charset=utf-8', name);
}

/** As fast as it is taken, and no further once nobody takes it. */
function flowing(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
