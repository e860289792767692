import { redirect } from '@remix-run/node';
import type * as z from 'zod/v4/core';
import type { FormSchema } from '~/forms/check';
import { askToProve, proveByCode } from '~/session/sign-in.server';
import { isProofFresh } from '~/session/viewer.server';
import { t } from '~/words';
import { formFault, readForm } from './forms';
import type { KnownGuest } from './guard.server';

/** What every signature is given with. */
export interface Signing {
  /** The words that were on the screen. */
  readonly consent: string;
  /** How it is known who signed. */
  readonly knownBy: string;
  readonly freshProof: true;
}

/**
 * A signature of whoever is signed in, once it is them: by a proof of the last five minutes or by the code they typed (the fields of
 * `signing` in a form). Else what to say at the code.
 */
export async function signedBy(
  guest: Pick<KnownGuest, 'house' | 'viewer'>,
  typed: { readonly proof: string; readonly code: string },
  consent: string,
): Promise<Signing | { readonly code: string }> {
  const wrong = await wrongIn(guest, typed);
  return wrong
    ? { code: wrong }
    : { consent, knownBy: t('sign.known-by', { email: guest.viewer.email }), freshProof: true };
}

async function wrongIn(
  { house, viewer }: Pick<KnownGuest, 'house' | 'viewer'>,
  { proof, code }: { readonly proof: string; readonly code: string },
): Promise<string | null> {
  if (isProofFresh(viewer)) return null;
  if (!code || !proof) return t('sign.code.needed');
  const tried = await proveByCode(house, viewer, proof, code);
  if (tried.kind === 'proved') return null;
  return tried.kind === 'wrong' ? t('sign.code.wrong', { left: tried.triesLeft }) : t('sign.code.closed');
}

/** What a page has to know of who is to sign on it; their address only where they are. `proof`: which code was asked for, else as the address says. */
export const proving = (
  { viewer, url }: Pick<KnownGuest, 'viewer' | 'url'>,
  signs = true,
  proof: string | null = url.searchParams.get('proof'),
) => ({ email: signs ? viewer.email : '', fresh: isProofFresh(viewer), proof });

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
  return redirect(to(read.data).replace('#', `?proof=${asked.id}#`));
}
