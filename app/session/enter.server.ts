import { arrive } from '../data/arrivals.server';
import type { House } from '../data/house.server';
import { asSession, type SessionTx } from '../data/as-session.server';
import { addressOf } from '../data/sign-ins.server';
import { domainOf } from '../domain/sign-in/mail-domain';
import type { Means, Proof } from '../domain/sign-in/means';
import { deviceName } from './device';
import { how, noteIn } from './noted.server';
import { createSession, endSessionOf, sessionCookie, tokenOf } from './lucia.server';
import { speakerFor } from '../data/provider-proof.server';

/** Ways that a domain can have closed for its people. */
const ASKED: readonly Means[] = ['mail', 'passkey'];

async function comesByProviderOnly(house: House, personId: string): Promise<boolean> {
  const email = await asSession(house, (tx) => addressOf(tx, personId));
  return email !== null && (await speakerFor(house, domainOf(email)))?.only === true;
}

/**
 * Signs a person in on the browser that sent this request; whoever was signed in there before is signed out. Returns the
 * `Set-Cookie`. `proof` is how they showed who they are. Null where the people of their domain come in another way only, and where `holds`,
 * asked in the transaction that lets them in, says that what they showed it by counts no more: then nothing is changed.
 */
export async function enter(
  house: House,
  request: Request,
  personId: string,
  proof: Proof,
  holds: (tx: SessionTx) => Promise<boolean> = () => Promise.resolve(true),
): Promise<string | null> {
  if (ASKED.includes(proof.by) && (await comesByProviderOnly(house, personId))) return null;
  const before = tokenOf(house, request);
  const device = deviceName(request.headers.get('user-agent'));
  const token = await asSession(house, async (tx) => {
    if (!(await holds(tx))) return null;
    const made = await createSession(tx, house, personId, device, proof);
    await noteIn(tx, house, personId, 'signed-in', how(proof.by, device));
    if (before) await endSessionOf(tx, before);
    return made;
  });
  if (token === null) return null;
  await arrive(house, personId);
  return sessionCookie(house, token);
}
