import { may } from '~/domain/access';
import { answerHalf } from '~/http/half-form.server';
import { guard } from '~/http/guard.server';
import { notThere } from '~/http/refusals.server';

/**
 * Saves or gives a half for a page that stays open, and answers in JSON what came of it. Without a script the same form goes to the
 * page of the half.
 */
export const action = guard.action('seat', async (guest) => {
  if (!may(guest.seat, 'give-half')) throw notThere();
  const { status, answer } = await answerHalf(guest, guest.params['checkIn'] ?? '');
  return Response.json(answer, { status, headers: { 'Cache-Control': 'private, no-store' } });
});

export const loader = guard.loader('seat', () => {
  throw notThere();
});
