import { useRef, useState } from 'react';

/** How far a file has come, in what people count of it. `of`: how many there will be, where the answer says so. */
export type Progress =
  | { readonly state: 'idle' | 'broken' }
  | { readonly state: 'coming' | 'saved'; readonly parts: number; readonly of: number; readonly shown: boolean };

/** What each of them ends with: a line, and the page of a PDF, which is written down as an object of its own. */
const ENDS = { lines: '\n', pages: '\n/Type /Page\n' } as const;

/** Nobody is told of what is over before they could read it. */
const SHOWN_AFTER_MS = 1000;

/** Fetches a file, tells how far it has come, and hands it to the browser to keep. Nothing is kept of one that broke off or was stopped. */
export function useDownload(href: string, counted: keyof typeof ENDS = 'lines') {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const stopper = useRef<AbortController | null>(null);

  async function start(): Promise<void> {
    if (stopper.current) return;
    const stop = new AbortController();
    stopper.current = stop;
    const count = counting(ENDS[counted]);
    let [parts, of, shown] = [0, 0, false];
    const tell = (): void => setProgress({ state: 'coming', parts, of, shown });
    const waited = setTimeout(() => {
      shown = true;
      tell();
    }, SHOWN_AFTER_MS);
    tell();
    try {
      const answer = await fetch(href, { signal: stop.signal });
      const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
      if (!answer.ok || !answer.body || !name) throw new Error('no file');
      of = Number(answer.headers.get('Pages') ?? 0);
      const bytes: Uint8Array[] = [];
      const reader = answer.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        bytes.push(value);
        parts += count(value);
        if (shown) tell();
      }
      keep(new Blob(bytes as BlobPart[]), name);
      setProgress({ state: 'saved', parts, of, shown: true });
    } catch {
      setProgress({ state: stop.signal.aborted ? 'idle' : 'broken' });
    } finally {
      clearTimeout(waited);
      stopper.current = null;
    }
  }

  return { progress, start, stop: () => stopper.current?.abort() };
}

/** Counts a mark in bytes that come piece by piece, also where it lies across two of them. */
function counting(mark: string): (piece: Uint8Array) => number {
  const signs = [...mark].map((sign) => sign.charCodeAt(0));
  let met = 0;
  return (piece) => {
    let found = 0;
    for (const byte of piece) {
      // No mark begins again within itself but with its first sign.
      met = byte === signs[met] ? met + 1 : byte === signs[0] ? 1 : 0;
      if (met < signs.length) continue;
      found += 1;
      met = 0;
    }
    return found;
  };
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Only after the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
