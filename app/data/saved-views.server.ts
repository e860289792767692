import { and, eq } from 'drizzle-orm';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { SavedView } from './pages/weekly';
import { savedView } from './schema';

/** How many one person can have. */
const MOST_VIEWS = 50;

/** A person's own, by name. */
export const readSavedViews = (tx: Tx, personId: string): Promise<SavedView[]> =>
  tx
    .select({ name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(eq(savedView.personId, personId))
    .orderBy(savedView.name);

/** What a person does in two tabs at once is done one after the other, so that each sees what the names are by then. */
const oneAtATime = (tx: Tx, personId: string): Promise<unknown> =>
  ask(tx, "select pg_advisory_xact_lock(hashtextextended('saved views of ' || $1::text, 0))", [personId]);

/** Saves a view under its name, in the place of one that is called so. False when there are too many. */
export async function saveView(tx: Tx, personId: string, { name, query }: SavedView): Promise<boolean> {
  await oneAtATime(tx, personId);
  const there = await readSavedViews(tx, personId);
  if (there.length >= MOST_VIEWS && !there.some((one) => one.name === name)) return false;
  await tx
    .insert(savedView)
    .values({ personId, name, query })
    .onConflictDoUpdate({ target: [savedView.personId, savedView.name], set: { query } });
  return true;
}

/** Takes one of the viewer's own views away. */
export async function removeView(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.delete(savedView).where(and(eq(savedView.personId, personId), eq(savedView.name, name)));
}

/** Gives one of the viewer's own views another name. False when another is called so already. */
export async function renameView(tx: Tx, personId: string, was: string, name: string): Promise<boolean> {
  if (was === name) return true;
  await oneAtATime(tx, personId);
  if ((await readSavedViews(tx, personId)).some((one) => one.name === name)) return false;
  await tx
    .update(savedView)
    .set({ name })
    .where(and(eq(savedView.personId, personId), eq(savedView.name, was)));
  return true;
}
