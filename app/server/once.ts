/** The same work however often it is called: it is begun once, and everybody waits for that. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
