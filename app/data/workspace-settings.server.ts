import { and, eq } from 'drizzle-orm';
import type { WorkCalendar } from '../domain/workspace/work-calendar';
import type { LogBy } from './admin-log.server';
import type { Tx } from './as-viewer.server';
import { workspace, workspaceCalendar } from './schema';

/** The calendar of a workspace and its revision; null where it has none, or the viewer is no member. */
export async function readWorkCalendar(
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly calendar: WorkCalendar; readonly rev: number } | null> {
  const [row] = await tx
    .select({ calendar: workspaceCalendar.doc, rev: workspaceCalendar.rev })
    .from(workspaceCalendar)
    .where(eq(workspaceCalendar.workspaceId, workspaceId));
  return row ?? null;
}

/** Writes a workspace's calendar over the revision that was on the screen, 0 for none. False where somebody was first. */
export async function saveWorkCalendar(
  tx: Tx,
  { workspaceId, personId, at }: LogBy,
  { calendar, seen }: { readonly calendar: WorkCalendar; readonly seen: number },
): Promise<boolean> {
  const change = { doc: calendar, rev: seen + 1, changedAt: at, changedBy: personId };
  const { rowCount } =
    seen === 0
      ? await tx
          .insert(workspaceCalendar)
          .values({ workspaceId, ...change })
          .onConflictDoNothing()
      : await tx
          .update(workspaceCalendar)
          .set(change)
          .where(and(eq(workspaceCalendar.workspaceId, workspaceId), eq(workspaceCalendar.rev, seen)));
  return rowCount === 1;
}

/** What the workspace is called; null where it is not there for the viewer. */
export async function readWorkspaceName(tx: Tx, workspaceId: string): Promise<string | null> {
  const [row] = await tx.select({ name: workspace.name }).from(workspace).where(eq(workspace.id, workspaceId));
  return row?.name ?? null;
}

/** Calls a workspace otherwise, as its administrator; false where it is not called `before` any more. */
export async function setWorkspaceName(tx: Tx, workspaceId: string, name: string, before: string): Promise<boolean> {
  const { rowCount } = await tx
    .update(workspace)
    .set({ name })
    .where(and(eq(workspace.id, workspaceId), eq(workspace.name, before)));
  return rowCount === 1;
}
