import { isWrongTooOften, openByToken, type UsedToken } from '~/data/api-tokens.server';
import { asViewer } from '~/data/as-viewer.server';
import type { House } from '~/data/house.server';
import { isAdminOf } from '~/data/seats.server';
import { senderHash } from '~/data/sign-in-secrets.server';
import { isUuid } from '~/domain/uuid';
import type { TokenRead } from '~/domain/workspace/token';
import { apiTokenHash, isApiToken } from '~/session/api-token';
import { t } from '~/words';

/** A quarter of an hour: as long as tries are counted. */
const WRONG_WAITS = 900;

/** Programs read a status and a line, no page. */
const plain = (status: number, text: string, headers: Record<string, string>): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store', ...headers },
  });

const later = (seconds: number, text: string): Response => plain(429, text, { 'Retry-After': String(seconds) });

/**
 * Whose token it is that a program came with to read a file of a workspace, from a network address; else the answer to it. Unknown, ended, revoked, of another workspace, not for this, of
 * somebody who is no admin any more: one answer.
 */
export async function readerByToken(
  house: House,
  { workspace: workspaceId, address }: { readonly workspace: string; readonly address: string },
  what: TokenRead,
  token: string,
): Promise<UsedToken | Response> {
  const mayOpen = isUuid(workspaceId) && isApiToken(token);
  const used = mayOpen ? await openByToken(house, { workspaceId, tokenHash: apiTokenHash(token), what }) : null;
  // Asked of the policies' own role too: what they say and what the token's row says have to agree.
  if (used && (await asViewer(house, used, 'read', (tx) => isAdminOf(tx, used.personId, workspaceId))))
    return used.wait === 0 ? used : later(used.wait, t('tokens.answer.often'));
  if (await isWrongTooOften(house, senderHash(house.settings.secret, address)))
    return later(WRONG_WAITS, t('tokens.answer.wrong-often'));
  return plain(401, t('tokens.answer.none'), { 'WWW-Authenticate': 'Bearer realm="Evenhand"' });
}
