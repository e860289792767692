import { randomUUID } from 'node:crypto';
import type { Configuration } from 'oidc-provider';
import { asSession } from '~/data/as-session.server';
import { asViewer } from '~/data/as-viewer.server';
import { providerNamed, type KnownProvider } from '~/data/sign-in-flows.server';
import { addProvider } from '~/data/sign-in-providers.server';
import { checkProvider, recordFor } from '~/data/provider-proof.server';
import { seal } from '~/session/sealed';
import { comeBack, type SignedOn } from '~/session/single-sign-on/come-back.server';
import { sealedFor } from '~/session/single-sign-on/configuration.server';
import { callbackPath } from '~/session/single-sign-on/on-the-way.server';
import { beginSignOn, readWay } from '~/session/single-sign-on/set-out.server';
import type { Viewer } from '~/session/viewer.server';
import { Browser } from './browser';
import { testHouse, TEST_SETTINGS, type TestHouse } from './house';
import { openNameServer, type NameServer } from './name-server';
import { AtProvider, CLIENT, openOidcServer, type OidcServer } from './oidc-server';

export const SENDER = '192.0.2.1';

/** A workspace with an admin, who can name providers. */
export async function addWorkspace({ rows }: TestHouse, name: string, adminId: string): Promise<string> {
  const id = randomUUID();
  await rows('insert into workspace (id, name) values ($1, $2)', id, name);
  await rows(
    `insert into member (workspace_id, person_id, name, email, role, joined_at)
     select $1, id, name, email, 'admin', now() from person where id = $2`,
    id,
    adminId,
  );
  return id;
}

/** A house with a name server and a real provider beside it. */
export interface SignOnHouse {
  readonly test: TestHouse;
  readonly names: NameServer;
  readonly oidc: OidcServer;
  /** An admin's provider for a domain; proved, where the domain's DNS is to say so. */
  name(workspaceId: string, adminId: string, domain: string, proved?: boolean, issuer?: string): Promise<KnownProvider>;
  /** Has the domain's own DNS name a provider, and looks. */
  prove(provider: KnownProvider): Promise<KnownProvider>;
  /** Sets out from a browser, signs in at the provider as a login, and comes back. */
  comeIn(provider: KnownProvider, login: string, more?: ComingIn): Promise<SignedOn>;
  close(): Promise<void>;
}

export interface ComingIn {
  readonly browser?: Browser;
  readonly at?: AtProvider;
  readonly email?: string;
  readonly purpose?: 'sign-in' | 'proof' | 'try';
  readonly viewer?: Viewer;
}

/** `workspaces`: filled by the test before anybody comes, since a provider has to know where it leads back to. */
export async function openSignOnHouse(workspaces: readonly string[], more: Configuration = {}): Promise<SignOnHouse> {
  const names = await openNameServer();
  const test = await testHouse({ dnsServers: [names.address] });
  const { house } = test;
  const redirects = () => workspaces.map((id) => TEST_SETTINGS.baseUrl + callbackPath(id));
  const oidc = await openOidcServer(redirects, more);
  const known = async (id: string) => (await asSession(house, (tx) => providerNamed(tx, id)))!;
  const prove = async (provider: KnownProvider) => {
    const { name, value } = recordFor(house, provider);
    names.set(name, [value]);
    await checkProvider(house, provider.id);
    return known(provider.id);
  };
  return {
    ...{ test, names, oidc, prove },
    name: async (workspaceId, adminId, domain, proved = true, issuer = oidc.issuer) => {
      const id = randomUUID();
      const clientSecret = seal(house.settings.secret, sealedFor({ workspaceId, id }), CLIENT.secret);
      const made = { workspaceId, id, domain, issuer, clientId: CLIENT.id, clientSecret };
      const added = await asViewer(house, { personId: adminId }, 'write', (tx) => addProvider(tx, made));
      if (added !== 'added') throw new Error(added);
      return proved ? prove(await known(id)) : known(id);
    },
    comeIn: async (provider, login, { browser = new Browser(), at, email = '', purpose = 'sign-in', viewer } = {}) => {
      const way = await setOut(house, provider, browser, { email, purpose, ...(viewer && { viewer }) });
      const back = await (at ?? new AtProvider(provider.issuer)).signIn(way.url, login);
      return comeBack(house, browser.request(), provider.workspaceId, new URL(back));
    },
    close: async () => {
      await test.close();
      await oidc.close();
      await names.close();
    },
  };
}

/** Sets out to a provider; the address to which the browser is led. */
export async function setOut(
  house: TestHouse['house'],
  provider: KnownProvider,
  browser: Browser,
  { email = '', purpose = 'sign-in', viewer }: ComingIn = {},
): Promise<{ readonly url: string; readonly id: string }> {
  const begun = await beginSignOn(house, browser.request(), {
    ...{ provider, purpose, email, viewer: viewer ?? null, sender: SENDER, to: '/you' },
  });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  browser.take(begun.cookie);
  const id = begun.path.split('/').at(-1)!;
  const way = await readWay(house, browser.request(), id);
  if (way.kind !== 'way') throw new Error(way.kind);
  return { url: way.url, id };
}
