/** What was opened one after the other, and how each is closed. */
export interface Opened {
  add(close: () => unknown): void;
  /**
   * Closes all of it, the last first, one after the other, and each even when another could not be closed. Throws what went wrong: the
   * error, or an AggregateError of several. Asked again, it is the same closing.
   */
  close(): Promise<void>;
}

export function opened(): Opened {
  const closings: (() => unknown)[] = [];
  let done: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    const errors: unknown[] = [];
    for (let close = closings.pop(); close; close = closings.pop())
      try {
        await close();
      } catch (error) {
        errors.push(error);
      }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, 'not everything could be closed');
  };
  return { add: (close) => void closings.push(close), close: () => (done ??= closeAll()) };
}
