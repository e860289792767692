import { asViewer, type Tx } from '../data/as-viewer.server';
import { appendEntries } from '../data/entries.server';
import type { House } from '../data/house.server';
import { enqueueMails } from '../data/jobs.server';
import { onceOnly } from '../data/operations.server';
import { savePlan } from '../data/save-plan.server';
import { plan as planTable, sharedHead } from '../data/schema';
import { startedPlan } from '../domain/plan/apply';
import type { Entry } from '../domain/plan/entries';
import { EMPTY_HEAD } from '../domain/ledger/chain';

export interface Start {
  readonly house: House;
  readonly personId: string;
  /** The starter's own seat, which is among the seats of the entry. */
  readonly seatId: string;
  readonly workspaceId: string;
  readonly customerId: string;
  readonly planId: string;
  readonly op: string;
  /** What the domain's `startPlan` made of the template, the spreadsheet or nothing: the first entry of the vendor's ledger. */
  readonly entry: Entry<'plan.started'>;
}

/**
 * Writes a new plan, whose people and customer are there already, as the vendor's draft: how the story and the tests begin. In the
 * product `newPlan` makes them with it.
 */
export async function writeNewPlanOnce(start: Start): Promise<{ readonly repeated: boolean }> {
  const { house, personId, seatId, op } = start;
  return asViewer(house, { personId, seatId }, 'write', async (tx) => {
    if (!(await onceOnly(tx, personId, op))) return { repeated: true };
    await writeNewPlan(tx, start);
    return { repeated: false };
  });
}

/** The writing alone, in one entry, so that nothing is half imported: for whoever has the transaction and has made sure that it is done once. */
export async function writeNewPlan(
  tx: Tx,
  { house, workspaceId, customerId, planId, entry, seatId }: Omit<Start, 'op' | 'personId'>,
): Promise<void> {
  const draft = startedPlan(planId, entry);
  const key = { workspaceId, planId };
  await tx.insert(planTable).values({
    workspaceId,
    id: planId,
    customerId,
    title: draft.title,
    stage: 'draft',
    parties: draft.parties,
    withdrawn: null,
    createdAt: entry.at,
  });
  const starterFirst = Object.values(draft.seats).sort((a, b) => Number(b.id === seatId) - Number(a.id === seatId));
  await savePlan(tx, { workspaceId, customerId }, null, {
    ...draft,
    seats: Object.fromEntries(starterFirst.map((seat) => [seat.id, seat])),
  });
  await tx.insert(sharedHead).values({ ...key, ...EMPTY_HEAD });
  await enqueueMails(tx, house.clock, key, draft, await appendEntries(tx, key, [entry]));
}
