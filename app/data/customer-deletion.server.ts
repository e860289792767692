import { sql } from 'drizzle-orm';
import type { Stage } from '../domain/plan/state/plan';
import type { Tx } from './as-viewer.server';

/** A plan of a customer that is to be deleted, as an admin sees it: that it is there, and who sits in it. */
export interface GoingPlan {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  /** The last day on which it is to be read ('YYYY-MM-DD'); null where none is named. */
  readonly keepUntil: string | null;
  /** Whether it still is to be read: it goes only where the customer or a law asks for it. By the rule by which it is deleted (`still_kept`). */
  readonly kept: boolean;
}

/** Somebody who sits in one of these plans now. */
export interface Told {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

/** What goes with a customer at an instant, for an admin of its workspace: its plans, and who is told by mail. */
export async function readGoing(
  tx: Tx,
  workspaceId: string,
  customerId: string,
  at: string,
): Promise<{ readonly plans: readonly GoingPlan[]; readonly told: readonly Told[] }> {
  const plans = await tx.execute<GoingPlan & Record<string, unknown>>(sql`
    select p.id, p.title, k.until as "keepUntil", coalesce(still_kept(k.until::date, ${at}), false) as kept,
      case when coalesce(jsonb_typeof(p.withdrawn), 'null') <> 'null' then 'withdrawn' else p.stage end as stage
    from plan p cross join lateral (select coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil') as until) k where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId} order by p.title, p.id`);
  const told = await tx.execute<Told & Record<string, unknown>>(sql`
    select distinct on (s.person_id) s.person_id as person, s.name, s.email from seat s
    join plan p on p.workspace_id = s.workspace_id and p.id = s.plan_id
    where s.workspace_id = ${workspaceId} and p.customer_id = ${customerId} and s.closed_at is null order by s.person_id, s.opened_at desc`);
  return { plans: plans.rows, told: told.rows.toSorted((a, b) => a.name.localeCompare(b.name)) };
}

/** Deletes a customer with all of its plans by the database's own rule: an admin need not read any. What it says is why not. */
export async function deleteCustomerRows(
  tx: Tx,
  {
    workspaceId,
    customerId,
    reason,
    at,
    called,
  }: Record<'workspaceId' | 'customerId' | 'reason' | 'at' | 'called', string>,
): Promise<'deleted' | 'not-found' | 'binding' | 'kept'> {
  const { rows } = await tx.execute<{ said: 'deleted' | 'not-found' | 'binding' | 'kept' }>(
    sql`select delete_customer(${workspaceId}, ${customerId}, ${reason}, ${at}, ${called}) as said`,
  );
  return rows[0]!.said;
}
