import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether a script runs here: not on the server, and not before the page has come alive. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
