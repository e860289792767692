import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { TemplateText } from '../domain/plan/start/template-text';
import type { Tx } from './as-viewer.server';
import { member, template } from './schema';

/** A workspace's own template, with who left it so. */
export interface OwnTemplate {
  readonly id: string;
  readonly text: TemplateText;
  readonly rev: number;
  readonly changedAt: string;
  /** '' where they work here no more. */
  readonly changedBy: string;
  /** Null while it is offered. */
  readonly retiredAt: string | null;
}

const select = (tx: Tx) =>
  tx
    .select({
      id: template.id,
      text: template.doc,
      rev: template.rev,
      changedAt: sql<string>`to_char(${template.changedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      changedBy: sql<string>`coalesce(${member.name}, '')`,
      retiredAt: template.retiredAt,
    })
    .from(template)
    .leftJoin(
      member,
      and(
        eq(member.workspaceId, template.workspaceId),
        eq(member.personId, template.changedBy),
        isNull(member.removedAt),
      ),
    );

/** All templates of a workspace by title, the retired ones among them. */
export const readTemplates = (tx: Tx, workspaceId: string): Promise<OwnTemplate[]> =>
  select(tx).where(eq(template.workspaceId, workspaceId)).orderBy(asc(template.title), asc(template.id));

/** One of them; null where it is not there, or not for the viewer. */
export async function readTemplate(tx: Tx, workspaceId: string, id: string): Promise<OwnTemplate | null> {
  const [row] = await select(tx).where(and(eq(template.workspaceId, workspaceId), eq(template.id, id)));
  return row ?? null;
}

/** Who changes a template, of which workspace, and when (ISO instant). */
export interface By {
  readonly workspaceId: string;
  readonly personId: string;
  readonly at: string;
}

/** Keeps a new template, at its first revision. */
export async function addTemplate(
  tx: Tx,
  { workspaceId, personId, at }: By,
  id: string,
  text: TemplateText,
): Promise<void> {
  await tx
    .insert(template)
    .values({ workspaceId, id, title: text.title, doc: text, rev: 1, changedAt: at, changedBy: personId });
}

/** Writes a template that is still at revision `seen`. False where it is not there or somebody was first. */
export async function changeTemplate(
  tx: Tx,
  { workspaceId, personId, at }: By,
  { id, seen, text }: { readonly id: string; readonly seen: number; readonly text: TemplateText },
): Promise<boolean> {
  const changed = await tx
    .update(template)
    .set({ title: text.title, doc: text, rev: seen + 1, changedAt: at, changedBy: personId })
    .where(and(eq(template.workspaceId, workspaceId), eq(template.id, id), eq(template.rev, seen)))
    .returning({ id: template.id });
  return changed.length > 0;
}

/** Takes a template out of what is offered, or brings it back. False where it is not there. */
export async function retireTemplate(
  tx: Tx,
  { workspaceId, personId, at }: By,
  id: string,
  retired: boolean,
): Promise<boolean> {
  const changed = await tx
    .update(template)
    .set({ retiredAt: retired ? at : null, changedBy: personId, changedAt: at })
    .where(and(eq(template.workspaceId, workspaceId), eq(template.id, id)))
    .returning({ id: template.id });
  return changed.length > 0;
}
