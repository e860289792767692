import { randomUUID } from 'node:crypto';
import type { Side } from '../../domain/access';
import { openListener, type Listener } from './listener.server';
import { looking, readTold, type Told } from './looking';
import { concerns, readNotice } from './notice';

interface Open {
  readonly personId: string;
  /** The process ends. */
  end(): void;
}

/** A page of a plan that is open in somebody's browser, as far as it wants to be told. */
export interface OpenPage extends Open {
  readonly planId: string;
  readonly seatId: string;
  readonly side: Side;
  /** Something may have changed that this side may see. `all`: nobody knows what, since for a while nothing was heard. */
  changed(all: boolean): void;
  /** Somebody else came or went. */
  company(): void;
}

/** A page over all plans of a person. It shows what both sides see, and is in nobody's company. */
export interface OpenOverview extends Open {
  /** Something was written in a plan that its two sides see: any plan there is. Null: nobody knows in which, if in any. */
  changed(planId: string | null): void;
}

/** The open pages of a process, and what they are told of changes that any process makes. */
export interface Live {
  /** Tells a page from now on; returns what ends that. Null where the person has too many open, or the process ends. */
  join(page: OpenPage): (() => void) | null;
  joinOverview(page: OpenOverview): (() => void) | null;
  /** The seats that have a plan open, in whatever process. */
  lookingAt(planId: string): ReadonlySet<string>;
  /** How many pages are open here. */
  readonly size: number;
  /** Ends all pages, and listens no longer. */
  close(): Promise<void>;
}

/** A person's open pages in one process. */
export const MOST_PAGES = 20;
const BEAT = 30_000;
/** After a gap all pages ask anew: this many milliseconds later for each that is open, so that they do not all come at once. */
const APART = 2;

export interface LiveOptions {
  /** Of the role that listens. */
  readonly url: string;
  readonly onError?: (error: Error) => void;
}

/** Nothing is connected before the first page is open. */
export function openLive({ url, onError = () => {} }: LiveOptions): Live {
  const pages = new Map<string, Set<OpenPage>>();
  const overviews = new Set<OpenOverview>();
  const people = new Map<string, number>();
  const seen = looking(randomUUID());
  let listener: Listener | undefined;
  let beats: NodeJS.Timeout | undefined;
  let heardBefore = false;
  let closing: Promise<void> | undefined;
  let size = 0;

  const at = (planId: string): Iterable<OpenPage> => pages.get(planId) ?? [];
  const company = (planId: string): void => {
    for (const page of at(planId)) page.company();
  };
  const tell = (told: readonly Told[]): void => listener?.tell(told.map((one) => JSON.stringify(one)));

  function start(): void {
    listener ??= openListener({
      url,
      onError,
      onChanged: (payload) => {
        const notice = readNotice(payload);
        if (!notice) return;
        for (const page of at(notice.planId))
          if (concerns(notice, page.side)) page.changed(notice.audience !== 'shared');
        if (notice.audience === 'shared') for (const page of overviews) page.changed(notice.planId);
      },
      onLooking: (payload) => {
        const told = readTold(payload);
        if (!told) return;
        const { news, answer } = seen.hear(told, performance.now());
        if (answer) tell([answer]);
        if (news) company(told.plan);
      },
      onListening: () => {
        afterGap(heardBefore);
        heardBefore = true;
        tell(seen.beat(performance.now()).tell.map((told) => ({ ...told, ask: true })));
      },
    });
    beats ??= setInterval(() => {
      const beat = seen.beat(performance.now());
      tell(beat.tell);
      for (const plan of beat.news) company(plan);
    }, BEAT).unref();
  }

  /** Before it was heard for the first time there is little that could have been missed: whether anything was is found out page by page. */
  function afterGap(all: boolean): void {
    const each = [
      ...[...pages.values()].flatMap((open) => [...open].map((page) => () => page.changed(all))),
      ...[...overviews].map((page) => () => page.changed(null)),
    ];
    for (const [at, changed] of each.entries()) setTimeout(changed, at * APART).unref();
  }

  /** Whether there is room for one more of this person. */
  function come({ personId }: Open): boolean {
    const has = people.get(personId) ?? 0;
    if (closing || has >= MOST_PAGES) return false;
    start();
    people.set(personId, has + 1);
    size += 1;
    return true;
  }

  function go({ personId }: Open): void {
    size -= 1;
    const left = (people.get(personId) ?? 1) - 1;
    if (left > 0) people.set(personId, left);
    else people.delete(personId);
  }

  function leave(page: OpenPage): void {
    const open = pages.get(page.planId);
    if (!open?.delete(page)) return;
    go(page);
    if (open.size === 0) pages.delete(page.planId);
    const told = seen.close(page.planId, page.seatId);
    if (!told) return;
    tell([told]);
    company(page.planId);
  }

  function leaveOverview(page: OpenOverview): void {
    if (overviews.delete(page)) go(page);
  }

  async function close(): Promise<void> {
    clearInterval(beats);
    for (const page of [...pages.values()].flatMap((open) => [...open])) {
      page.end();
      leave(page);
    }
    for (const page of [...overviews]) {
      page.end();
      leaveOverview(page);
    }
    await listener?.close();
  }

  return {
    join(page) {
      if (!come(page)) return null;
      const told = seen.open(page.planId, page.seatId);
      if (told) {
        tell([told]);
        company(page.planId);
      }
      pages.set(page.planId, (pages.get(page.planId) ?? new Set()).add(page));
      return () => leave(page);
    },
    joinOverview(page) {
      if (!come(page)) return null;
      overviews.add(page);
      return () => leaveOverview(page);
    },
    lookingAt: (planId) => seen.at(planId),
    get size() {
      return size;
    },
    close: () => (closing ??= close()),
  };
}
