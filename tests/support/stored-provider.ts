import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from './house';

/** A provider that is named and not proved, as an admin has set it up. */
export async function storeProvider(
  { rows }: TestHouse,
  {
    domain = 'northquay.example',
    clientId = 'evenhand',
  }: { readonly domain?: string; readonly clientId?: string } = {},
): Promise<string> {
  const [made] = await rows<{ id: string }>(
    `insert into sign_in_provider (workspace_id, id, domain, issuer, client_id, client_secret)
     values ($1, gen_random_uuid(), $2, 'https://login.northquay.example', $3, '') returning id`,
    ...[WORKSPACE, domain, clientId],
  );
  return made!.id;
}
