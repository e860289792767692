import { Temporal } from 'temporal-polyfill';
import { asSession } from '../data/as-session.server';
import type { House } from '../data/house.server';
import type { Proof } from '../domain/sign-in/means';
import { bearerOf } from './api-token';
import { noteIn } from './noted.server';
import {
  blankCookie,
  endAllSessions,
  endOtherSessions,
  endSession,
  endSessionOfPerson,
  listSessions,
  readSession,
  sessionHolds,
  tokenOf,
  type Device,
} from './lucia.server';

/** Who is asking. `email` and `name` are the person's own; `provedAt` is an ISO instant of real time. */
export interface Viewer {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
  /** When they last proved who they are, and how. */
  readonly provedAt: string;
  readonly proof: Proof;
}

/**
 * Who is signed in on the browser that sent this request; null for nobody. One read; throws when the database is away. Whoever names a
 * bearer is a program: it is never somebody by a cookie beside it.
 */
export async function viewerOf(request: Request, house: House): Promise<Viewer | null> {
  const token = bearerOf(request) === null ? tokenOf(house, request) : null;
  return token ? readSession(house, token) : null;
}

/** Whether the viewer is still signed in where they were; being asked does not keep them so. */
export const isSignedIn = (house: House, { sessionId }: Pick<Viewer, 'sessionId'>): Promise<boolean> =>
  sessionHolds(house, sessionId);

const PROOF_LASTS = 5 * 60_000;
/** By how much the clock of who wrote it down may be ahead: of a proof from further ahead nobody knows how old it is. */
const PROOF_AHEAD = 60_000;

/** Whether the person proved within the last five minutes who they are, as signing asks. Real time. */
export function isProofFresh({ provedAt }: Viewer): boolean {
  const age = Date.now() - Temporal.Instant.from(provedAt).epochMilliseconds;
  return age <= PROOF_LASTS && age >= -PROOF_AHEAD;
}

/** Ends the session; returns the `Set-Cookie` that takes the cookie away. */
export async function signOut(house: House, viewer: Viewer): Promise<string> {
  await asSession(house, async (tx) => {
    await endSession(tx, viewer.sessionId);
    await noteIn(tx, house, viewer.personId, 'session-ended');
  });
  return blankCookie(house);
}

/** Ends all sessions of the person, this one too; returns the `Set-Cookie` that takes the cookie away. */
export async function signOutEverywhere(house: House, viewer: Viewer): Promise<string> {
  await asSession(house, async (tx) => {
    await endAllSessions(tx, viewer.personId);
    await noteIn(tx, house, viewer.personId, 'sessions-ended');
  });
  return blankCookie(house);
}

/** Where the viewer is signed in, the last seen first; `current` is the session that asks. */
export async function devicesOf(house: House, viewer: Viewer): Promise<(Device & { readonly current: boolean })[]> {
  const devices = await listSessions(house, viewer.personId);
  return devices.map((device) => ({ ...device, current: device.id === viewer.sessionId }));
}

/** Signs one device of the viewer out. Another person's is left alone. */
export async function signOutDevice(house: House, viewer: Viewer, sessionId: string): Promise<void> {
  await asSession(house, async (tx) => {
    if (await endSessionOfPerson(tx, viewer.personId, sessionId))
      await noteIn(tx, house, viewer.personId, 'session-ended');
  });
}

/** Signs the viewer out everywhere but here. */
export async function signOutElsewhere(house: House, { personId, sessionId }: Viewer): Promise<void> {
  await asSession(house, async (tx) => {
    await endOtherSessions(tx, personId, sessionId);
    await noteIn(tx, house, personId, 'sessions-ended');
  });
}
