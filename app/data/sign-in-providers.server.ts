import { and, asc, eq, sql } from 'drizzle-orm';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';
import { signInProvider } from './schema';

/** A workspace's provider as its admins see it: all but the client's secret. Instants of real time. */
export interface OwnProvider {
  readonly workspaceId: string;
  readonly id: string;
  readonly domain: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly only: boolean;
  readonly revision: number;
  readonly provedFor: string | null;
  readonly provedAt: string | null;
  readonly checkedAt: string | null;
  readonly triedFor: string | null;
  readonly triedAt: string | null;
  readonly tried: string;
}

const OWN = {
  workspaceId: signInProvider.workspaceId,
  id: signInProvider.id,
  domain: signInProvider.domain,
  issuer: signInProvider.issuer,
  clientId: signInProvider.clientId,
  only: signInProvider.only,
  revision: signInProvider.revision,
  provedFor: signInProvider.provedFor,
  provedAt: utc(signInProvider.provedAt),
  checkedAt: utc(signInProvider.checkedAt),
  triedFor: signInProvider.triedFor,
  triedAt: utc(signInProvider.triedAt),
  tried: signInProvider.tried,
};

/** The providers of a workspace, by domain. */
export const listProviders = (tx: Tx, workspaceId: string): Promise<OwnProvider[]> =>
  tx
    .select(OWN)
    .from(signInProvider)
    .where(eq(signInProvider.workspaceId, workspaceId))
    .orderBy(asc(signInProvider.domain));

const one = (workspaceId: string, id: string) =>
  and(eq(signInProvider.workspaceId, workspaceId), eq(signInProvider.id, id));

export async function readProvider(tx: Tx, workspaceId: string, id: string): Promise<OwnProvider | null> {
  const [found] = await tx.select(OWN).from(signInProvider).where(one(workspaceId, id));
  return found ?? null;
}

/** How many providers a workspace may have. */
export const MOST_PROVIDERS = 50;

export interface NewProvider extends Pick<OwnProvider, 'workspaceId' | 'id' | 'domain' | 'issuer' | 'clientId'> {
  /** Sealed. */
  readonly clientSecret: string;
}

/** Adds a provider; asked for again with the same id it is the same one. */
export async function addProvider(tx: Tx, made: NewProvider): Promise<'added' | 'there' | 'domain-taken' | 'too-many'> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`providers ${made.workspaceId}`}, 0))`);
  const held = await listProviders(tx, made.workspaceId);
  if (held.some(({ id }) => id === made.id)) return 'there';
  if (held.some(({ domain }) => domain === made.domain)) return 'domain-taken';
  if (held.length >= MOST_PROVIDERS) return 'too-many';
  const { workspaceId, id, domain, issuer, clientId, clientSecret } = made;
  await ask(
    tx,
    'insert into sign_in_provider (workspace_id, id, domain, issuer, client_id, client_secret) values ($1, $2, $3, $4, $5, $6)',
    [workspaceId, id, domain, issuer, clientId, clientSecret],
  );
  return 'added';
}

export interface ProviderChange {
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed; null leaves the one that is there. */
  readonly clientSecret: string | null;
}

const sameClient = ({ issuer, clientId }: Omit<ProviderChange, 'clientSecret'>, clientSecret: string | null) =>
  sql`(${clientSecret === null} and ${signInProvider.issuer} = ${issuer} and ${signInProvider.clientId} = ${clientId})`;

/**
 * Changes a provider as it was when `revision` was seen. False where it was changed or removed since. With another issuer, client or secret
 * it has to be tried again before it is the only way: else nobody might get in to mend it.
 */
export async function changeProvider(
  tx: Tx,
  { workspaceId, id, revision }: Pick<OwnProvider, 'workspaceId' | 'id' | 'revision'>,
  { clientSecret, ...change }: ProviderChange | { readonly only: boolean; readonly clientSecret: null },
): Promise<boolean> {
  // What a try with the secret of before has shown, it has shown of that one (`triedKeyOf`).
  const untried = 'issuer' in change && {
    only: sql`${signInProvider.only} and ${sameClient(change, clientSecret)}`,
  };
  const changed = await tx
    .update(signInProvider)
    .set({ ...change, ...(clientSecret !== null && { clientSecret }), ...untried, revision: revision + 1 })
    .where(and(one(workspaceId, id), eq(signInProvider.revision, revision)))
    .returning({ id: signInProvider.id });
  return changed.length > 0;
}

/** Returns whether there was one. */
export async function removeProvider(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  return (await tx.delete(signInProvider).where(one(workspaceId, id)).returning({ id: signInProvider.id })).length > 0;
}
