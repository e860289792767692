import { administer, log, type AdminAsk, type Administered } from './administer.server';

/** Notes in the log that an admin took an export of the workspace: before the first byte of it is given. */
export const noteExport = (ask: AdminAsk): Promise<Administered> =>
  administer(ask, (tx) => log(tx, ask, { kind: 'export-made' }));
