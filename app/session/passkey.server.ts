import { randomUUID } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { asSession } from '../data/as-session.server';
import { isTriedTooOften, type Limit } from '../data/attempts.server';
import type { House } from '../data/house.server';
import { enqueuePasskeyMail } from '../data/jobs.server';
import {
  addPasskey,
  holdPasskey,
  keepChallenge,
  listPasskeys,
  MOST_PASSKEYS,
  notePasskeyUsed,
  passkeysOf,
  passkeyWith,
  removePasskey,
  renamePasskey,
  takeChallenge,
  type KnownPasskey,
  type OwnPasskey,
  type Purpose,
} from '../data/passkeys.server';
import { senderHash } from '../data/sign-in-secrets.server';
import type { Proof } from '../domain/sign-in/means';
import { passkeySite, type PasskeySite } from '../domain/sign-in/passkey-site';
import { isUuid } from '../domain/uuid';
import { enter } from './enter.server';
import { how, note, noteIn } from './noted.server';
import { proveSession } from './lucia.server';
import type { Viewer } from './viewer.server';

/** Read when a passkey is first asked for: whoever never does need not wait for it at start. */
const library = () => import('@simplewebauthn/server');

/** As the browser shows it to whoever makes a passkey. */
const SITE_NAME = 'Evenhand';
const PER_SENDER = 60;
const PER_PERSON = 20;

/** What a browser is to ask of a passkey: `options` as WebAuthn has them. `id` names the asking when it is answered. */
export type AskedOfPasskey =
  | { readonly kind: 'asked'; readonly id: string; readonly options: object }
  | { readonly kind: 'too-often' }
  /** Under an address that is a number there are no passkeys. */
  | { readonly kind: 'nowhere' };

export const siteOf = ({ settings }: Pick<House, 'settings'>): PasskeySite | null => passkeySite(settings.baseUrl);

/** Somebody who is not known yet asks to come in by a passkey: any that the browser has for this site will do. */
export const askPasskeyToSignIn = (house: House, sender: string): Promise<AskedOfPasskey> =>
  askToSign(house, 'sign-in', null, sender);

/** Whoever is signed in is to prove that it is still them, by one of their own passkeys. */
export const askPasskeyToProve = (house: House, viewer: Viewer, sender: string): Promise<AskedOfPasskey> =>
  askToSign(house, 'proof', viewer, sender);

async function askToSign(
  house: House,
  purpose: 'sign-in' | 'proof',
  viewer: Viewer | null,
  sender: string,
): Promise<AskedOfPasskey> {
  const site = siteOf(house);
  if (!site) return { kind: 'nowhere' };
  const { generateAuthenticationOptions } = await library();
  return ask(house, purpose, viewer, sender, (own) =>
    generateAuthenticationOptions({
      rpID: site.id,
      userVerification: 'required',
      ...(viewer && { allowCredentials: own.map(asDescriptor) }),
    }),
  );
}

