import { and, eq } from 'drizzle-orm';
import type { Side } from '../domain/access';
import type { HalfDraft } from '../domain/plan/check-in/half-draft';
import type { Half } from '../domain/plan/state/check-in';
import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';
import type { LedgerKey } from './entries.server';
import * as schema from './schema';

const TABLES = { vendor: schema.vendorHalfDraft, customer: schema.customerHalfDraft } as const;

const of = (side: Side, planId: string, checkIn: string) => {
  const table = TABLES[side];
  return and(eq(table.planId, planId), eq(table.id, checkIn));
};

/** What a side has saved of a half that is not given; null where nothing is, and for eyes without a seat on that side. */
export async function readHalfDraft(tx: Tx, planId: string, side: Side, checkIn: string): Promise<HalfDraft | null> {
  const table = TABLES[side];
  const [row] = await tx
    .select({ doc: table.doc })
    .from(table)
    .where(of(side, planId, checkIn));
  return row?.doc ?? null;
}

/** Puts a draft in the place of what was saved. Whoever calls holds the plan's lock, and has read what was there under it. */
export async function putHalfDraft(tx: Tx, key: LedgerKey, side: Side, checkIn: string, doc: HalfDraft): Promise<void> {
  const table = TABLES[side];
  await tx
    .insert(table)
    .values({ ...key, id: checkIn, doc })
    .onConflictDoUpdate({ target: [table.workspaceId, table.planId, table.id], set: { doc } });
}

/** The half is given: its draft goes. */
export async function dropHalfDraft(tx: Tx, planId: string, side: Side, checkIn: string): Promise<void> {
  await tx.delete(TABLES[side]).where(of(side, planId, checkIn));
}

/** Drafts of both sides go that nobody can give any more: the database's own rule says which, and sees past the seal. */
export async function dropSpentDrafts(tx: Tx, planId: string): Promise<void> {
  await ask(tx, 'select drop_spent_drafts($1)', [planId]);
}

/** What a side keeps to itself of one check-in. */
export interface OwnHalf {
  readonly half: Half | null;
  readonly draft: HalfDraft | null;
}

const READ_OWN = 'select own_halves($1::uuid[], $2::text[]) as told';

/** The viewer's own halves and drafts of many plans, in one question; by seat. Each is seen from the seat that it belongs to. */
export async function readOwnHalves(
  tx: Tx,
  wanted: readonly { readonly seat: string; readonly checkIn: string }[],
): Promise<ReadonlyMap<string, OwnHalf>> {
  if (wanted.length === 0) return new Map();
  const [row] = await ask<{ told: readonly (OwnHalf & { readonly seat: string })[] }>(tx, READ_OWN, [
    wanted.map(({ seat }) => seat),
    wanted.map(({ checkIn }) => checkIn),
  ]);
  return new Map(row!.told.map(({ seat, half, draft }) => [seat, { half, draft }]));
}
