import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from './as-viewer.server';
import { customer, member, workspace } from './schema';

export interface Customer {
  readonly id: string;
  readonly name: string;
}

/** The customers of a workspace by name, as its members see them. */
export const readCustomers = (tx: Tx, workspaceId: string): Promise<Customer[]> =>
  tx
    .select({ id: customer.id, name: customer.name })
    .from(customer)
    .where(eq(customer.workspaceId, workspaceId))
    .orderBy(asc(customer.name));

/** One customer of a workspace; null when there is none, or the viewer may not know. */
export async function readCustomer(tx: Tx, workspaceId: string, id: string): Promise<Customer | null> {
  const [row] = await tx
    .select({ id: customer.id, name: customer.name })
    .from(customer)
    .where(and(eq(customer.workspaceId, workspaceId), eq(customer.id, id)));
  return row ?? null;
}

/** The customer of this name, whatever its capitals; made with `newId` when there is none (`made`). Made by another meanwhile, it is that one. */
export async function customerNamed(
  tx: Tx,
  workspaceId: string,
  { name, newId }: { readonly name: string; readonly newId: string },
): Promise<Customer & { readonly made: boolean }> {
  const find = () =>
    tx
      .select({ id: customer.id, name: customer.name })
      .from(customer)
      .where(and(eq(customer.workspaceId, workspaceId), sql`lower(${customer.name}) = lower(${name})`));
  const [known] = await find();
  if (known) return { ...known, made: false };
  await lockNames(tx, workspaceId);
  const { rowCount } = await tx.insert(customer).values({ workspaceId, id: newId, name }).onConflictDoNothing();
  return { ...(await find())[0]!, made: rowCount === 1 };
}

/** Who names a customer waits for whoever does so just then, and sees what they have called it. */
const lockNames = (tx: Tx, workspaceId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('customers of ' || ${workspaceId}::text, 0))`);

/**
 * Calls a customer otherwise, as its administrator: what kept it from that, or null. 'taken': another one is called that, whatever its
 * capitals. 'changed': it is not called any more what it was when this was asked.
 */
export async function setCustomerName(
  tx: Tx,
  workspaceId: string,
  id: string,
  name: string,
  seen?: string,
): Promise<'taken' | 'changed' | null> {
  await lockNames(tx, workspaceId);
  const now = (await readCustomer(tx, workspaceId, id))?.name;
  if (now === name) return null;
  if (seen !== undefined && now !== seen) return 'changed';
  const another = sql`exists (select 1 from ${customer} other where other.workspace_id = ${workspaceId}
    and lower(other.name) = lower(${name}) and other.id <> ${id})`;
  const { rowCount } = await tx
    .update(customer)
    .set({ name })
    .where(and(eq(customer.workspaceId, workspaceId), eq(customer.id, id), sql`not ${another}`));
  return rowCount === 1 ? null : 'taken';
}

/** The vendor, and the viewer as its member. */
export async function readOwnMembership(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<{ readonly workspace: string; readonly name: string; readonly email: string }> {
  const [row] = await tx
    .select({ workspace: workspace.name, name: member.name, email: member.email })
    .from(member)
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(and(eq(member.workspaceId, workspaceId), eq(member.personId, personId)));
  return row!;
}
