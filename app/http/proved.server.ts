import { redirect } from '@remix-run/node';
import type * as z from 'zod/v4/core';
import type { Signing } from '~/domain/plan/state/signature';
import { BY_MAIL, type Proof } from '~/domain/sign-in/means';
import { isUuid } from '~/domain/uuid';
import type { FormSchema } from '~/forms/check';
import { tickOf } from '~/forms/tick';
import { provableByPasskey } from '~/session/passkey.server';
import { ownPath } from '~/session/own-path';
import { askToProve, proveByCode } from '~/session/sign-in.server';
import { provableByProvider } from '~/session/single-sign-on/provider.server';
import { isProofFresh } from '~/session/viewer.server';
import { t } from '~/words';
import { formFault, readForm } from './forms';
import { plainPath, type KnownGuest } from './guard.server';

/** What is consented to as it reads now: its words, in whose place they are said, and the hash of what they are about, if it has one. */
export interface Consent {
  readonly words: string;
  readonly inPlaceOf: string | null;
  readonly hash?: string;
}

/**
 * A signature of whoever is signed in (the fields of `signing` in a form), once it is them: by a proof of the last five minutes or by the
 * code they typed. Else what to say at the code. Whether it is what they ticked is for the act to judge, after who may do it at all.
 */
export async function signedBy(
  guest: Pick<KnownGuest, 'house' | 'viewer'>,
  typed: { readonly consent: string; readonly proof: string; readonly code: string },
  { words, inPlaceOf, hash }: Consent,
): Promise<(Signing & { readonly freshProof: true }) | { readonly code: string }> {
  const proof = await proofIn(guest, typed);
  if ('code' in proof) return proof;
  const ticked = typed.consent === tickOf(words, hash);
  const knownBy = sayProof(proof, guest.viewer.email);
  return { consent: words, inPlaceOf, ticked, knownBy, freshProof: true };
}

/** How they are known: by a proof of the last five minutes or by the code they typed; else what to say at the code. */
export async function proofIn(
  { house, viewer }: Pick<KnownGuest, 'house' | 'viewer'>,
  { proof, code }: { readonly proof: string; readonly code: string },
): Promise<Proof | { readonly code: string }> {
  if (isProofFresh(viewer)) return viewer.proof;
  if (!code || !proof) return { code: t('sign.code.needed') };
  const tried = await proveByCode(house, viewer, proof, code);
  if (tried.kind === 'proved') return BY_MAIL;
  return { code: tried.kind === 'wrong' ? t('sign.code.wrong', { left: tried.triesLeft }) : t('sign.code.closed') };
}

/** What a signature keeps of how its signer was known. */
const sayProof = ({ by, with: place }: Proof, email: string): string => t(`sign.known-by.${by}`, { email, place });

/** Which code was asked for, as the address says; what is no id of ours is left aside. */
function askedIn({ searchParams }: URL): string | null {
  const said = searchParams.get('proof') ?? '';
  return isUuid(said) ? said : null;
}

/** What a page has to know of who is to sign on it; their address only where they are. `proof`: which code was asked for, else as the address says. */
export async function proving(
  { house, viewer, url }: Pick<KnownGuest, 'house' | 'viewer' | 'url'>,
  signs = true,
  proof: string | null = askedIn(url),
) {
  const fresh = isProofFresh(viewer);
  const asks = signs && !fresh;
  const passkey = asks ? await provableByPasskey(house, viewer) : null;
  const by = asks ? await provableByProvider(house, viewer) : null;
  const provider = by && { host: by.host, to: `${ownPath(plainPath(url))}#sign` };
  return { email: signs ? viewer.email : '', fresh, proof, passkey, provider };
}

/** Mails a code to the person who is signed in, and goes back to where it is typed: the page and its part that `to` makes of the form. */
export async function mailCode<S extends FormSchema>(
  guest: KnownGuest,
  schema: S,
  to: (form: z.output<S>) => `${string}#${string}`,
) {
  const read = await readForm(guest.request, schema);
  if (!read.ok) return formFault(read);
  const asked = await askToProve(guest.house, guest.viewer, guest.context.address);
  if (asked.kind === 'too-often') return formFault(read, { '': t('sign.code.too-often') }, 429);
  const [page = '', part = ''] = to(read.data).split('#');
  return redirect(`${page}${page.includes('?') ? '&' : '?'}proof=${asked.id}#${part}`);
}
