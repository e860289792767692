import { randomBytes, randomUUID } from 'node:crypto';
import { asSession } from '../../data/as-session.server';
import { isTriedTooOften, type Limit } from '../../data/attempts.server';
import type { House } from '../../data/house.server';
import { counts } from '../../data/provider-proof.server';
import { keepFlow, providerNamed, readFlow, type Flow, type KnownProvider } from '../../data/sign-in-flows.server';
import { senderHash } from '../../data/sign-in-secrets.server';
import { hostOf } from '../../domain/sign-in/provider';
import { isUuid } from '../../domain/uuid';
import { ownPath } from '../own-path';
import type { Viewer } from '../viewer.server';
import { configurationOf, library } from './configuration.server';
import { callbackPath, derived, flowPath, hashed, markCookie, markOf, stateOf } from './on-the-way.server';

const PER_SENDER = 60;
const PER_PERSON = 20;

export interface Beginning {
  readonly provider: KnownProvider;
  readonly purpose: Flow['purpose'];
  /** The address that was typed, or that of whoever is signed in. */
  readonly email: string;
  readonly viewer: Viewer | null;
  /** The network address that asks. */
  readonly sender: string;
  readonly to: string;
}

export type Begun =
  { readonly kind: 'begun'; readonly path: string; readonly cookie: string } | { readonly kind: 'too-often' };

/** Somebody sets out to a provider. Returns the own path that leads there, and the `Set-Cookie` to be sent along. */
export async function beginSignOn(house: House, request: Request, beginning: Beginning): Promise<Begun> {
  const { provider, purpose, email, viewer, sender, to } = beginning;
  // By nobody's address: whoever types it could keep its owner out, and nothing is mailed. Who is signed in is held back by nobody else.
  const limit: Limit = viewer
    ? { of: `person ${viewer.personId}`, most: PER_PERSON }
    : { of: `sender ${senderHash(house.settings.secret, sender)}`, most: PER_SENDER };
  const mark = markOf(house, request) ?? randomBytes(32).toString('base64url');
  const id = randomUUID();
  return asSession(house, async (tx) => {
    if (await isTriedTooOften(tx, `provider ${purpose}`, [limit])) return { kind: 'too-often' };
    await keepFlow(tx, {
      ...{ id, providerId: provider.id, purpose, email, browserHash: hashed(mark), goesTo: ownPath(to) },
      ...{ sessionId: viewer?.sessionId ?? null, personId: viewer?.personId ?? null },
    });
    return { kind: 'begun', path: flowPath(id), cookie: markCookie(house, mark) };
  });
}

/** Where somebody on the way is led: to whom, and at which address. */
export type Way =
  | {
      readonly kind: 'way';
      readonly host: string;
      readonly url: string;
      readonly domain: string;
      readonly email: string;
      readonly only: boolean;
      readonly to: string;
    }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'unreachable';
      readonly host: string;
      readonly domain: string;
      readonly email: string;
      readonly only: boolean;
      readonly to: string;
    };

/** Reads where a way leads, in the browser in which it began. Asks the provider for its addresses, and is patient for seconds. */
export async function readWay(house: House, request: Request, id: string): Promise<Way> {
  const mark = markOf(house, request);
  if (!mark || !isUuid(id)) return { kind: 'gone' };
  const [flow, provider] = await asSession(house, async (tx) => {
    const found = await readFlow(tx, id, hashed(mark));
    return [found, found && (await providerNamed(tx, found.providerId))];
  });
  if (!flow || !provider || (flow.purpose !== 'try' && !counts(house, provider))) return { kind: 'gone' };
  const { domain, only } = provider;
  const email = flow.purpose === 'sign-in' ? flow.email : '';
  const about = { host: hostOf(provider.issuer), domain, only, email, to: flow.goesTo };
  try {
    return { kind: 'way', ...about, url: await addressFor(house, flow, provider) };
  } catch {
    return { kind: 'unreachable', ...about };
  }
}

async function addressFor(house: House, flow: Flow, provider: KnownProvider): Promise<string> {
  const oidc = await library();
  const configuration = await configurationOf(house, provider);
  const { id, purpose, email } = flow;
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: house.settings.baseUrl + callbackPath(provider.workspaceId),
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(derived(house, 'verifier', id)),
    code_challenge_method: 'S256',
    state: stateOf(house, id),
    nonce: derived(house, 'nonce', id),
    ...(email && { login_hint: email }),
    // Whoever proves that it is still them is asked anew, whatever the provider remembers of them.
    ...(purpose === 'proof' && { prompt: 'login', max_age: '0' }),
  }).href;
}
