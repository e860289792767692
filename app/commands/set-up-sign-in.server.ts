import { logAct, type LogBy } from '../data/admin-log.server';
import { asSession } from '../data/as-session.server';
import { asViewer, type Tx } from '../data/as-viewer.server';
import type { House } from '../data/house.server';
import { onceOnly } from '../data/operations.server';
import { endByProvider } from '../data/sign-in-flows.server';
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

/** Why nothing was done. Thrown, so that nothing is left of the asking: mended, the same form is taken. */
class NotDone<T extends string> extends Error {
  constructor(readonly why: T) {
    super(why);
  }
}

/** Asked for twice, it is done once; `again` is what the second asking is told. */
async function once<Done, No extends string = never>(
  { house, personId, workspaceId, op }: SignInAsk,
  again: Done,
  work: (tx: Tx, by: LogBy) => Promise<Done>,
): Promise<Done | No> {
  try {
    return await asViewer(house, { personId }, 'write', async (tx) =>
      (await onceOnly(tx, personId, op)) ? work(tx, { workspaceId, personId, at: house.clock.now() }) : again,
    );
  } catch (error) {
    if (error instanceof NotDone) return error.why as No;
    throw error;
  }
}

/** Names a provider for a domain. It counts once the domain's own DNS names it too. */
export const nameProvider = (ask: SignInAsk, made: Omit<NewProvider, 'workspaceId'>) =>
  once<'added' | 'there', 'domain-taken' | 'too-many'>(ask, 'there', async (tx, by) => {
    const added = await addProvider(tx, { ...made, workspaceId: ask.workspaceId });
    if (added === 'domain-taken' || added === 'too-many') throw new NotDone(added);
    if (added === 'added') await logAct(tx, by, { kind: 'provider-added', about: { id: made.id, name: made.domain } });
    return added;
  });

/**
 * Ends what a provider that is changed or removed in this transaction had begun. Nobody comes in by it meanwhile: whoever is let in holds
 * it first (`holdProvider`), and finds it changed.
 */
const endItsDoing = ({ house }: SignInAsk, id: string): Promise<void> =>
  asSession(house, (tx) => endByProvider(tx, id, true));

/** Changes a provider as it stood on the screen; pointed elsewhere, whom it let in is out. 'overtaken' where it was changed or removed since. */
export const rewriteProvider = (
  ask: SignInAsk,
  seen: { readonly id: string; readonly revision: number },
  change: ProviderChange | { readonly only: boolean; readonly clientSecret: null },
) =>
  once<'changed', 'overtaken'>(ask, 'changed', async (tx, by) => {
    const before = await readProvider(tx, ask.workspaceId, seen.id);
    if (!before || !(await changeProvider(tx, { ...seen, workspaceId: ask.workspaceId }, change)))
      throw new NotDone('overtaken');
    const isPointedElsewhere =
      'issuer' in change && (change.issuer !== before.issuer || change.clientId !== before.clientId);
    if (isPointedElsewhere) await endItsDoing(ask, seen.id);
    await logAct(tx, by, { kind: 'provider-changed', about: { id: seen.id, name: before.domain } });
    return 'changed';
  });

/** Removes a provider, and signs out whom it let in. */
export const dropProvider = (ask: SignInAsk, id: string) =>
  once<null>(ask, null, async (tx, by) => {
    const before = await readProvider(tx, ask.workspaceId, id);
    if (!before || !(await removeProvider(tx, ask.workspaceId, id))) return null;
    await endItsDoing(ask, id);
    await logAct(tx, by, { kind: 'provider-removed', about: { id, name: before.domain } });
    return null;
  });
