import { sql } from 'drizzle-orm';
import type { Side } from '../domain/access';
import type { Bundle, BundleLedger } from '../domain/ledger/bundle';
import { EMPTY_HEAD, type StoredEntry } from '../domain/ledger/chain';
import type { LedgerName } from '../domain/plan/entries';
import type { Plan } from '../domain/plan/state/plan';
import { ask } from './ask.server';
import { asViewer, type Eyes, type Tx } from './as-viewer.server';
import type { Proof } from './bundle-proof.server';
import type { House } from './house.server';
import { readHead, readStored } from './ledgers.server';
import { LEDGERS } from './schema';

/** A ledger as it stood at one moment, without its entries. */
export interface LedgerFrame extends Omit<BundleLedger, 'entries'> {
  /** The number of its last entry: the head's, unless somebody tampered with one of them. */
  readonly last: number;
}

/** All of a bundle but the entries of its ledgers, read at one moment. */
export type BundleFrame = Omit<Bundle, 'ledgers'> & { readonly ledgers: readonly LedgerFrame[] };

export interface BundleOf {
  readonly plan: Pick<Plan, 'id'>;
  readonly side: Side;
  /** Whether the side's own ledger is in it. */
  readonly own: boolean;
  readonly at: string;
}

/** The ledgers of whoever may read their side's own, or may not: `own` is null. */
const ledgersWith = (own: Side | null): readonly LedgerName[] => (own ? ['shared', own] : ['shared']);

/** Where the ledgers that a seat may see end, and what proves it. Nothing of the other side's is asked for. */
export async function readBundleFrame(tx: Tx, { plan, side, own, at }: BundleOf, proof: Proof): Promise<BundleFrame> {
  const ledgers: LedgerFrame[] = [];
  for (const ledger of ledgersWith(own ? side : null)) {
    const head = (await readHead(tx, ledger, plan.id)) ?? EMPTY_HEAD;
    const { rows } = await tx.execute<{ last: number }>(
      sql`select coalesce(max(seq), 0) as last from ${LEDGERS[ledger].entry} where plan_id = ${plan.id}`,
    );
    const checkpoints = await proof.checkpoints(tx, { planId: plan.id, ledger, head, at });
    ledgers.push({ ledger, head, checkpoints, last: rows[0]!.last });
  }
  const about = { format: 'evenhand-bundle', version: 1, plan: await readNames(tx, plan.id) } as const;
  return { ...about, side, madeAt: at, keys: await proof.keys(tx), ledgers };
}

/** As they stand in the tables: a bundle is evidence of those, and not of what a process knows. */
async function readNames(tx: Tx, planId: string): Promise<Bundle['plan']> {
  const [row] = await ask<Pick<Plan, 'title' | 'parties'>>(tx, 'select title, parties from plan where id = $1', [
    planId,
  ]);
  const { vendor, customer } = row!.parties;
  return { id: planId, title: row!.title, parties: { vendor, customer } };
}

/** How many entries a bundle would hold for whoever asks: of the shared ledger, and of the side's own where that is in it. */
export async function countEntries(tx: Tx, planId: string, own: Side | null): Promise<number> {
  const seqs = ledgersWith(own).map(
    (ledger) => sql`coalesce((select seq from ${LEDGERS[ledger].head} where plan_id = ${planId}), 0)`,
  );
  const { rows } = await tx.execute<{ entries: number }>(sql`select ${sql.join(seqs, sql` + `)} as entries`);
  return rows[0]!.entries;
}

/** As many entries as are read and held at once. */
const PAGE = 500;

/**
 * The bundle's text, an entry a line, a page of entries at a time: as long as the ledgers are, memory stays flat. Each page is a short
 * read of its own, so that whoever takes a file slowly keeps no connection, and gets nothing more once their seat is closed. Entries
 * are only ever added, so the pages are those of the frame's moment all the same. Throws once the ledger is not there any more: a file
 * that is cut off is no JSON, and cannot be taken for a whole one.
 */
export async function* bundleText(house: House, eyes: Eyes, frame: BundleFrame): AsyncGenerator<string> {
  const { ledgers, ...about } = frame;
  yield `${JSON.stringify(about).slice(0, -1)},\n"ledgers":[`;
  for (const [at, { ledger, head, checkpoints, last }] of ledgers.entries()) {
    yield `${at > 0 ? ',' : ''}\n{"ledger":${JSON.stringify(ledger)},"head":${JSON.stringify(head)},"entries":[\n`;
    yield* entryLines(house, eyes, frame.plan.id, ledger, last);
    yield `\n],\n"checkpoints":[${checkpoints.map((one) => `\n${JSON.stringify(one)}`).join(',')}]}`;
  }
  yield ']}\n';
}

async function* entryLines(
  house: House,
  eyes: Eyes,
  planId: string,
  ledger: LedgerName,
  last: number,
): AsyncGenerator<string> {
  for (let after = 0; after < last;) {
    const entries = await asViewer(house, eyes, 'read', (tx) => readPage(tx, planId, ledger, { after, last }));
    if (entries.length === 0) return;
    yield `${after > 0 ? ',\n' : ''}${entries.map((entry) => JSON.stringify(entry)).join(',\n')}`;
    after = entries.at(-1)!.seq;
  }
}

async function readPage(
  tx: Tx,
  planId: string,
  ledger: LedgerName,
  { after, last }: { readonly after: number; readonly last: number },
): Promise<StoredEntry[]> {
  const entries = await readStored(tx, ledger, planId, { after, through: last, most: PAGE });
  if (entries.length === 0 && !(await readHead(tx, ledger, planId)))
    throw new Error('the ledger is no longer there for whom the bundle is made');
  return entries;
}
