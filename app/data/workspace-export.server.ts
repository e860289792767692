import { sql } from 'drizzle-orm';
import { may, type Role, type Side } from '../domain/access';
import { asViewer, type Tx } from './as-viewer.server';
import { readBrand } from './brands.server';
import { proofOf } from './bundle-proof.server';
import { bundleText, readBundleFrame } from './bundle.server';
import { readPolicies } from './fit-policies.server';
import type { House } from './house.server';
import { readOpenInvitations } from './open-invitations.server';
import { readTemplates } from './templates.server';
import { readWorkCalendar } from './workspace-settings.server';
import { readWorkspace } from './workspaces.server';

/** Somebody's seat in a plan of the workspace, as its admins see it. */
export interface ExportedSeat {
  readonly plan: string;
  readonly side: Side;
  readonly role: Role;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly closed: boolean;
}

/** What an archive would hold: of how many plans, and the bundles of how many. Counted, not read. */
export const readExportCounts = (house: House, personId: string, workspaceId: string) =>
  asViewer(house, { personId }, 'read', async (tx) => {
    const { rows } = await tx.execute<{ name: string; plans: number; own: number }>(sql`
      select (select name from workspace where id = ${workspaceId}) as name,
        (select count(*)::int from plan where workspace_id = ${workspaceId}) as plans,
        (select count(*)::int from seat where workspace_id = ${workspaceId} and person_id = ${personId} and closed_at is null) as own`);
    return rows[0]!;
  });

/** All that an admin may read of a workspace, at one moment, but its log: of its plans, that they are there and who sits in them. */
export const readExport = (house: House, personId: string, workspaceId: string) =>
  asViewer(house, { personId }, 'read', async (tx) => ({
    ...(await readWorkspace(tx, workspaceId)),
    calendar: (await readWorkCalendar(tx, workspaceId))?.calendar ?? null,
    brand: await readBrand(tx, workspaceId, personId),
    invitations: await readOpenInvitations(tx, workspaceId),
    policies: await readPolicies(tx, workspaceId),
    templates: await readTemplates(tx, workspaceId),
    seats: await readSeats(tx, workspaceId),
    own: await readOwnSeats(tx, workspaceId, personId),
  }));

async function readSeats(tx: Tx, workspaceId: string): Promise<ExportedSeat[]> {
  const { rows } = await tx.execute<ExportedSeat & Record<string, unknown>>(sql`
    select plan_id as plan, side, role, name, position, email, closed_at is not null as closed
    from seat where workspace_id = ${workspaceId} order by plan_id, side desc, name`);
  return rows;
}

interface OwnSeat {
  readonly id: string;
  readonly plan: string;
  readonly side: Side;
  readonly role: Role;
}

/** The plans in which whoever exports sits themselves. */
async function readOwnSeats(tx: Tx, workspaceId: string, personId: string): Promise<OwnSeat[]> {
  const { rows } = await tx.execute<OwnSeat & Record<string, unknown>>(sql`
    select id, plan_id as plan, side, role from seat
    where workspace_id = ${workspaceId} and person_id = ${personId} and closed_at is null order by plan_id`);
  return rows;
}

/** The bundle of a plan as the seat of whoever exports may have it: with its side's own ledger where they lead or sign. */
export async function* exportedBundle(house: House, personId: string, seat: OwnSeat): AsyncGenerator<string> {
  const eyes = { personId, seatId: seat.id };
  const own = may({ id: seat.id, side: seat.side, role: seat.role }, 'read-private');
  const asked = { plan: { id: seat.plan }, side: seat.side, own, at: house.clock.now() };
  const frame = await asViewer(house, eyes, 'read', (tx) => readBundleFrame(tx, asked, proofOf(house)));
  yield* bundleText(house, eyes, frame);
}
