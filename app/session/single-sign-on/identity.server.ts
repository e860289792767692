import type { IDToken, UserInfoResponse } from 'openid-client';
import type { House } from '../../data/house.server';
import type { Flow, KnownProvider } from '../../data/sign-in-flows.server';
import { domainOf } from '../../domain/sign-in/mail-domain';
import { configurationOf, library } from './configuration.server';
import { callbackPath, derived, stateOf } from './on-the-way.server';

/** Seconds by which a provider's clock may be wrong. */
const CLOCK_SKEW = 60;

/** Why what a provider says of somebody does not do. */
export type NotKnown = 'refused' | 'unreachable' | 'no-address' | 'other-domain' | 'not-verified' | 'not-anew';

/** Who somebody is to a provider: an address that it vouches for, and its own name for them. */
export interface Identity {
  readonly email: string;
  readonly subject: string;
}

/** Who a provider says came, where all of it holds; else why not. */
export async function identityOf(
  house: House,
  flow: Flow,
  provider: KnownProvider,
  { search }: URL,
): Promise<Identity | { readonly why: NotKnown; readonly email: string }> {
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
