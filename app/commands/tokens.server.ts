import { addToken, revokeToken, type NewToken } from '../data/api-tokens.server';
import { asViewer } from '../data/as-viewer.server';
import { onceOnly } from '../data/operations.server';
import { refuse, type Refusal } from '../domain/refusal';
import { administer, log, type AdminAsk, type Administered } from './administer.server';
import { orRefusal, Refused } from './refused';

/** Makes a token in the name of whoever asks. 'again' where this sending of the form has made one already: that one was shown then. */
export const makeToken = (
  ask: AdminAsk,
  made: Omit<NewToken, 'workspaceId' | 'personId'>,
): Promise<'made' | 'again' | Refusal> =>
  orRefusal(() =>
    asViewer(ask.house, ask, 'write', async (tx) => {
      const { personId, workspaceId, op } = ask;
      if (!(await onceOnly(tx, personId, op))) return 'again';
      if (!(await addToken(tx, { ...made, workspaceId, personId }))) throw new Refused(refuse('too-many-tokens'));
      await log(tx, ask, { kind: 'token-made', about: { id: made.id, name: made.name } });
      return 'made';
    }),
  );

/** From the next request on it opens nothing. */
export const endToken = (ask: AdminAsk, id: string): Promise<Administered> =>
  administer(ask, async (tx) => {
    const revoked = await revokeToken(tx, ask.workspaceId, id);
    if (revoked) await log(tx, ask, { kind: 'token-revoked', about: revoked });
  });
