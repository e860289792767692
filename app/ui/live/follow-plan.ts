import type { Companion } from '~/data/pages/live';
import { placesNow, type Place } from './keep-place';
import { clearMarks, markWhatReadsDifferently, readingOf, type Reading } from './marks';
import { openStream } from './stream';
import type { Change } from './Live';
import { beingWritten } from './writing';

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
    if (!stale || asked || !page().idle || document.hidden) return;
    // A past day is what it was.
    if (new URLSearchParams(location.search).has('on')) return void (stale = false);
    const wait = askedAt + APART - performance.now();
    if (wait > 0) {
      clearTimeout(soon);
      soon = setTimeout(() => void consider(), wait);
      return;
    }
    askedAt = performance.now();
    const writing = beingWritten();
    if (writing === 'leave' || (writing === 'words' && !(await isStillThere()))) return setChange({ kind: 'kept' });
    if (!stale || asked || !page().idle) return;
    stale = false;
    asked = { from: page().from, path: location.pathname, reading: readingOf(main()), place: placesNow(main()) };
    page().revalidate();
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
        const count = markWhatReadsDifferently(main(), reading);
        if (count > 0) setChange({ kind: 'marked', count });
        else setChange(null);
      } else place.forget();
    }
    if (stale && wanted !== null && wanted === page().from.stamp) {
      stale = false;
      setChange(null);
    }
    if (stale) void consider();
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

/** Whether this page would still be answered: else what is being written on it would go with it. */
async function isStillThere(): Promise<boolean> {
  try {
    const { pathname, search } = location;
    return (await fetch(`${pathname}.data${search}`)).status === 200;
  } catch {
    return false;
  }
}
