import { companyOf } from '~/data/live/company.server';
import type { House } from '~/data/house.server';
import { standingOf } from '~/data/standing.server';
import { isSignedIn } from '~/session/viewer.server';
import type { SeatedGuest } from './guard.server';
import { shortStamp } from './plan.server';

/** How often a stream that says nothing is looked after: a comment keeps it open, and its seat is asked for again. */
const EVERY = 25_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

type Kind = 'changed' | 'looking' | 'over';
/** An event as a browser takes it: without data it would be none. */
const event = (kind: Kind, data = '-'): string => `event: ${kind}\ndata: ${data}\n\n`;

/**
 * The stream of an open page: that something changed, with the plan's short stamp where it is known, and who else is looking; before each
 * word it is asked again whether the reader is signed in and still sits there. Whoever asks for no stream is told who is looking now.
 * `?known=` says what the page was made from: what came after it is told at once, also where it came while the stream was being opened.
 */
export async function liveStream(guest: SeatedGuest): Promise<Response> {
  const { request, context, house, viewer, planId, seat } = guest;
  const streams = context.draws && request.method === 'GET' && /\btext\/event-stream\b/.test(acceptOf(request));
  const eyes = { personId: viewer.personId, seatId: seat.id };
  const looking = async () => event('looking', JSON.stringify(await companyOf(house, eyes, planId)));
  if (!streams) return new Response(await looking(), { headers: HEADERS });

  const bytes = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (out = controller),
    cancel: () => end(true),
  });
  let open = true;
  /** What is still to be said: of a change, the data it goes with; of company, whether it may be another. */
  let changed: 'shared' | 'any' | null = 'shared';
  /** What the page knows of. */
  let known = guest.url.searchParams.get('known') ?? shortStamp(guest);
  let company = true;
  let asking = false;
  let said = '';

  const leave = house.live.join({
    planId,
    personId: viewer.personId,
    seatId: seat.id,
    side: seat.side,
    changed: (all) => {
      changed = all ? 'any' : (changed ?? 'shared');
      void speak();
    },
    company: () => {
      company = true;
      void speak();
    },
    end: () => end(),
  });
  if (!leave) return new Response(null, { status: 429, headers: { ...HEADERS, 'Retry-After': '60' } });
  const tick = setInterval(() => void speak(true), EVERY).unref();
  context.gone(() => end());
  say(': here\n\n');
  void speak();
  return new Response(body, { headers: HEADERS });

  function end(cancelled = false): void {
    if (!open) return;
    open = false;
    clearInterval(tick);
    leave?.();
    // A stream that was cancelled is closed already.
    if (!cancelled) out.close();
  }

  function say(words: string): void {
    if (open) out.enqueue(bytes.encode(words));
  }

  /** One at a time: what comes while it is asked is said right after. */
  async function speak(alive = false): Promise<void> {
    if (asking || !open) return;
    asking = true;
    try {
      do {
        // Taken before it is looked: what comes meanwhile may not be in what is found, and is looked at again.
        const change = changed;
        const others = company;
        changed = null;
        company = false;
        const sitting = await stillSits(house, guest);
        if (!sitting) {
          say(event('over'));
          return end();
        }
        const stamp = shortStamp(sitting);
        // Whatever made it look: the notice of what it finds may come later, and would then be of nothing new.
        if (change === 'any' || stamp !== known) say(event('changed', change === 'any' ? '-' : stamp));
        known = stamp;
        if (others) {
          const words = await looking();
          if (words !== said) say((said = words));
        }
        if (alive) say(': still here\n\n');
        alive = false;
      } while (open && (changed || company));
    } catch {
      // Without a database nobody can say who may be told: it is said when it is back.
      changed = 'any';
      company = true;
    } finally {
      asking = false;
    }
  }
}

const acceptOf = (request: Request): string => request.headers.get('accept') ?? '';

/** Where somebody sits now, if they still do, on the same seat and signed in as they were. */
async function stillSits(house: House, { viewer, planId, seat }: SeatedGuest) {
  const [signedIn, { sitting }] = await Promise.all([
    isSignedIn(house, viewer),
    standingOf(house, viewer.personId, planId),
  ]);
  return signedIn && sitting?.seat.id === seat.id ? sitting : null;
}
