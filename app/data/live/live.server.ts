import { randomUUID } from 'node:crypto';
import type { Side } from '../../domain/access';
import { openListener, type Listener } from './listener.server';
import { looking, readTold, type Told } from './looking';
import { concerns, readNotice } from './notice';

/** A page of a plan that is open in somebody's browser, as far as it wants to be told. */
export interface OpenPage {
  readonly planId: string;
  readonly personId: string;
  readonly seatId: string;
  readonly side: Side;
  /** Something may have changed that this side may see. `all`: nobody knows what, since for a while nothing was heard. */
  changed(all: boolean): void;
  /** Somebody else came or went. */
  company(): void;
  /** The process ends. */
  end(): void;
}

/** The open pages of a process, and what they are told of changes that any process makes. */
export interface Live {
  /** Tells a page from now on; returns what ends that. Null where the person has too many open, or the process ends. */
  join(page: OpenPage): (() => void) | null;
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
    let later = 0;
    for (const open of pages.values())
      for (const page of open) {
        setTimeout(() => page.changed(all), later).unref();
        later += APART;
      }
  }

  function leave(page: OpenPage): void {
    const open = pages.get(page.planId);
    if (!open?.delete(page)) return;
    size -= 1;
    if (open.size === 0) pages.delete(page.planId);
    const left = (people.get(page.personId) ?? 1) - 1;
    if (left > 0) people.set(page.personId, left);
    else people.delete(page.personId);
    const told = seen.close(page.planId, page.seatId);
    if (!told) return;
    tell([told]);
    company(page.planId);
  }

  async function close(): Promise<void> {
    clearInterval(beats);
    for (const page of [...pages.values()].flatMap((open) => [...open])) {
      page.end();
      leave(page);
    }
    await listener?.close();
  }

  return {
    join(page) {
      const has = people.get(page.personId) ?? 0;
      if (closing || has >= MOST_PAGES) return null;
      start();
      people.set(page.personId, has + 1);
      const told = seen.open(page.planId, page.seatId);
      if (told) {
        tell([told]);
        company(page.planId);
      }
      pages.set(page.planId, (pages.get(page.planId) ?? new Set()).add(page));
      size += 1;
      return () => leave(page);
    },
    lookingAt: (planId) => seen.at(planId),
    get size() {
      return size;
    },
    close: () => (closing ??= close()),
  };
}
