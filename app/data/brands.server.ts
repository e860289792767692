import { and, eq, sql } from 'drizzle-orm';
import type { LogoType } from '../domain/workspace/logo';
import type { LogBy } from './admin-log.server';
import type { Tx } from './as-viewer.server';
import { workspace, workspaceBrand } from './schema';

/** How a workspace looks. */
export interface Brand {
  /** '#rrggbb', or '' for none. */
  readonly colour: string;
  readonly logo: { readonly type: LogoType; readonly bytes: Buffer } | null;
  readonly rev: number;
}

/**
 * How a workspace looks, for a member or whoever sits in one of its plans, of either side; null for anybody else, and where nobody said.
 * The database's policies say the same.
 */
export async function readBrand(tx: Tx, workspaceId: string, personId: string): Promise<Brand | null> {
  const [row] = await tx
    .select()
    .from(workspaceBrand)
    .where(
      and(
        eq(workspaceBrand.workspaceId, workspaceId),
        sql`(exists (select from member m where m.workspace_id = ${workspaceId} and m.person_id = ${personId} and m.removed_at is null)
          or exists (select from seat s where s.workspace_id = ${workspaceId} and s.person_id = ${personId} and s.closed_at is null))`,
      ),
    );
  if (!row) return null;
  const { colour, logo, logoType, rev } = row;
  return { colour, rev, logo: logo && logoType && { type: logoType, bytes: Buffer.from(logo) } };
}

/** A brand with the name that goes with it; null as above. */
export async function readBrandOfPlan(
  tx: Tx,
  planId: string,
  personId: string,
): Promise<(Brand & { readonly name: string }) | null> {
  const { rows } = await tx.execute<{ workspace: string; name: string }>(
    sql`select workspace_id as workspace, parties ->> 'vendor' as name from plan where id = ${planId}`,
  );
  const [of] = rows;
  const brand = of && (await readBrand(tx, of.workspace, personId));
  return brand ? { ...brand, name: of.name } : null;
}

/** The same of a workspace, by its own name: for its members. */
export async function readBrandOfWorkspace(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<(Brand & { readonly name: string }) | null> {
  const [of] = await tx.select({ name: workspace.name }).from(workspace).where(eq(workspace.id, workspaceId));
  const brand = of && (await readBrand(tx, workspaceId, personId));
  return brand ? { ...brand, name: of.name } : null;
}

/** Writes how a workspace looks over the revision that was on the screen, 0 for none. False where somebody was first. */
export async function saveBrand(
  tx: Tx,
  { workspaceId, personId, at }: LogBy,
  { colour, logo, seen }: Pick<Brand, 'colour' | 'logo'> & { readonly seen: number },
): Promise<boolean> {
  const change = {
    colour,
    logo: logo?.bytes ?? null,
    logoType: logo?.type ?? null,
    ...{ rev: seen + 1, changedAt: at, changedBy: personId },
  };
  const { rowCount } =
    seen === 0
      ? await tx
          .insert(workspaceBrand)
          .values({ workspaceId, ...change })
          .onConflictDoNothing()
      : await tx
          .update(workspaceBrand)
          .set(change)
          .where(and(eq(workspaceBrand.workspaceId, workspaceId), eq(workspaceBrand.rev, seen)));
  return rowCount === 1;
}
