import { sql } from 'drizzle-orm';
import { isErased } from '../domain/ledger/erased';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';

/** Somebody who was a member, or sat in a plan, and has left everywhere. */
export interface Former {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** Where a person was, and where they still are. */
export interface WhereTheyWere extends Former {
  readonly isMember: boolean;
  readonly plans: readonly { readonly id: string; readonly title: string; readonly openSeat: string | null }[];
}

/** A request, and how far it has come. */
export interface ErasureRow {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly doneAt: string | null;
  readonly plans: number;
  readonly plansDone: number;
  readonly texts: number;
  /** Plans to which the person had come back. */
  readonly cameBack: number;
}

/** Rows of a workspace that name a person: of members and of seats. */
const named = (workspaceId: string) => sql`
  select person_id, name, email, removed_at is null as here from member where workspace_id = ${workspaceId}
  union all
  select person_id, name, email, closed_at is null from seat where workspace_id = ${workspaceId}`;

/** By the address too: anybody may call themselves as the erased are called, and nobody has such an address. */
const wasErased = ({ name, email }: { readonly name: string; readonly email: string }): boolean =>
  isErased(name) && (email === '' || isErased(email));

/** Who has left a workspace, by name; whoever was erased is not among them. */
export async function readFormer(tx: Tx, workspaceId: string): Promise<Former[]> {
  const { rows } = await tx.execute<{ personId: string; name: string; email: string }>(sql`
    select person_id as "personId", name, email from (${named(workspaceId)}) n
    where not exists (select from (${named(workspaceId)}) h where h.person_id = n.person_id and h.here)
    order by name`);
  const kept = rows.filter((row) => !wasErased(row));
  return [...new Map(kept.map((row) => [row.personId, row])).values()];
}

/** One person of a workspace, with all their addresses; null when they never were there, or nothing of their name is left. */
export async function readWhereTheyWere(tx: Tx, workspaceId: string, personId: string): Promise<WhereTheyWere | null> {
  const { rows } = await tx.execute<{ name: string; email: string }>(
    sql`select name, email from (${named(workspaceId)}) n where person_id = ${personId}`,
  );
  const known = rows.find((row) => !wasErased(row));
  if (!known) return null;
  const members = await tx.execute(
    sql`select 1 from member where workspace_id = ${workspaceId} and person_id = ${personId} and removed_at is null`,
  );
  const plans = await tx.execute<{ id: string; title: string; openSeat: string | null }>(sql`
    select p.id, p.title, max(s.id::text) filter (where s.closed_at is null) as "openSeat" from seat s
    join plan p on p.workspace_id = s.workspace_id and p.id = s.plan_id
    where s.workspace_id = ${workspaceId} and s.person_id = ${personId} group by p.id, p.title order by p.title`);
  return { personId, ...known, isMember: members.rows.length > 0, plans: plans.rows };
}

/**
 * The requests of a workspace, the newest first. Whether a sign-in went with one is left out, and the database keeps it from the app: it
 * would tell an admin whether another vendor knows the person.
 */
export async function readErasures(tx: Tx, workspaceId: string): Promise<ErasureRow[]> {
  const { rows } = await tx.execute<ErasureRow & Record<string, unknown>>(sql`
    select e.id, coalesce(m.name, '') as "askedBy", ${utc(sql`e.asked_at`)} as "askedAt", ${utc(sql`e.done_at`)} as "doneAt",
      count(p.plan_id)::int as plans, count(p.done_at)::int as "plansDone",
      coalesce(sum(p.texts), 0)::int as texts, count(*) filter (where p.came_back)::int as "cameBack"
    from erasure e
    left join member m on m.workspace_id = e.workspace_id and m.person_id = e.asked_by
    left join erasure_plan p on p.workspace_id = e.workspace_id and p.erasure_id = e.id
    where e.workspace_id = ${workspaceId}
    group by e.workspace_id, e.id, m.name order by e.asked_at desc, e.id`);
  return rows;
}

/** Who leads or signs for the side on which a person sat, in each plan: they are told. `about` is the latest seat of that person. */
export async function readToldOfErasure(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<{ plan: string; seat: string; person: string; about: string }[]> {
  const { rows } = await tx.execute<{ plan: string; seat: string; person: string; about: string }>(sql`
    select distinct on (s.plan_id, s.id) s.plan_id as plan, s.id as seat, s.person_id as person, e.id as about
    from seat e join seat s on s.workspace_id = e.workspace_id and s.plan_id = e.plan_id and s.side = e.side
    where e.workspace_id = ${workspaceId} and e.person_id = ${personId} and s.closed_at is null and s.role in ('lead', 'executive')
    order by s.plan_id, s.id, e.opened_at desc`);
  return rows;
}

/** Asks for the erasure of a person by the database's own rule: the admin need not read any plan. What it says is why not. */
export async function askErasure(
  tx: Tx,
  { id, workspaceId, personId, at }: { id: string; workspaceId: string; personId: string; at: string },
): Promise<'asked' | 'not-found' | 'still-here' | 'already-open'> {
  const { rows } = await tx.execute<{ said: 'asked' | 'not-found' | 'still-here' | 'already-open' }>(
    sql`select ask_erasure(${id}, ${workspaceId}, ${personId}, ${at}) as said`,
  );
  return rows[0]!.said;
}
