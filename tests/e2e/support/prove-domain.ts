import pg from 'pg';
import { keyOf } from '~/data/provider-proof.server';
import type { ProviderIdentity } from '~/domain/sign-in/provider';
import { testSecret } from '../../support/test-postgres';

/** Writes down that the record of a domain's provider was found just now: what is found in a real DNS, tests/session asks a name server. */
export async function proveDomain(adminUrl: string, domain: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<ProviderIdentity & { id: string }>(
      'select id, workspace_id as "workspaceId", domain, issuer, client_id as "clientId" from sign_in_provider where domain = $1',
      [domain],
    );
    const [provider] = rows;
    if (!provider) throw new Error(`nobody named a provider for ${domain}`);
    const key = keyOf({ settings: { secret: testSecret } as never }, provider);
    await client.query(
      'update sign_in_provider set proved_for = $2, proved_since = now(), proved_at = now(), checked_at = now() where id = $1',
      [provider.id, key],
    );
  } finally {
    await client.end();
  }
}
