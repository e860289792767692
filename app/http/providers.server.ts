import { createHash } from 'node:crypto';
import { asSession } from '~/data/as-session.server';
import { asViewer } from '~/data/as-viewer.server';
import { isProduction, type House } from '~/data/house.server';
import { providerNamed } from '~/data/sign-in-flows.server';
import { listProviders, readProvider, type OwnProvider } from '~/data/sign-in-providers.server';
import { hostOf, issuerOf } from '~/domain/sign-in/provider';
import { isUuid } from '~/domain/uuid';
import { recordFor, spokenFor, triedKeyOf } from '~/data/provider-proof.server';
import { type SignOnRefusal } from '~/session/single-sign-on/come-back.server';
import { callbackPath } from '~/session/single-sign-on/on-the-way.server';
import { t, type WordKey } from '~/words';
import { since } from '~/words/since';
import type { WorkspaceGuest } from './guard.server';
import { notThere } from './refusals.server';

/** The id of a provider that a form names: pressing twice names one. */
export function providerIdOf(personId: string, op: string): string {
  const hex = createHash('sha256').update(`provider ${personId} ${op}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** An issuer that may be asked from here; else what to say at its field. */
export function issuerFrom(
  { settings }: House,
  typed: string,
): { readonly issuer: string } | { readonly fault: string } {
  const issuer = issuerOf(typed, !isProduction(settings));
  return issuer === null ? { fault: t('sso.issuer-invalid') } : { issuer };
}

/** The provider that the address names (`:provider`); "not there" when there is none in this workspace. */
export async function providerAt({ house, viewer, workspaceId, params }: WorkspaceGuest): Promise<OwnProvider> {
  const id = params['provider'] ?? '';
  const found = isUuid(id) ? await asViewer(house, viewer, 'read', (tx) => readProvider(tx, workspaceId, id)) : null;
  if (!found) throw notThere();
  return found;
}

export const redirectAddress = ({ settings }: House, workspaceId: string): string =>
  settings.baseUrl + callbackPath(workspaceId);

/** The list of a workspace's providers, as its admins see it. */
export async function providersOf({ house, viewer, workspaceId }: WorkspaceGuest) {
  const all = await asViewer(house, viewer, 'read', (tx) => listProviders(tx, workspaceId));
  return all.map((one) => ({
    ...{ id: one.id, domain: one.domain, host: hostOf(one.issuer), only: one.only },
    counts: spokenFor(house, one),
  }));
}

/** What a try of a provider as it stands now came to: 'works', or why not. Null where it was not tried since it was changed. */
async function triedNow(house: House, id: string): Promise<{ readonly result: string; readonly at: Date } | null> {
  // Its secret is read by the role that signs people in alone.
  const known = await asSession(house, (tx) => providerNamed(tx, id));
  return known?.triedAt && known.triedFor === triedKeyOf(house, known)
    ? { result: known.tried, at: known.triedAt }
    : null;
}

/** Whether a try of a provider as it stands now has worked. */
export const hasWorked = async (house: House, { id }: OwnProvider): Promise<boolean> =>
  (await triedNow(house, id))?.result === 'works';

/** A provider's page. */
export async function providerView(house: House, provider: OwnProvider) {
  const { workspaceId, id, domain, issuer, clientId, only, revision, provedAt, checkedAt } = provider;
  const tried = await triedNow(house, id);
  const worked = tried?.result === 'works';
  return {
    ...{ workspaceId, id, domain, issuer, clientId, only, revision },
    redirect: redirectAddress(house, workspaceId),
    record: recordFor(house, provider),
    counts: spokenFor(house, provider),
    seen: provedAt && since(provedAt),
    checked: checkedAt && since(checkedAt),
    tried: tried && {
      worked,
      at: since(tried.at.toISOString()),
      why: worked ? '' : sayWhyNot(tried.result as SignOnRefusal),
    },
  };
}

/** Why somebody was not let on, to follow a colon. */
export const sayWhyNot = (why: SignOnRefusal): string => t(`sso.refused.${why}` satisfies WordKey);
