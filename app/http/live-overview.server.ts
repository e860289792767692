import { asViewer } from '~/data/as-viewer.server';
import { seatedIn } from '~/data/seated-in.server';
import { isSignedIn } from '~/session/viewer.server';
import { eventStream, event } from './event-stream.server';
import type { KnownGuest } from './guard.server';

/** An import of many rows, or a busy morning of a thousand plans, is asked for together: milliseconds. */
export const APART = 3_000;

/**
 * The stream of a page over all plans of a person, one for all of them: that something changed which both sides of one of these plans see,
 * with a stamp of them all. What is private to a side is on no such page: a half is said to be given in the shared ledger as well. Before
 * each word it is asked again whether the reader is signed in, and in which plans they sit by then; what is written in others is compared
 * with nothing and said to nobody. `?known=` is as in the stream of a plan.
 */
export async function overviewStream(guest: KnownGuest): Promise<Response> {
  const { house, viewer } = guest;
  let known = guest.url.searchParams.get('known');
  /** Null while it is being asked: what is written meanwhile may be in a plan of theirs. */
  let plans: ReadonlySet<string> | null = null;

  return eventStream(guest, {
    apart: APART,
    once: () => ': here\n\n',
    join: ({ news, end }) =>
      house.live.joinOverview({
        personId: viewer.personId,
        changed: (planId) => {
          if (planId === null || plans === null || plans.has(planId)) news();
        },
        end,
      }),
    async look() {
      plans = null;
      const [signedIn, seated] = await Promise.all([
        isSignedIn(house, viewer),
        asViewer(house, viewer, 'read', (tx) => seatedIn(tx, viewer.personId)),
      ]);
      if (!signedIn) return null;
      plans = new Set(seated.plans);
      const was = known ?? seated.stamp;
      known = seated.stamp;
      return seated.stamp === was ? [] : [event('changed', seated.stamp)];
    },
  });
}
