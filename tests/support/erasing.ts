import { expect } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { verifyChain, type StoredEntry } from '~/domain/ledger/chain';
import { replay } from '~/domain/plan/apply';
import type { LedgerName } from '~/domain/plan/entries';
import type { Who } from '../../drizzle/seed/cast';
import { seatIdOf } from '../../drizzle/seed/tell';
import type { TestHouse } from './house';
import { entriesOf, LEDGER_NAMES, readBack, storedHead, storedLedger } from './ledgers';

/** Every text of every row of every table there is: what somebody with the whole database would read. */
export async function everyText(test: TestHouse): Promise<string> {
  const tables = await test.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  expect(tables.length).toBeGreaterThan(30);
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const { name } of tables)
    walk((await test.rows<{ row: unknown }>(`select to_jsonb(t) as row from ${name} t`)).map(({ row }) => row));
  return texts.join('\n\0\n');
}

/** The agreed text of the plan is both companies', whoever wrote it. */
const OF_THE_PLAN = /^(goal|expectation|commitment|terms|player)\.|^plan\.(started|proposed|renamed)$/;

/** What a person wrote in a plan, found without asking what erases it: the words beside their own entries. */
export async function wroteIn(test: TestHouse, planId: string, who: Who): Promise<string[]> {
  const texts: string[] = [];
  for (const ledger of LEDGER_NAMES)
    for (const { bytes, words } of await storedLedger(test, planId, ledger)) {
      const { by, kind } = JSON.parse(bytes) as { by: { seat: string }; kind: string };
      if (by.seat === seatIdOf(planId, who) && !OF_THE_PLAN.test(kind))
        texts.push(...words.filter(({ at }) => !at.startsWith('/attendance')).flatMap(({ text }) => text ?? []));
    }
  return texts;
}

export type Ledgers = Record<LedgerName, StoredEntry[]>;
export const ledgersOf = async (test: TestHouse, planId: string): Promise<Ledgers> => ({
  shared: await storedLedger(test, planId, 'shared'),
  vendor: await storedLedger(test, planId, 'vendor'),
  customer: await storedLedger(test, planId, 'customer'),
});

/** How a key player sees it, in the words that were put down for them. */
export const viewsOf = ({ shared, vendor }: Ledgers, name: string): string[] => {
  const entries = [...shared, ...vendor].map(readBack);
  const ids = entries.flatMap((entry) =>
    entry.kind === 'player.put' && entry.data.player.name === name
      ? [entry.data.id]
      : entry.kind === 'plan.started' || entry.kind === 'plan.proposed'
        ? entry.data.players.filter((player) => player.name === name).map(({ id }) => id)
        : [],
  );
  return entries.flatMap((entry) =>
    entry.kind === 'player.heard' && ids.includes(entry.data.id) ? entry.data.view : [],
  );
};

/** The rows of a plan are what its ledger tells, and its chains are whole. */
export const isSavedAsTold = async (test: TestHouse, planId: string): Promise<void> => {
  const [eyes] = await test.rows<{ personId: string; seatId: string }>(
    `select person_id as "personId", id as "seatId" from seat where plan_id = $1 and closed_at is null and side = 'customer' limit 1`,
    planId,
  );
  const loaded = await asViewer(test.house, eyes!, 'read', (tx) => loadPlan(tx, planId));
  expect(loaded!.plan).toEqual(replay(planId, await entriesOf(test, planId, 'shared')));
  for (const ledger of LEDGER_NAMES) {
    const verified = verifyChain(planId, ledger, await storedLedger(test, planId, ledger));
    expect(verified).toEqual({ head: await storedHead(test, planId, ledger) });
  }
};
