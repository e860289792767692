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
  /** Nothing is being asked for or sent, and nobody is on the way to another page. */
  readonly idle: boolean;
  readonly revalidate: () => void;
}

export interface FollowOptions {
  /** Of the stream. */
  readonly address: string;
  /** Changes that follow one another are fetched together: the page is not asked for more often than once in so many milliseconds. */
  readonly apart: number;
  readonly page: () => OpenPage;
  readonly setCompany: (company: readonly Companion[]) => void;
  readonly setChange: (change: Change) => void;
}

export interface Following {
  /** The page was drawn, for whatever reason. */
  drawn(): void;
  stop(): void;
}

/** How soon it is looked again whether somebody still writes who began while it was asked. */
const SOON = 400;
/** When it is tried again where nobody answers: a page is not given up for one that cannot be had. */
const RETRY = 3_000;

/** Asked for anew, and not drawn yet: what it was drawn from and what it read like before. */
interface Asked {
  readonly from: object;
  readonly shown: string;
  readonly reading: Reading;
  readonly place: Place;
}

/**
 * Follows what an open page is about for as long as it is open: what changed is fetched by the page's own loaders, marked, and put where
 * it belongs without moving what is being read or written.
 */
export function followPage({ address, apart, page, setCompany, setChange }: FollowOptions): Following {
  let stale = false;
  /** The stamp that the page would have then; null where nobody has said. */
  let wanted: string | null = null;
  let asked: Asked | null = null;
  let askedAt = -Infinity;
  let trying = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let path = location.pathname;
  let showing = shownNow();

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
    const wait = askedAt + apart - performance.now();
    if (wait > 0) return later(wait);
    askedAt = performance.now();
    const writing = beingWritten();
    if (writing === 'leave') return setChange({ kind: 'kept' });
    trying = true;
    const status = await answerOf(writing ? dataAddress() : address);
    trying = false;
    if (status === 0 || status >= 500) return later(RETRY);
    // What is being written on a page that is no longer there would go with it.
    if (writing && status !== 200) return setChange({ kind: 'kept' });
    if (!writing && beingWritten()) return later(SOON);
    if (!stale || asked || !page().idle) return;
    stale = false;
    asked = { from: page().from, shown: shownNow(), reading: readingOf(main()), place: placesNow(main()) };
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
    } else if (shownNow() !== showing) sayMarks(marked());
    showing = shownNow();
    if (asked && page().from !== asked.from && page().idle) {
      const { reading, place, shown: was } = asked;
      asked = null;
      if (was === showing) {
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

/** What of a page is shown: the same list narrowed in another way reads differently, and nobody has changed it. */
function shownNow(): string {
  const search = new URLSearchParams(location.search);
  // What the reader has just done is said in the address.
  search.delete('done');
  return `${location.pathname}?${search}`;
}

/** Where the page's data alone are asked for. */
const dataAddress = (): string => `${location.pathname === '/' ? '/_root' : location.pathname}.data${location.search}`;

/** With which status an address is answered; 0 where nobody answers. */
async function answerOf(address: string): Promise<number> {
  try {
    return (await fetch(address)).status;
  } catch {
    return 0;
  }
}
