import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom something is asked of the database: a request of somebody's, or a job. */
export interface Asker {
  readonly requestId?: string;
  readonly job?: string;
}

const askers = new AsyncLocalStorage<Asker>();

/** Whatever `work` begins, now and later, is asked for this one. */
export const askedFor = <T>(asker: Asker, work: () => T): T => askers.run(asker, work);

/** For whom this is asked; of nobody in particular when the product asks for itself. */
export const asker = (): Asker => askers.getStore() ?? {};
