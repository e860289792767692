import { createHmac } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { Temporal } from 'temporal-polyfill';
import { asSession } from './as-session.server';
import { isTriedTooOften } from './attempts.server';
import type { House } from './house.server';
import {
  endByProvider,
  noteChecked,
  providerNamed,
  providersFor,
  providersToCheck,
  type KnownProvider,
} from './sign-in-flows.server';
import {
  CHECK_EVERY_MS,
  isProvedBy,
  PROOF_OUTLASTS_MS,
  recordName,
  recordValue,
  type ProviderIdentity,
} from '../domain/sign-in/provider';

/**
 * Whoever could name a provider for a domain could come in as any of its people. So one counts only while the domain's own DNS names it:
 * whoever rules that rules the mail of the domain too, and could have any link we mail. The key in the record follows from workspace,
 * domain, issuer and client, so that what was proved for one is proved for no other.
 */
export const keyOf = ({ settings }: Pick<House, 'settings'>, of: ProviderIdentity): string =>
  createHmac('sha256', settings.secret)
    .update(JSON.stringify(['domain of a provider', of.workspaceId, of.domain, of.issuer, of.clientId]))
    .digest('base64url');

/** What a try is of: a provider with the client and the secret of now. */
export const triedKeyOf = (
  { settings }: Pick<House, 'settings'>,
  of: ProviderIdentity & Pick<KnownProvider, 'clientSecret'>,
): string =>
  createHmac('sha256', settings.secret)
    .update(JSON.stringify(['try of a provider', of.workspaceId, of.domain, of.issuer, of.clientId, of.clientSecret]))
    .digest('base64url');

/** What is to stand in the DNS, as an admin is shown it. */
export const recordFor = (house: Pick<House, 'settings'>, of: ProviderIdentity) => ({
  name: recordName(of.domain),
  value: recordValue(of.issuer, keyOf(house, of)),
});

type Proved = Pick<KnownProvider, 'provedFor' | 'provedAt'> & ProviderIdentity;

/** Whether a provider speaks for its domain now. Real time. */
export const counts = (house: Pick<House, 'settings'>, provider: Proved): boolean =>
  provider.provedFor === keyOf(house, provider) && isYoung(provider.provedAt?.getTime() ?? 0);

/** The same of a provider as its admins read it, with instants as text. */
export const spokenFor = (
  house: Pick<House, 'settings'>,
  { provedAt, ...provider }: ProviderIdentity & { readonly provedFor: string | null; readonly provedAt: string | null },
): boolean =>
  provider.provedFor === keyOf(house, provider) &&
  provedAt !== null &&
  isYoung(Temporal.Instant.from(provedAt).epochMilliseconds);

const isYoung = (provedMs: number): boolean => Date.now() - provedMs <= PROOF_OUTLASTS_MS;

/** The answers that say that there is no such record, in the words of c-ares. */
const NOTHING = ['ENOTFOUND', 'ENODATA'];

const LOOKS_FOR_MS = 4_000;

/** Looks for the record of a provider's domain. Never throws for what a name server does or does not say. */
async function look(house: House, provider: KnownProvider): Promise<'found' | 'gone' | 'no-answer'> {
  const resolver = new Resolver({ timeout: 2_000, tries: 1 });
  const { dnsServers } = house.settings;
  if (dnsServers?.length) resolver.setServers([...dnsServers]);
  const { name, value } = recordFor(house, provider);
  // Each of several name servers may be silent: what is asked for by a person is answered before their page is given up.
  const patience = setTimeout(() => resolver.cancel(), LOOKS_FOR_MS);
  try {
    return isProvedBy(await resolver.resolveTxt(name), value) ? 'found' : 'gone';
  } catch (error) {
    return NOTHING.includes((error as { readonly code?: string }).code ?? '') ? 'gone' : 'no-answer';
  } finally {
    clearTimeout(patience);
  }
}

/** Looks for the record now, and writes down what came of it. Where it is gone, whoever came in by the provider is signed out. */
export async function checkProvider(house: House, id: string): Promise<'found' | 'gone' | 'no-answer' | 'not-there'> {
  const provider = await asSession(house, (tx) => providerNamed(tx, id));
  if (!provider) return 'not-there';
  const found = await look(house, provider);
  await asSession(house, async (tx) => {
    await noteChecked(tx, provider, keyOf(house, provider), found);
    if (found === 'gone') await endByProvider(tx, id, false);
  });
  return found;
}

/** Looks for the records of all providers that were not looked at within the hour, one after the other. Returns how many. */
export async function checkProviders(house: House): Promise<number> {
  const due = await asSession(house, (tx) => providersToCheck(tx, CHECK_EVERY_MS));
  for (const { id } of due) await checkProvider(house, id);
  return due.length;
}

/** Who speaks for a domain: the provider its people are led to, and whether they come in that way only. Null where nobody does. */
export interface Speaker {
  readonly provider: KnownProvider;
  readonly only: boolean;
}

/** Asked of a domain alone, never of a person: what is answered says nothing of who is known here. */
export async function speakerFor(house: House, domain: string): Promise<Speaker | null> {
  const all = await asSession(house, (tx) => providersFor(tx, domain));
  const speaking = all.filter((one) => counts(house, one));
  const [provider] = speaking;
  return provider ? { provider, only: speaking.some(({ only }) => only) } : null;
}

const LOOKS = 20;

/** Looks for the record because an admin asks, a bounded number of times in a quarter of an hour. */
export async function checkAsAsked(house: House, id: string): Promise<'found' | 'gone' | 'no-answer' | 'too-often'> {
  if (await asSession(house, (tx) => isTriedTooOften(tx, 'look', [{ of: `provider ${id}`, most: LOOKS }])))
    return 'too-often';
  const found = await checkProvider(house, id);
  return found === 'not-there' ? 'gone' : found;
}
