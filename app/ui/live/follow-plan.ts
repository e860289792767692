import type { Companion } from '~/data/pages/live';
import { placesNow, type Place } from './keep-place';
import { clearMarks, marked, markWhatReadsDifferently, readingOf, type Reading } from './marks';
import { openStream } from './stream';
import { beingWritten } from './writing';

/** What was said last of a change: how many places read differently, or that it waits until somebody has finished writing. */
export type Change = { readonly kind: 'marked'; readonly count: number } | { readonly kind: 'kept' } | null;

/** The page as React has it now. */
interface OpenPage {
  readonly from: { readonly stamp: string };
  /** Nothing is being asked for, and nobody is on the way to another page. */
  readonly idle: boolean;
  readonly revalidate: () => void;
}

export interface FollowOptions {
  readonly address: string;
  readonly page: () => OpenPage;
  readonly setCompany: (company: readonly Companion[]) => void;
  readonly setChange: (change: Change) => void;
}

export interface Following {
  /** The page was drawn, for whatever reason. */
  drawn(): void;
  stop(): void;
}

/** Changes that follow one another are fetched together: no page asks more often than this. */
const APART = 400;
/** When it is tried again where nobody answers: a page is not given up for one that cannot be had. */
const RETRY = 3_000;

/** Asked for anew, and not drawn yet: what it was drawn from and what it read like before. */
interface Asked {
  readonly from: object;
  readonly path: string;
  readonly reading: Reading;
  readonly place: Place;
}

/**
 * Follows a plan for as long as its page is open: what changed is fetched by the page's own loaders, marked, and put where it belongs
 * without moving what is being read or written.
 */
export function followPlan({ address, page, setCompany, setChange }: FollowOptions): Following {
  let stale = false;
  /** The stamp that the page would have then; null where nobody has said. */
  let wanted: string | null = null;
  let asked: Asked | null = null;
  let askedAt = -APART;
  let trying = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let path = location.pathname;

  const stream = openStream({
    address,
    known: () => page().from.stamp,
    onChanged: (stamp) => {
      // One's own act has brought it along already.
      if (stamp !== null && stamp === page().from.stamp) return;
      stale = true;
      wanted = stamp;
      void consider();
    },
    onCompany: setCompany,
    onOver: () => {
      if (!beingWritten()) page().revalidate();
    },
  });

  /** Fetches the page anew if that is due and does no harm; else it is considered again when something moves. */
  async function consider(): Promise<void> {
    if (!stale || asked || trying || !page().idle || document.hidden) return;
    // A past day is what it was.
    if (new URLSearchParams(location.search).has('on')) return void (stale = false);
    const wait = askedAt + APART - performance.now();
    if (wait > 0) return later(wait);
    askedAt = performance.now();
    const writing = beingWritten();
    if (writing === 'leave') return setChange({ kind: 'kept' });
    trying = true;
    const status = await answerOf(writing ? `${location.pathname}.data${location.search}` : address);
    trying = false;
    if (status === 0 || status >= 500) return later(RETRY);
    // What is being written on a page that is no longer there would go with it.
    if (writing && status !== 200) return setChange({ kind: 'kept' });
    if (!writing && beingWritten()) return later(APART);
    if (!stale || asked || !page().idle) return;
    stale = false;
    asked = { from: page().from, path: location.pathname, reading: readingOf(main()), place: placesNow(main()) };
    page().revalidate();
  }

  function later(wait: number): void {
    clearTimeout(soon);
    soon = setTimeout(() => void consider(), wait);
  }

  function drawn(): void {
    if (location.pathname !== path) {
      path = location.pathname;
      clearMarks();
      setChange(null);
    }
    if (asked && page().from !== asked.from && page().idle) {
      const { reading, place, path: was } = asked;
      asked = null;
      if (was === location.pathname) {
        place.keep();
        sayMarks(markWhatReadsDifferently(main(), reading));
      } else place.forget();
    }
    if (stale && wanted !== null && wanted === page().from.stamp) {
      stale = false;
      sayMarks(marked());
    }
    if (stale) void consider();
  }

  /** What is marked stays said for as long as it is, whatever else was found not to read differently since. */
  function sayMarks(count: number): void {
    setChange(count > 0 ? { kind: 'marked', count } : null);
  }

  const again = (): void => void consider();
  const shown = (): void => {
    if (!document.hidden) void consider();
  };
  // Whoever leaves a field may have finished.
  document.addEventListener('focusout', again);
  document.addEventListener('visibilitychange', shown);

  return {
    drawn,
    stop() {
      clearTimeout(soon);
      stream.close();
      asked?.place.forget();
      document.removeEventListener('focusout', again);
      document.removeEventListener('visibilitychange', shown);
      clearMarks();
    },
  };
}

const main = (): HTMLElement => document.querySelector('main') ?? document.body;

/** With which status an address is answered; 0 where nobody answers. */
async function answerOf(address: string): Promise<number> {
  try {
    return (await fetch(address)).status;
  } catch {
    return 0;
  }
}
