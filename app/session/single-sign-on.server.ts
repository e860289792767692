import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import { asSession } from '../data/as-session.server';
import { isTriedTooOften, type Limit } from '../data/attempts.server';
import { isProduction, type House } from '../data/house.server';
import { senderHash } from '../data/sign-in-secrets.server';
import {
  endByProvider,
  isAccountOf,
  keepFlow,
  noteTried,
  providerNamed,
  readFlow,
  takeFlow,
  type Flow,
  type KnownProvider,
} from '../data/sign-in-flows.server';
import { personWithAddress } from '../data/sign-ins.server';
import { domainOf } from '../domain/sign-in/mail-domain';
import type { Proof } from '../domain/sign-in/means';
import { CHECK_EVERY_MS, hostOf } from '../domain/sign-in/provider';
import { isUuid } from '../domain/uuid';
import { enter } from './enter.server';
import { guardedFetch } from './guarded-fetch.server';
import { endSessionOf, proveSession } from './lucia.server';
import { how, note } from './noted.server';
import { ownPath } from './own-path';
import { checkProvider, counts, keyOf, speakerFor } from '../data/provider-proof.server';
import { unseal } from './sealed';
import type { Viewer } from './viewer.server';

/** Read when somebody first comes this way. */
const library = () => import('openid-client');

const PER_SENDER = 60;
const PER_ADDRESS = 20;
/** Seconds by which a provider's clock may be wrong. */
const CLOCK_SKEW = 60;

/** Whose the sealed secret of a provider's client is. */
export const sealedFor = ({ workspaceId, id }: Pick<KnownProvider, 'workspaceId' | 'id'>): string =>
  `${workspaceId} ${id}`;

/** The own path to which a provider leads back: one for each workspace, so that no workspace's provider answers for another's. */
export const callbackPath = (workspaceId: string): string => `/sign-in/callback/${workspaceId}`;

/** The own path on which somebody is told where they are led. */
export const flowPath = (id: string): string => `/sign-in/provider/${id}`;

/** What goes along on the way, and follows from its id: nothing of it is kept. */
const derived = (house: House, of: string, id: string): string =>
  createHmac('sha256', house.settings.secret).update(`single sign-on ${of} ${id}`).digest('base64url');
const stateOf = (house: House, id: string): string => `${id}.${derived(house, 'state', id)}`;

/** The way that a state names; null for one that we did not make. */
function flowIn(house: House, state: string): string | null {
  const id = state.slice(0, 36);
  if (!isUuid(id)) return null;
  const [given, made] = [Buffer.from(state), Buffer.from(stateOf(house, id))];
  return given.length === made.length && timingSafeEqual(given, made) ? id : null;
}

const isHttps = ({ settings }: House): boolean => settings.baseUrl.startsWith('https:');
const cookieName = (house: House): string => (isHttps(house) ? '__Host-evenhand-way' : 'evenhand-way');
const COOKIE = /^[\w-]{43}$/;
const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The browser's own mark while it is on the way: without it nobody comes back on a way that somebody else began. */
function markOf(house: House, request: Request): string | null {
  const name = `${cookieName(house)}=`;
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(name)) return COOKIE.exec(cookie.slice(name.length))?.[0] ?? null;
  }
  return null;
}

const markCookie = (house: House, mark: string): string =>
  `${cookieName(house)}=${mark}; HttpOnly; Max-Age=900; Path=/; SameSite=Lax${isHttps(house) ? '; Secure' : ''}`;

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
  const limits: Limit[] = [
    { of: `sender ${senderHash(house.settings.secret, sender)}`, most: PER_SENDER },
    { of: `address ${hashed(email)}`, most: PER_ADDRESS },
  ];
  const mark = markOf(house, request) ?? randomBytes(32).toString('base64url');
  const id = randomUUID();
  return asSession(house, async (tx) => {
    if (await isTriedTooOften(tx, 'provider', limits)) return { kind: 'too-often' };
    await keepFlow(tx, {
      ...{ id, providerId: provider.id, purpose, email, browserHash: hashed(mark), goesTo: ownPath(to) },
      ...{ sessionId: viewer?.sessionId ?? null, personId: viewer?.personId ?? null },
    });
    return { kind: 'begun', path: flowPath(id), cookie: markCookie(house, mark) };
  });
}

