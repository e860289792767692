import { checkpointsOf } from '~/data/checkpoints.server';
import { guard } from '~/http/guard.server';
import { seePlan } from '~/http/plan.server';
import { file } from '~/http/file.server';
import { notThere } from '~/http/refusals.server';

/** A signed note as a file, word for word; with `?stamp=1` the time stamp over it, as its authority gave it. */
export const loader = guard.loader('seat', (guest) =>
  seePlan(guest, async ({ planId }, tx) => {
    const seq = guest.params['seq'];
    const found = (await checkpointsOf(tx, planId)).find((one) => String(one.seq) === seq);
    if (!found) throw notThere();
    if (!guest.url.searchParams.has('stamp')) return file(found.note, 'text/plain; charset=utf-8', `note-${seq}.txt`);
    if (found.stamp === null) throw notThere();
    return file(Buffer.from(found.stamp, 'base64'), 'application/timestamp-reply', `stamp-${seq}.tsr`);
  }),
);
