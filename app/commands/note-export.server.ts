import { administer, log, type AdminAsk, type Administered } from './administer.server';

/** Notes in the log that an admin took an export of the workspace, or a token of theirs did: before the first byte of it is given. */
export const noteExport = (
  ask: AdminAsk,
  token?: { readonly id: string; readonly name: string },
): Promise<Administered> =>
  administer(ask, (tx) =>
    log(tx, ask, { kind: 'export-made', ...(token && { about: token, details: { by: 'token' } }) }),
  );
