import { asSession, type SessionTx } from '../../data/as-session.server';
import type { House } from '../../data/house.server';
import { checkProvider, counts, triedKeyOf } from '../../data/provider-proof.server';
import {
  holdProvider,
  isAccountOf,
  noteTried,
  providerNamed,
  takeFlow,
  type Flow,
  type KnownProvider,
} from '../../data/sign-in-flows.server';
import { personWithAddress } from '../../data/sign-ins.server';
import type { Proof } from '../../domain/sign-in/means';
import { CHECK_EVERY_MS, hostOf } from '../../domain/sign-in/provider';
import { enter } from '../enter.server';
import { proveSession } from '../lucia.server';
import { how, note } from '../noted.server';
import { identityOf, type NotKnown } from './identity.server';
import { flowIn, hashed, markOf } from './on-the-way.server';

/**
 * Why somebody who came back is not let on. `gone`: used, older than ten minutes, of another browser, or never ours; `refused`: the
 * provider said no, or what it said does not hold; `unreachable`: it does not answer; the others are about who it says they are.
 */
export type SignOnRefusal = 'gone' | NotKnown | 'not-proved' | 'nobody' | 'other-person' | 'other-account';

export type SignedOn =
  | { readonly kind: 'in'; readonly to: string; readonly cookie: string; readonly personId: string }
  | { readonly kind: 'proved' | 'tried'; readonly to: string }
  | {
      readonly kind: 'refused';
      /** What they were on the way for; to sign in, where that is not known. */
      readonly purpose: Flow['purpose'];
      readonly why: SignOnRefusal;
      readonly host: string;
      readonly email: string;
      readonly to: string;
    };

const refusedAs = (why: SignOnRefusal, host = '', email = '', to = '/'): SignedOn => ({
  kind: 'refused',
  purpose: 'sign-in',
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
  return signed.kind === 'refused' ? { ...signed, purpose: flow.purpose } : signed;
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
    await asSession(house, (tx) => noteTried(tx, provider, triedKeyOf(house, provider), result));
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
  // Asked where it is written: removed in the moment between, it proves nothing and lets nobody in.
  const holds = async (tx: SessionTx): Promise<boolean> => {
    const still = await holdProvider(tx, provider.id);
    return still !== null && still.issuer === provider.issuer && counts(house, still);
  };
  if (flow.purpose === 'proof') {
    const proved = await asSession(house, async (tx) => {
      if (!(await holds(tx))) return false;
      await proveSession(tx, flow.sessionId ?? '', proof);
      return true;
    });
    return proved ? { kind: 'proved', to: flow.goesTo } : refusedAs('not-proved', host, email, flow.goesTo);
  }
  const cookie = await enter(house, request, person.id, proof, holds);
  if (cookie) return { kind: 'in', to: flow.goesTo, cookie, personId: person.id };
  return refusedAs('not-proved', host, email, flow.goesTo);
}
