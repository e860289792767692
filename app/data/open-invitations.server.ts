import { sql } from 'drizzle-orm';
import type { Role, Side } from '../domain/access';
import type { Tx } from './as-viewer.server';
import { utc } from './instant.server';

/** Somebody who was invited and has not come yet: to be a member, or to a seat. */
export interface OpenInvitation {
  readonly person: string;
  /** Of a seat; all null for a member. */
  readonly seat: string | null;
  readonly plan: string | null;
  readonly title: string | null;
  readonly side: Side | null;
  readonly role: Role | 'admin' | 'member';
  readonly name: string;
  readonly email: string;
  /** When the mail went out that still counts, and until when its link holds (ISO instants of real time); null where none does. */
  readonly sent: string | null;
  readonly until: string | null;
  /** The link has expired. */
  readonly over: boolean;
}

/** Who was invited by a workspace and has not come yet, members first, by name; for its admins. */
export async function readOpenInvitations(tx: Tx, workspaceId: string): Promise<OpenInvitation[]> {
  const { rows } = await tx.execute<OpenInvitation & Record<string, unknown>>(sql`
    select person, seat, plan, title, name, email, role, side, ${utc(sql`sent`)} as sent, ${utc(sql`until`)} as until,
      coalesce(until < now(), false) as over
    from open_invitations(${workspaceId}) order by seat is not null, name, title`);
  return rows;
}
