import type { Companion } from '~/data/pages/live';

export interface StreamOptions {
  readonly address: string;
  /** The stamp of what the page was drawn from. */
  readonly known: () => string;
  /** The stamp of the plan now; null where only fetching can tell. */
  readonly onChanged: (stamp: string | null) => void;
  readonly onCompany: (company: readonly Companion[]) => void;
  /** The reader is signed out, or no longer sits there. */
  readonly onOver: () => void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** A browser has few connections to one host, and a page that nobody sees needs none. */
const HIDDEN_FOR = 10_000;

/**
 * Keeps a stream of events open while the page can be seen: one that broke is opened again, later each time; after any gap the page is
 * taken to be changed.
 */
export function openStream({ address, known, onChanged, onCompany, onOver }: StreamOptions): { close(): void } {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let gap = false;
  let over = false;

  function connect(): void {
    clearTimeout(timer);
    if (source || over) return;
    const opened = new EventSource(`${address}?${new URLSearchParams({ known: known() })}`);
    source = opened;
    opened.onopen = () => {
      failures = 0;
      if (gap) onChanged(null);
      gap = false;
    };
    opened.onerror = () => {
      disconnect();
      if (document.hidden) return;
      // Not all at once, when a server comes back.
      const wait = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT) * (0.5 + Math.random() / 2);
      failures += 1;
      timer = setTimeout(connect, wait);
    };
    opened.addEventListener('changed', ({ data }: MessageEvent<string>) => onChanged(data === '-' ? null : data));
    opened.addEventListener('looking', ({ data }: MessageEvent<string>) => onCompany(JSON.parse(data) as Companion[]));
    opened.addEventListener('over', () => {
      over = true;
      disconnect();
      onOver();
    });
  }

  function disconnect(): void {
    clearTimeout(timer);
    source?.close();
    source = null;
    gap = true;
    onCompany([]);
  }

  const onVisible = (): void => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(disconnect, HIDDEN_FOR);
    else connect();
  };
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', onVisible);
  onVisible();

  return {
    close() {
      over = true;
      disconnect();
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('pagehide', disconnect);
      removeEventListener('pageshow', onVisible);
    },
  };
}
