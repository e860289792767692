import { arrive } from '../data/arrivals.server';
import type { House } from '../data/house.server';
import type { Proof } from '../domain/sign-in/means';
import { deviceName } from './device';
import { createSession, endSessionOf, sessionCookie, tokenOf } from './lucia.server';

/**
 * Signs a person in on the browser that sent this request; whoever was signed in there before is signed out. Returns the
 * `Set-Cookie`. `proof` is how they showed who they are.
 */
export async function enter(house: House, request: Request, personId: string, proof: Proof): Promise<string> {
  const before = tokenOf(house, request);
  const token = await createSession(house, personId, deviceName(request.headers.get('user-agent')), proof);
  if (before) await endSessionOf(house, before);
  await arrive(house, personId);
  return sessionCookie(house, token);
}
