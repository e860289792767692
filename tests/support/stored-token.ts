import { randomUUID } from 'node:crypto';
import type { TokenRead } from '~/domain/workspace/token';
import { newApiToken } from '~/session/api-token';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from './house';

interface Stored {
  readonly name?: string;
  readonly reads?: readonly TokenRead[];
  readonly workspaceId?: string;
  readonly personId?: string;
  /** 'YYYY-MM-DD', in UTC. */
  readonly endsOn?: string;
}

/** A token as an admin has made it, Jonas where nobody else is named; it reads everything there is to read. */
export async function storeToken(
  { rows }: TestHouse,
  {
    name = 'Nightly copy',
    reads = ['log', 'portfolio', 'export'],
    workspaceId = WORKSPACE,
    personId = personIdOf('jonas'),
    endsOn = '2099-12-31',
  }: Stored = {},
): Promise<{ readonly id: string; readonly token: string }> {
  const { token, tokenHash, ending } = newApiToken();
  const id = randomUUID();
  await rows(
    `insert into api_token (workspace_id, id, person_id, name, reads, token_hash, ending, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    ...[workspaceId, id, personId, name, reads, tokenHash, ending, endsOn],
  );
  return { id, token };
}
