import { asSession } from '../../data/as-session.server';
import type { House } from '../../data/house.server';
import { speakerFor } from '../../data/provider-proof.server';
import { endByProvider } from '../../data/sign-in-flows.server';
import { domainOf } from '../../domain/sign-in/mail-domain';
import { hostOf } from '../../domain/sign-in/provider';
import type { Viewer } from '../viewer.server';

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
