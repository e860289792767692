import { guard, type Guest, type GuestFor, type KnownGuest } from './guard.server';

/** How often a stream that says nothing is looked after: a comment keeps it open, and whether its reader may hear is asked again. */
const EVERY = 25_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

type Kind = 'changed' | 'looking' | 'over';
/** An event as a browser takes it: without data it would be none. */
export const event = (kind: Kind, data = '-'): string => `event: ${kind}\ndata: ${data}\n\n`;

/** What a stream tells, and whom. */
export interface Telling {
  /** What is said to whoever asks for no stream, once. */
  readonly once: () => Promise<string> | string;
  /**
   * Makes the page one that hears, from before it looks for the first time. `news`: there may be something to say. Returns what ends
   * that, or null where the person has too many open.
   */
  readonly join: (stream: { readonly news: () => void; readonly end: () => void }) => (() => void) | null;
  /**
   * Asks whether the reader may still be told anything, and what there is to say; null where they may not. One at a time: `news` that
   * come meanwhile are looked for right after. Whoever throws is asked again, later.
   */
  readonly look: () => Promise<readonly string[] | null>;
  /** Of news that follow one another no more are looked for than one in so many milliseconds, the first at once. */
  readonly apart?: number;
}

/** Whether a page asks to listen, and can be answered with a stream: its data alone cannot be one. */
const listens = ({ request, context }: Pick<Guest, 'request' | 'context'>): boolean =>
  context.draws && request.method === 'GET' && /\btext\/event-stream\b/.test(request.headers.get('accept') ?? '');

/**
 * Lets a page listen to what is for its reader. For whoever it is not for, a page that asks to listen is told that it is over, whatever the
 * reason: told anything else, a browser complains, and asks again for ever.
 */
export const streamFor = <W extends 'person' | 'seat'>(who: W, open: (guest: GuestFor[W]) => Promise<Response>) =>
  guard.loader(who, open, (asked) => (listens(asked) ? new Response(event('over'), { headers: HEADERS }) : null));

/** A stream of events, each said only after `look` has asked whether its reader may hear it. */
export async function eventStream(guest: KnownGuest, { once, join, look, apart = 0 }: Telling): Promise<Response> {
  const { context } = guest;
  if (!listens(guest)) return new Response(await once(), { headers: HEADERS });

  const bytes = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (out = controller),
    cancel: () => end(true),
  });
  let open = true;
  let asking = false;
  let asked = true;
  let heardAt = -Infinity;
  let soon: NodeJS.Timeout | undefined;

  const leave = join({ news, end: () => end() });
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
    clearTimeout(soon);
    leave?.();
    // A stream that was cancelled is closed already.
    if (!cancelled) out.close();
  }

  function say(words: string): void {
    if (open) out.enqueue(bytes.encode(words));
  }

  function news(): void {
    if (soon) return;
    const wait = heardAt + apart - performance.now();
    if (wait > 0) {
      soon = setTimeout(() => {
        soon = undefined;
        news();
      }, wait).unref();
      return;
    }
    heardAt = performance.now();
    asked = true;
    void speak();
  }

  /** One at a time: what comes while it is asked is said right after. */
  async function speak(alive = false): Promise<void> {
    if (asking || !open) return;
    asking = true;
    try {
      do {
        asked = false;
        const words = await look();
        if (!words) {
          say(event('over'));
          return end();
        }
        for (const each of words) say(each);
        if (alive) say(': still here\n\n');
        alive = false;
      } while (open && asked);
    } catch {
      // Without a database nobody can say who may be told: it is said when it is back.
    } finally {
      asking = false;
    }
  }
}