/** Whoever is signed in wants to add a passkey. */
export async function askForNewPasskey(house: House, viewer: Viewer, sender: string): Promise<AskedOfPasskey> {
  const site = siteOf(house);
  if (!site) return { kind: 'nowhere' };
  const { generateRegistrationOptions } = await library();
  return ask(house, 'adding', viewer, sender, (own) =>
    generateRegistrationOptions({
      rpName: SITE_NAME,
      rpID: site.id,
      userID: new Uint8Array(Buffer.from(viewer.personId)),
      userName: viewer.email,
      userDisplayName: viewer.name,
      attestationType: 'none',
      excludeCredentials: own.map(asDescriptor),
      // Found by the device without an address that is typed, and opened by whoever unlocks it.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
  );
}

const asDescriptor = ({ credentialId, transports }: KnownPasskey) => ({
  id: credentialId,
  transports: [...transports],
});

async function ask(
  house: House,
  purpose: Purpose,
  viewer: Viewer | null,
  sender: string,
  make: (own: KnownPasskey[]) => Promise<{ readonly challenge: string }>,
): Promise<AskedOfPasskey> {
  // Who is signed in is held back by what they do themselves, and by nobody else of their network.
  const limit: Limit = viewer
    ? { of: `person ${viewer.personId}`, most: PER_PERSON }
    : { of: `sender ${senderHash(house.settings.secret, sender)}`, most: PER_SENDER };
  const own = await asSession(house, async (tx) => {
    if (await isTriedTooOften(tx, `passkey ${purpose}`, [limit])) return null;
    return viewer ? passkeysOf(tx, viewer.personId) : [];
  });
  if (!own) return { kind: 'too-often' };
  const options = await make(own);
  const id = randomUUID();
  const kept = { id, challenge: options.challenge, purpose, sessionId: viewer?.sessionId ?? null };
  await asSession(house, (tx) => keepChallenge(tx, kept));
  return { kind: 'asked', id, options };
}

/** What a browser answered: which asking, and what the passkey signed, as the JSON of WebAuthn. */
export interface PasskeyAnswer {
  readonly id: string;
  readonly answer: string;
}

/**
 * Why an answer is not taken. `closed`: the asking was answered, is older than five minutes, or was never for this; `copied`: the passkey
 * counts fewer uses than are known of it, as a copy does; `elsewhere`: the people of their domain come in by its provider only; `unknown`: everything else, as whoever tries is told no more.
 */
export type PasskeyRefusal = 'closed' | 'copied' | 'unknown' | 'elsewhere';

/** `of`: whose passkey was refused, where it is one that is known. */
type Signed = { readonly passkey: KnownPasskey } | { readonly refused: PasskeyRefusal; readonly of?: string };

/** What an answer says once it holds: that the asking is used up by it, whatever comes of it, is part of that. */
async function signedBy(
  house: House,
  purpose: 'sign-in' | 'proof',
  viewer: Viewer | null,
  { id, answer }: PasskeyAnswer,
): Promise<Signed> {
  const site = siteOf(house);
  const response = parsed<AuthenticationResponseJSON>(answer);
  if (!site || !isUuid(id)) return { refused: 'closed' };
  const [challenge, known] = await asSession(house, async (tx) => [
    await takeChallenge(tx, { id, purpose, sessionId: viewer?.sessionId ?? null }),
    response && (await passkeyWith(tx, response.id)),
  ]);
  if (challenge === null) return { refused: 'closed' };
  if (!response || !known || (viewer && known.personId !== viewer.personId)) return { refused: 'unknown' };
  // Which person the passkey says it is of, where it says so: the one it was made for.
  const { userHandle } = response.response;
  if (userHandle !== undefined && !isHandleOf(userHandle, known.personId)) return { refused: 'unknown' };
  const { verifyAuthenticationResponse } = await library();
  const { credentialId, publicKey, transports } = known;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    // Its count is compared where it is written, so that of two answers at once only one goes on from the last.
    credential: { id: credentialId, publicKey: bytes(publicKey), counter: 0, transports: [...transports] },
  }).catch(() => null);
  if (!verified?.verified) return { refused: 'unknown', of: known.personId };
  const { newCounter: counter, credentialBackedUp: backedUp } = verified.authenticationInfo;
  const used = await asSession(house, (tx) => notePasskeyUsed(tx, { id: known.id, counter, backedUp }));
  return used ? { passkey: known } : { refused: 'copied', of: known.personId };
}

/** A handle is what was given as `userID` when the passkey was made. */
const isHandleOf = (handle: unknown, personId: string): boolean =>
  typeof handle === 'string' && Buffer.from(handle, 'base64url').toString() === personId;

const proofBy = ({ id }: KnownPasskey): Proof => ({ by: 'passkey', id, with: '' });

/** Signs in whoever's passkey answered. Returns the `Set-Cookie` of the new session. */
export async function signInByPasskey(
  house: House,
  request: Request,
  answer: PasskeyAnswer,
): Promise<{ readonly cookie: string } | { readonly refused: PasskeyRefusal }> {
  const signed = await signedBy(house, 'sign-in', null, answer);
  if ('refused' in signed) {
    if (signed.of) await note(house, signed.of, 'sign-in-refused', how('passkey'));
    return { refused: signed.refused };
  }
  const { id, personId } = signed.passkey;
  let held = true;
  const cookie = await enter(house, request, personId, proofBy(signed.passkey), async (tx) => {
    held = await holdPasskey(tx, id);
    return held;
  });
  if (cookie) return { cookie };
  return { refused: held ? 'elsewhere' : 'unknown' };
}

