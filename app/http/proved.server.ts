import { redirect } from '@remix-run/node';
import type * as z from 'zod/v4/core';
import type { FormSchema } from '~/forms/check';
import { askToProve, proveByCode } from '~/session/sign-in.server';
import { isProofFresh } from '~/session/viewer.server';
import { t } from '~/words';
import { formFault, readForm } from './forms';
import type { KnownGuest } from './guard.server';

/** Whether it is them, by a proof of the last five minutes or by the code they typed; else what to say at the field. */
export async function proved(
  guest: Pick<KnownGuest, 'house' | 'viewer'>,
  { proof, code }: { readonly proof: string; readonly code: string },
): Promise<string | null> {
  if (isProofFresh(guest.viewer)) return null;
  if (!code || !proof) return t('sign.code.needed');
  const tried = await proveByCode(guest.house, guest.viewer, proof, code);
  if (tried.kind === 'proved') return null;
  return tried.kind === 'wrong' ? t('sign.code.wrong', { left: tried.triesLeft }) : t('sign.code.closed');
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
  return redirect(to(read.data).replace('#', `?proof=${asked.id}#`));
}
