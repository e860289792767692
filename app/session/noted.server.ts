import { noteSignIn } from '../data/admin-log.server';
import { asSession, type SessionTx } from '../data/as-session.server';
import type { House } from '../data/house.server';
import type { Means } from '../domain/sign-in/means';
import type { LogDetails, SignInKind } from '../domain/workspace/log-kinds';

/** As the log's words have it. */
const HOW = {
  mail: 'mail',
  passkey: 'passkey',
  'single-sign-on': 'sso',
  demonstration: 'demo',
} as const satisfies Record<Means, string>;

/** What a line says of how: by which means, and on which device where that is known. */
export const how = (by: Means, device = ''): LogDetails => ({ how: HOW[by], ...(device && { device }) });

/** Writes down what somebody did on their way in or out, in the log of each workspace they are a member of; of nobody else. In the transaction that does it. */
export const noteIn = (
  tx: SessionTx,
  house: House,
  personId: string,
  kind: SignInKind,
  details: LogDetails = {},
): Promise<void> => noteSignIn(tx, { personId, kind, at: house.clock.now(), details });

/** Writes down what changes nothing: that somebody was not let in. */
export const note = (house: House, personId: string, kind: SignInKind, details: LogDetails = {}): Promise<void> =>
  asSession(house, (tx) => noteIn(tx, house, personId, kind, details));
