import { useRef, useState } from 'react';

/** How far a file has come. `lines` counts line ends, since that is what the page can say how many there will be of. */
export type Progress =
  | { readonly state: 'idle' | 'broken' }
  | { readonly state: 'coming' | 'saved'; readonly lines: number; readonly shown: boolean };

/** Nobody is told of what is over before they could read it. */
const SHOWN_AFTER_MS = 1000;

/** Fetches a file, tells how far it has come, and hands it to the browser to keep. Nothing is kept of one that broke off or was stopped. */
export function useDownload(href: string) {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const stopper = useRef<AbortController | null>(null);

  async function start(): Promise<void> {
    if (stopper.current) return;
    const stop = new AbortController();
    stopper.current = stop;
    let lines = 0;
    let shown = false;
    const tell = (): void => setProgress({ state: 'coming', lines, shown });
    const waited = setTimeout(() => {
      shown = true;
      tell();
    }, SHOWN_AFTER_MS);
    tell();
    try {
      const answer = await fetch(href, { signal: stop.signal });
      const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
      if (!answer.ok || !answer.body || !name) throw new Error('no file');
      const parts: Uint8Array[] = [];
      const reader = answer.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parts.push(value);
        for (const byte of value) if (byte === 10) lines += 1;
        if (shown) tell();
      }
      keep(new Blob(parts as BlobPart[]), name);
      setProgress({ state: 'saved', lines, shown: true });
    } catch {
      setProgress({ state: stop.signal.aborted ? 'idle' : 'broken' });
    } finally {
      clearTimeout(waited);
      stopper.current = null;
    }
  }

  return { progress, start, stop: () => stopper.current?.abort() };
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Only after the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
