/** How long the process is held at most before it is given to others, in milliseconds. */
const LONGEST = 10;

/** Whoever wanted the file has gone. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** To be called wherever work can pause: lets others in once it has gone on for long, and ends it when it is no longer wanted. */
export function breathing(signal: AbortSignal): () => Promise<void> | null {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Stopped('nobody waits for the file any more');
    since = performance.now();
  };
  return () => (performance.now() - since > LONGEST ? pause() : null);
}
