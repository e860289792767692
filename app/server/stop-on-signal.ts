/**
 * A signal often comes twice at one stroke: a terminal or a supervisor sends it to every process of a group, and npm, one of them,
 * passes it on. Milliseconds within which it is the same one.
 */
const ONE_STROKE = 1_000;

/** Calls `stop` at Ctrl-C, at a polite end (TERM) or when the terminal closes, then ends the process; asked a second time, it ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let since: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (since !== undefined) {
        if (performance.now() - since > ONE_STROKE) process.exit(1);
        return;
      }
      since = performance.now();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
