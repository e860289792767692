import { whoMustAgree, type MustAgree } from '../domain/plan/agreement/who-must-agree';
import type { Plan } from '../domain/plan/state/plan';
import type { Seat } from '../domain/plan/state/seat';
import type { Tx } from './as-viewer.server';
import { readCounting } from './fit-policies.server';
import { loadPrivate } from './private-parts.server';

/**
 * Whom the vendor's fit policy asks before it parts ways, and what they say; nobody for the customer's side, which is not to know that
 * anybody is asked.
 */
export async function readMustAgree(
  tx: Tx,
  { plan, seat, workspaceId }: { readonly plan: Plan; readonly seat: Seat; readonly workspaceId: string },
): Promise<readonly MustAgree[]> {
  if (seat.side !== 'vendor') return [];
  const counting = await readCounting(tx, workspaceId, plan);
  if (!counting || counting.text.mustAgree.length === 0) return [];
  return whoMustAgree(counting.text, plan, await loadPrivate(tx, plan.id, 'vendor', ['agreements']));
}