/** What a provider said of itself, for ten minutes in each process: its keys are read anew by the library as they change. */
const KEPT_MS = 600_000;
const configurations = new WeakMap<
  House,
  Map<string, { readonly at: number; readonly made: Promise<Configuration> }>
>();

async function configurationOf(house: House, provider: KnownProvider): Promise<Configuration> {
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

/**
 * Why somebody who came back is not let on. `gone`: used, older than ten minutes, of another browser, or never ours; `refused`: the
 * provider said no, or what it said does not hold; `unreachable`: it does not answer; the others are about who it says they are.
 */
export type SignOnRefusal =
  | 'gone'
  | 'refused'
  | 'unreachable'
  | 'not-proved'
  | 'no-address'
  | 'other-domain'
  | 'not-verified'
  | 'nobody'
  | 'other-person'
  | 'other-account'
  | 'not-anew';

export type SignedOn =
  | { readonly kind: 'in'; readonly to: string; readonly cookie: string; readonly personId: string }
  | { readonly kind: 'proved' | 'tried'; readonly to: string }
  | {
      readonly kind: 'refused';
      readonly why: SignOnRefusal;
      readonly host: string;
      readonly email: string;
      readonly to: string;
    };

const refusedAs = (why: SignOnRefusal, host = '', email = '', to = '/'): SignedOn => ({
  kind: 'refused',
  why,
  host,
  email,
  to,
});

/**
 * Somebody comes back from a provider. The way they were on is used up by it, whatever comes of it. `address` is the whole address that was
 * asked for, of which the query counts.
 */
export async function comeBack(house: House, request: Request, workspaceId: string, address: URL): Promise<SignedOn> {
  const id = flowIn(house, address.searchParams.get('state') ?? '');
  const mark = markOf(house, request);
  if (!id || !mark) return refusedAs('gone');
  const [flow, provider] = await asSession(house, async (tx) => {
    const taken = await takeFlow(tx, id, hashed(mark));
    return [taken, taken && (await providerNamed(tx, taken.providerId))];
  });
  if (!flow || !provider || provider.workspaceId !== workspaceId) return refusedAs('gone');
  const came = await identityOf(house, flow, provider, address);
  const signed = await comeBackAs(house, request, flow, provider, came);
  // Whoever proves is known already; of whoever signs in, it is not known who it was.
  if (signed.kind === 'refused' && flow.purpose === 'proof' && flow.personId)
    await note(house, flow.personId, 'proof-refused', how('single-sign-on'));
  return signed;
}

async function comeBackAs(
  house: House,
  request: Request,
  flow: Flow,
  provider: KnownProvider,
  came: Awaited<ReturnType<typeof identityOf>>,
): Promise<SignedOn> {
  if (flow.purpose === 'try') {
    const result = 'why' in came ? came.why : 'works';
    await asSession(house, (tx) => noteTried(tx, provider, keyOf(house, provider), result));
    return { kind: 'tried', to: flow.goesTo };
  }
  const host = hostOf(provider.issuer);
  if ('why' in came) return refusedAs(came.why, host, came.email, flow.goesTo);
  const { email, subject } = came;
  // Looked at again before anybody is let in on its word, where that was some time ago.
  if (Date.now() - (provider.checkedAt?.getTime() ?? 0) > CHECK_EVERY_MS) await checkProvider(house, provider.id);
  const now = await asSession(house, (tx) => providerNamed(tx, provider.id));
  if (!now || now.issuer !== provider.issuer || !counts(house, now))
    return refusedAs('not-proved', host, email, flow.goesTo);
  const person = await asSession(house, (tx) => personWithAddress(tx, email));
  // Nobody is made here: whoever was not invited stays out.
  if (!person) return refusedAs('nobody', host, email, flow.goesTo);
  if (flow.purpose === 'proof' && person.id !== flow.personId)
    return refusedAs('other-person', host, email, flow.goesTo);
  const account = { providerId: provider.id, issuer: provider.issuer, subject, personId: person.id };
  if (!(await asSession(house, (tx) => isAccountOf(tx, account)))) {
    if (flow.purpose === 'sign-in') await note(house, person.id, 'sign-in-refused', how('single-sign-on'));
    return refusedAs('other-account', host, email, flow.goesTo);
  }
  const proof: Proof = { by: 'single-sign-on', id: provider.id, with: host };
  if (flow.purpose === 'proof') {
    await proveSession(house, flow.sessionId ?? '', proof);
    return { kind: 'proved', to: flow.goesTo };
  }
  const cookie = await enter(house, request, person.id, proof);
  // Removed in the moment between: it ended the sessions that were there by then.
  const still = await asSession(house, (tx) => providerNamed(tx, provider.id));
  if (cookie && still && counts(house, still)) return { kind: 'in', to: flow.goesTo, cookie, personId: person.id };
  await endSessionOf(house, /=([\w-]{43})/.exec(cookie ?? '')?.[1] ?? '');
  return refusedAs('not-proved', host, email, flow.goesTo);
}

type Identity = { readonly email: string; readonly subject: string };

/** Who a provider says came, where all of it holds; else why not. */
async function identityOf(
  house: House,
  flow: Flow,
  provider: KnownProvider,
  { search }: URL,
): Promise<Identity | { readonly why: SignOnRefusal; readonly email: string }> {
  const oidc = await library();
  let token: IDToken | undefined;
  let about: UserInfoResponse | IDToken | undefined;
  try {
    const configuration = await configurationOf(house, provider);
    const back = new URL(house.settings.baseUrl + callbackPath(provider.workspaceId) + search);
    const tokens = await oidc.authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: derived(house, 'verifier', flow.id),
      expectedState: stateOf(house, flow.id),
      expectedNonce: derived(house, 'nonce', flow.id),
      idTokenExpected: true,
    });
    about = token = tokens.claims();
    // Many say only to whoever asks once more what the address is.
    const asks = token && token['email'] === undefined && configuration.serverMetadata().userinfo_endpoint;
    if (token && asks) about = await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub);
  } catch (error) {
    return { why: isAway(error) ? 'unreachable' : 'refused', email: '' };
  }
  const { email: said, email_verified: verified } = about ?? {};
  if (!token || typeof said !== 'string' || said === '') return { why: 'no-address', email: '' };
  const email = said.trim().toLowerCase();
  if (domainOf(email) !== provider.domain) return { why: 'other-domain', email };
  if (verified !== true) return { why: 'not-verified', email };
  // Whether they were asked anew is for us to look at: a provider may pass over what it was asked for.
  const asked = flow.beganAt.getTime() / 1000 - CLOCK_SKEW;
  if (flow.purpose === 'proof' && !(typeof token.auth_time === 'number' && token.auth_time >= asked))
    return { why: 'not-anew', email };
  return { email, subject: token.sub };
}

/** Whether a provider did not answer, and not: answered with a no. */
function isAway(error: unknown): boolean {
  const { code = '', cause } = error as { readonly code?: string; readonly cause?: { readonly code?: string } };
  return (
    code === 'OAUTH_TIMEOUT' ||
    /^(E[A-Z]+|ERR_|CERT_|DEPTH_|UNABLE_)/.test(code || (cause?.code ?? '')) ||
    (error instanceof Error &&
      /no answer in time|socket hang up|fetch failed/.test(`${error.message} ${String(cause)}`))
  );
}

/** By whom somebody who is signed in can show that it is them: the provider of their domain, where it has one. */
export async function provableByProvider(
  house: House,
  { email }: Pick<Viewer, 'email'>,
): Promise<{ readonly host: string } | null> {
  const speaker = await speakerFor(house, domainOf(email));
  return speaker && { host: hostOf(speaker.provider.issuer) };
}

/** Whoever a provider let in is out, and what it proved is proved no more. */
export const endProvider = (house: House, id: string): Promise<void> =>
  asSession(house, (tx) => endByProvider(tx, id, true));
