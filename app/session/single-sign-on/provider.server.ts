import type { House } from '../../data/house.server';
import { speakerFor } from '../../data/provider-proof.server';
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
