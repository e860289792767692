import { companyOf } from '~/data/live/company.server';
import type { House } from '~/data/house.server';
import { standingOf } from '~/data/standing.server';
import { isSignedIn } from '~/session/viewer.server';
import { event, eventStream } from './event-stream.server';
import type { SeatedGuest } from './guard.server';
import { shortStamp } from './plan.server';

/**
 * The stream of an open page: that something changed, with the plan's short stamp where it is known, and who else is looking; before each
 * word it is asked again whether the reader is signed in and still sits there. Whoever asks for no stream is told who is looking now.
 * `?known=` says what the page was made from: what came after it is told at once, also where it came while the stream was being opened.
 */
export async function liveStream(guest: SeatedGuest): Promise<Response> {
  const { house, viewer, planId, seat } = guest;
  const eyes = { personId: viewer.personId, seatId: seat.id };
  const looking = async () => event('looking', JSON.stringify(await companyOf(house, eyes, planId)));
  /** What is still to be said: of a change, the data it goes with; of company, whether it may be another. */
  let changed: 'shared' | 'any' | null = 'shared';
  /** What the page knows of. */
  let known = guest.url.searchParams.get('known') ?? shortStamp(guest);
  let company = true;
  let said = '';

  return eventStream(guest, {
    once: looking,
    join: ({ news, end }) =>
      house.live.join({
        planId,
        personId: viewer.personId,
        seatId: seat.id,
        side: seat.side,
        changed: (all) => {
          changed = all ? 'any' : (changed ?? 'shared');
          news();
        },
        company: () => {
          company = true;
          news();
        },
        end,
      }),
    async look() {
      // Taken before it is looked: what comes meanwhile may not be in what is found, and is looked at again.
      const change = changed;
      const others = company;
      changed = null;
      company = false;
      try {
        const sitting = await stillSits(house, guest);
        if (!sitting) return null;
        const words: string[] = [];
        const stamp = shortStamp(sitting);
        // Whatever made it look: the notice of what it finds may come later, and would then be of nothing new.
        if (change === 'any' || stamp !== known) words.push(event('changed', change === 'any' ? '-' : stamp));
        const told = others ? await looking() : said;
        if (told !== said) words.push(told);
        known = stamp;
        said = told;
        return words;
      } catch (error) {
        changed = 'any';
        company = true;
        throw error;
      }
    },
  });
}

/** Where somebody sits now, if they still do, on the same seat and signed in as they were. */
async function stillSits(house: House, { viewer, planId, seat }: SeatedGuest) {
  const [signedIn, { sitting }] = await Promise.all([
    isSignedIn(house, viewer),
    standingOf(house, viewer.personId, planId),
  ]);
  return signedIn && sitting?.seat.id === seat.id ? sitting : null;
}
