import { asSession } from '../data/as-session.server';
import type { House } from '../data/house.server';
import { enqueue, newWay } from '../data/jobs.server';
import { codeHash, codeOf, linkHash, linkToken, senderHash } from '../data/sign-in-secrets.server';
import {
  addWay,
  findOpenLink,
  findOpenWay,
  isAskedTooOften,
  personWithAddress,
  tryCode,
  consumeLink,
} from '../data/sign-ins.server';
import { BY_MAIL } from '../domain/sign-in/means';
import { isUuid } from '../domain/uuid';
import { enter } from './enter.server';
import { how, note, noteIn } from './noted.server';
import { proveSession } from './lucia.server';
import { ownPath } from './own-path';
import type { Viewer } from './viewer.server';

/** `id` names the asking to the page where the code is typed. */
export type Asked = { readonly kind: 'asked'; readonly id: string } | { readonly kind: 'too-often' };

/**
 * Somebody asks for a way in to an address: a link and a code are mailed, if anyone has it. Known or unknown, the same work is done
 * and the same answer given. `sender` is the network address that asks; `to` an own path to go on to.
 */
export async function askToSignIn(
  house: House,
  { email, sender, to }: { readonly email: string; readonly sender: string; readonly to?: string | null },
): Promise<Asked> {
  return ask(house, 'sign-in', email.trim().toLowerCase(), sender, ownPath(to));
}

/** Somebody signed in asks for a code, to prove that it is still them. */
export const askToProve = (house: House, viewer: Viewer, sender: string): Promise<Asked> =>
  ask(house, 'proof', viewer.email, sender, '/');

async function ask(house: House, kind: 'sign-in' | 'proof', email: string, sender: string, to: string): Promise<Asked> {
  const { secret } = house.settings;
  const way = newWay();
  const from = senderHash(secret, sender);
  return asSession(house, async (tx) => {
    if (await isAskedTooOften(tx, kind, email, from)) return { kind: 'too-often' };
    const personId = (await personWithAddress(tx, email))?.id ?? null;
    await addWay(tx, {
      id: way.id,
      kind,
      email,
      personId,
      seatId: null,
      linkHash: linkHash(linkToken(secret, way.seed)),
      codeHash: codeHash(secret, way.id, codeOf(secret, way.seed)),
      senderHash: from,
    });
    // For an address nobody has, the job finds nobody to write to.
    await enqueue(tx, 'mail', { kind, person: personId, way, to }, `${kind} ${way.id}`);
    return { kind: 'asked', id: way.id };
  });
}

/** The address a link signs in, without using it; null when it is used, expired or never was. */
export async function readSignInLink(house: House, token: string): Promise<{ email: string } | null> {
  const way = await findOpenLink(house, 'sign-in', linkHash(token));
  return way?.personId ? { email: way.email } : null;
}

/** The address an asking was for, while its code can still be typed; null afterwards. */
export async function addressAsked(house: House, id: string): Promise<string | null> {
  return isUuid(id) ? ((await findOpenWay(house, 'sign-in', id))?.email ?? null) : null;
}

/** Uses a link, once. Returns the `Set-Cookie` of the new session, or null when the link no longer counts. */
export async function signInByLink(house: House, request: Request, token: string): Promise<string | null> {
  const way = await consumeLink(house, 'sign-in', linkHash(token));
  return way?.personId ? enter(house, request, way.personId, BY_MAIL) : null;
}

export type ByCode =
  | { readonly kind: 'in'; readonly cookie: string }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'closed' };

const digits = (code: string): string => code.replace(/\D/g, '');

/** Tries a code (six digits; spaces do not matter) on an asking. Five wrong ones close it. */
export async function signInByCode(house: House, request: Request, id: string, code: string): Promise<ByCode> {
  if (!isUuid(id)) return { kind: 'closed' };
  const hash = codeHash(house.settings.secret, id, digits(code));
  const tried = await tryCode(house, 'sign-in', { id, hash }, (tx, personId) =>
    noteIn(tx, house, personId, 'sign-in-refused', how('mail')),
  );
  if (tried.kind !== 'right') return tried;
  const cookie = tried.way.personId && (await enter(house, request, tried.way.personId, BY_MAIL));
  return cookie ? { kind: 'in', cookie } : { kind: 'closed' };
}

export type Proved =
  { readonly kind: 'proved' } | { readonly kind: 'wrong'; readonly triesLeft: number } | { readonly kind: 'closed' };

/** Tries a proof's code; right, the session counts as proved for the next five minutes. */
export async function proveByCode(house: House, viewer: Viewer, id: string, code: string): Promise<Proved> {
  if (!isUuid(id)) return { kind: 'closed' };
  const hash = codeHash(house.settings.secret, id, digits(code));
  const tried = await tryCode(house, 'proof', { id, hash, personId: viewer.personId });
  if (tried.kind !== 'right') await note(house, viewer.personId, 'proof-refused', how('mail'));
  if (tried.kind === 'wrong') return { kind: 'wrong', triesLeft: tried.triesLeft };
  if (tried.kind !== 'right') return tried;
  await asSession(house, (tx) => proveSession(tx, viewer.sessionId, BY_MAIL));
  return { kind: 'proved' };
}
