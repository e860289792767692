import { ownPasskeys, type AskedOfPasskey, type PasskeyRefusal } from '~/session/passkey.server';
import { t } from '~/words';
import type { KnownGuest } from './guard.server';
import { notThere } from './refusals.server';

/** What a browser is to ask of a passkey, as JSON; or a sentence about why not. */
export function askedAsJson(asked: AskedOfPasskey): Response {
  const headers = { 'Cache-Control': 'private, no-store' };
  if (asked.kind === 'asked') return Response.json({ asking: asked.id, options: asked.options }, { headers });
  const status = asked.kind === 'too-often' ? 429 : 409;
  return Response.json({ problem: t(`passkey.${asked.kind}`) }, { status, headers });
}

/** Why a passkey's answer is not taken, for the button that sent it. */
export const sayPasskeyRefusal = (refused: PasskeyRefusal): string => t(`passkey.refused.${refused}`);

/** The viewer's own passkey that the address names (`:passkey`); another's is not there. */
export async function passkeyAt({ house, viewer, params }: KnownGuest) {
  const { passkeys } = await ownPasskeys(house, viewer);
  const found = passkeys.find(({ id }) => id === params['passkey']);
  if (!found) throw notThere();
  return { id: found.id, name: found.name };
}
