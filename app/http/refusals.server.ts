import { data } from '@remix-run/node';
import type { Reason, Refusal } from '~/domain/refusal';
import { sayRefusal } from '~/words/refusals';
import { formFault } from './forms';

/** "Not yours" and "not there" are the same answer. */
export const notThere = () => data(null, { status: 404 });

/** What each reason is over HTTP. All that is not listed can be mended by the person: 422. */
const STATUS: Partial<Record<Reason, number>> = {
  'not-allowed': 404,
  'not-found': 404,
  'changed-meanwhile': 409,
  'wrong-stage': 409,
  'other-version': 409,
  'other-text': 409,
  'already-signed': 409,
  'already-answered': 409,
  'already-open': 409,
  'already-changing': 409,
  'already-ended': 409,
  'already-delivered': 409,
  'already-waived': 409,
  'already-opened': 409,
  'already-fixed': 409,
  'already-minuted': 409,
  'already-agreed': 409,
  'minuted-by-other': 409,
  'accepted-by-silence': 409,
  'already-decided': 409,
  'votes-open': 409,
  'other-decision': 409,
};

/** What a reason is over HTTP. */
export const statusOf = (reason: Reason): number => STATUS[reason] ?? 422;

/** With these the form is still there, as it stands now. */
const STILL_THERE: readonly Reason[] = [
  'changed-meanwhile',
  'other-version',
  'other-text',
  'other-decision',
  'already-signed',
];

/** Whether somebody was first with something after which there is no such form any more. */
export const isOvertaken = ({ refused: reason }: Refusal): boolean =>
  statusOf(reason) === 409 && !STILL_THERE.includes(reason);

/** A refusal as the answer to a form: at its field where it has one, else over the form; what was typed is kept. Throws the 404. */
export function refused(read: Parameters<typeof formFault>[0], refusal: Refusal, locale?: string) {
  const status = statusOf(refusal.refused);
  if (status === 404) throw notThere();
  return formFault(read, { [refusal.field ?? '']: sayRefusal(refusal, locale) }, status);
}
