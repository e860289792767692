import { refuse, type Refusal } from '../../refusal';
import { unwritten, type Asking } from '../decide';
import type { Seat } from '../state/seat';
import type { SignatureGiven, Signing } from '../state/signature';
import { onBehalfOf } from './principal';

/**
 * A signature as it is written, or why it is not taken: without words of consent, with others than were ticked or in another's place than
 * they say, or without a fresh proof of who signs.
 */
export function signatureOf(
  principal: Seat,
  { consent, inPlaceOf, ticked, knownBy, freshProof }: Signing,
  asking: Asking,
): SignatureGiven | Refusal {
  const unsaid = unwritten(consent, 'consent');
  if (unsaid) return unsaid;
  const inPlace = onBehalfOf(principal, asking);
  const elsewhere = inPlaceOf !== undefined && inPlaceOf !== (inPlace?.name ?? null);
  if (!ticked || elsewhere) return refuse('consent-changed', undefined, 'consent');
  if (!freshProof) return refuse('proof-needed');
  const { name, position } = asking.by;
  return { name, position, consent, knownBy, onBehalfOf: inPlace };
}
