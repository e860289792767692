import type { Configuration } from 'openid-client';
import { isProduction, type House } from '../../data/house.server';
import type { KnownProvider } from '../../data/sign-in-flows.server';
import { guardedFetch } from '../guarded-fetch.server';
import { unseal } from '../sealed';

/** Read when somebody first comes this way. */
export const library = () => import('openid-client');

/** Whose the sealed secret of a provider's client is. */
export const sealedFor = ({ workspaceId, id }: Pick<KnownProvider, 'workspaceId' | 'id'>): string =>
  `${workspaceId} ${id}`;

/** What a provider said of itself, for ten minutes in each process: its keys are read anew by the library as they change. */
const KEPT_MS = 600_000;
const configurations = new WeakMap<
  House,
  Map<string, { readonly at: number; readonly made: Promise<Configuration> }>
>();

/** How a provider is spoken to, as it says of itself. Throws where it does not answer or its secret cannot be opened. */
export async function configurationOf(house: House, provider: KnownProvider): Promise<Configuration> {
  const kept =
    configurations.get(house) ?? new Map<string, { readonly at: number; readonly made: Promise<Configuration> }>();
  configurations.set(house, kept);
  const key = JSON.stringify([provider.id, provider.issuer, provider.clientId, provider.clientSecret]);
  const known = kept.get(key);
  if (known && Date.now() - known.at < KEPT_MS) return known.made;
  if (kept.size >= 200) kept.clear();
  const made = discover(house, provider);
  kept.set(key, { at: Date.now(), made });
  // A provider that was away is asked again by whoever comes next.
  made.catch(() => kept.delete(key));
  return made;
}

async function discover(house: House, provider: KnownProvider): Promise<Configuration> {
  const oidc = await library();
  const local = !isProduction(house.settings);
  const secret = unseal(house.settings.secret, sealedFor(provider), provider.clientSecret);
  if (secret === null) throw new Error('the secret of a provider cannot be opened: SECRET was changed');
  const configuration = await oidc.discovery(new URL(provider.issuer), provider.clientId, secret, undefined, {
    [oidc.customFetch]: guardedFetch(local),
    timeout: 6,
    execute: [
      // That it came from the provider over TLS is not enough: what it says is signed, and the signature is looked at.
      oidc.enableNonRepudiationChecks,
      ...(local ? [oidc.allowInsecureRequests] : []),
    ],
  });
  const { authorization_endpoint: authorization = '' } = configuration.serverMetadata();
  if (!local && !authorization.startsWith('https:')) throw new Error('a provider asks people over http');
  return configuration;
}