/** Right, the session counts as proved for the next five minutes. */
export async function proveByPasskey(
  house: House,
  viewer: Viewer,
  answer: PasskeyAnswer,
): Promise<PasskeyRefusal | 'proved'> {
  const signed = await signedBy(house, 'proof', viewer, answer);
  if ('refused' in signed) {
    await note(house, viewer.personId, 'proof-refused', how('passkey'));
    return signed.refused;
  }
  const { passkey } = signed;
  return asSession(house, async (tx) => {
    if (!(await holdPasskey(tx, passkey.id))) return 'unknown';
    await proveSession(tx, viewer.sessionId, proofBy(passkey));
    return 'proved';
  });
}

/** Adds the passkey that a browser made for whoever is signed in. `known`: it is there already, or there are as many as there may be. */
export async function addNewPasskey(
  house: House,
  viewer: Viewer,
  { id, answer }: PasskeyAnswer,
  name: string,
): Promise<{ readonly added: string } | { readonly refused: 'closed' | 'unknown' | 'known' }> {
  const site = siteOf(house);
  const response = parsed<RegistrationResponseJSON>(answer);
  if (!site || !isUuid(id)) return { refused: 'closed' };
  const asked = { id, purpose: 'adding', sessionId: viewer.sessionId } as const;
  const challenge = await asSession(house, (tx) => takeChallenge(tx, asked));
  if (challenge === null) return { refused: 'closed' };
  if (!response) return { refused: 'unknown' };
  const { verifyRegistrationResponse } = await library();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return { refused: 'unknown' };
  const { credential, credentialBackedUp: backedUp } = verified.registrationInfo;
  const { id: credentialId, publicKey, counter, transports = [] } = credential;
  const { personId } = viewer;
  const made = { id: randomUUID(), personId, name, credentialId, counter, backedUp };
  const key = Buffer.from(publicKey).toString('base64url');
  const ways = transports.filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 10);
  const added = await asSession(house, async (tx) => {
    const isNew = await addPasskey(tx, { ...made, publicKey: key, transports: ways });
    if (!isNew) return false;
    await noteIn(tx, house, personId, 'passkey-added');
    await enqueuePasskeyMail(tx, { person: personId, passkey: made.id });
    return true;
  });
  return added ? { added: made.id } : { refused: 'known' };
}

export interface OwnPasskeys {
  readonly passkeys: readonly OwnPasskey[];
  readonly most: number;
}

export const ownPasskeys = async (house: House, { personId }: Viewer): Promise<OwnPasskeys> => ({
  passkeys: await asSession(house, (tx) => listPasskeys(tx, personId)),
  most: MOST_PASSKEYS,
});

/** The site for which whoever is signed in has a passkey; null where they have none, or there can be none. */
export async function provableByPasskey(house: House, { personId }: Viewer): Promise<PasskeySite | null> {
  const site = siteOf(house);
  if (!site) return null;
  return (await asSession(house, (tx) => passkeysOf(tx, personId))).length > 0 ? site : null;
}

export const renameOwnPasskey = (house: House, { personId }: Viewer, id: string, name: string): Promise<void> =>
  asSession(house, (tx) => renamePasskey(tx, personId, id, name));

/** From the next request on it lets nobody in, proves nothing, and whom it had let in elsewhere is out. */
export async function removeOwnPasskey(
  house: House,
  { personId, sessionId }: Viewer,
  id: string,
): Promise<string | null> {
  if (!isUuid(id)) return null;
  return asSession(house, async (tx) => {
    const name = await removePasskey(tx, personId, id, sessionId);
    if (name !== null) await noteIn(tx, house, personId, 'passkey-removed');
    return name;
  });
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

/** What a browser sent, as far as it can be what WebAuthn says; the library looks at all the rest. */
function parsed<R extends { readonly id: string; readonly response: object }>(answer: string): R | null {
  try {
    const said = JSON.parse(answer) as Partial<R> | null;
    const named = typeof said?.id === 'string' && /^[\w-]{1,1400}$/.test(said.id);
    return named && typeof said.response === 'object' && said.response !== null ? (said as R) : null;
  } catch {
    return null;
  }
}
