import { logAct, type LogBy } from '../data/admin-log.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import type { House } from '../data/house.server';
import { onceOnly } from '../data/operations.server';
import {
  addProvider,
  changeProvider,
  readProvider,
  removeProvider,
  type NewProvider,
  type ProviderChange,
} from '../data/sign-in-providers.server';

/** An admin setting up single sign-on. The guard has made sure that they are one; the policies do again. */
export interface SignInAsk {
  readonly house: House;
  readonly personId: string;
  readonly workspaceId: string;
  readonly op: string;
}

/** Asked for twice, it is done once; `again` is what the second asking is told. */
async function once<T>(
  { house, personId, workspaceId, op }: SignInAsk,
  again: T,
  work: (tx: Tx, by: LogBy) => Promise<T>,
): Promise<T> {
  return asViewer(house, { personId }, 'write', async (tx) =>
    (await onceOnly(tx, personId, op)) ? work(tx, { workspaceId, personId, at: house.clock.now() }) : again,
  );
}

/** Names a provider for a domain. It counts once the domain's own DNS names it too. */
export const nameProvider = (ask: SignInAsk, made: Omit<NewProvider, 'workspaceId'>) =>
  once<Awaited<ReturnType<typeof addProvider>>>(ask, 'there', async (tx, by) => {
    const added = await addProvider(tx, { ...made, workspaceId: ask.workspaceId });
    if (added === 'added') await logAct(tx, by, { kind: 'provider-added', about: { id: made.id, name: made.domain } });
    return added;
  });

/** Changes a provider as it stood on the screen. 'overtaken' where it was changed or removed since. */
export const rewriteProvider = (
  ask: SignInAsk,
  seen: { readonly id: string; readonly revision: number },
  change: ProviderChange | { readonly only: boolean; readonly clientSecret: null },
) =>
  once<'changed' | 'overtaken'>(ask, 'changed', async (tx, by) => {
    const before = await readProvider(tx, ask.workspaceId, seen.id);
    if (!before || !(await changeProvider(tx, { ...seen, workspaceId: ask.workspaceId }, change))) return 'overtaken';
    await logAct(tx, by, { kind: 'provider-changed', about: { id: seen.id, name: before.domain } });
    return 'changed';
  });

/** Removes a provider; whom it let in is for who signs people in to sign out. */
export const dropProvider = (ask: SignInAsk, id: string) =>
  once<null>(ask, null, async (tx, by) => {
    const before = await readProvider(tx, ask.workspaceId, id);
    if (before && (await removeProvider(tx, ask.workspaceId, id)))
      await logAct(tx, by, { kind: 'provider-removed', about: { id, name: before.domain } });
    return null;
  });
