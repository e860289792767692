import { randomBytes } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { aboutOf } from '~/data/entries.server';
import { PART_TABLES, type PartKey } from '~/data/part-tables';
import { LEDGERS } from '~/data/schema';
import { EMPTY_HEAD, seal, type Head } from '~/domain/ledger/chain';
import { takeWords, type Word } from '~/domain/ledger/words';
import type { LedgerName } from '~/domain/plan/entries';
import { PEOPLE, EVERYONE } from '../support/people';
import type { Work } from './work';

const newSalt = (): string => randomBytes(16).toString('hex');

interface EntryRow {
  readonly plan_id: string;
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly seat_id: string;
  readonly about: string;
  readonly bytes: string;
  readonly hash: string;
  readonly words: readonly Word[] | null;
}

/** The plan's ledgers as the product would have written them, entry by entry. */
function sealed({ id, entries }: Work): Record<LedgerName, { rows: EntryRow[]; head: Head }> {
  const ledgers = Object.fromEntries(
    Object.keys(LEDGERS).map((name) => [name, { rows: [] as EntryRow[], head: EMPTY_HEAD }]),
  ) as Record<LedgerName, { rows: EntryRow[]; head: Head }>;
  for (const entry of entries) {
    const { ledger, at, by, kind } = entry;
    const { data, words } = takeWords(entry.data, newSalt);
    const end = ledgers[ledger];
    const { seq, bytes, hash } = seal(end.head, { plan: id, ledger, at, by, kind, data });
    const about = aboutOf(entry);
    end.rows.push({
      ...{ plan_id: id, seq, at, kind, seat_id: by.seat, about, bytes, hash },
      words: words.length > 0 ? words : null,
    });
    end.head = { seq, hash };
  }
  return ledgers;
}

/** How many plans are sent at once: some megabytes of JSON. */
const BATCH = 25;

/**
 * Writes running plans with their people, state and ledgers, as the owner of the database, who is above the policies: thousands of
 * rows in one statement. The plans come from the domain, so they load, replay and verify like any other.
 */
export async function store(client: pg.Client, workspaceId: string, works: readonly Work[]): Promise<void> {
  for (let at = 0; at < works.length; at += BATCH) await storeBatch(client, workspaceId, works.slice(at, at + BATCH));
}

async function storeBatch(client: pg.Client, workspaceId: string, works: readonly Work[]): Promise<void> {
  const insert = (table: string, columns: string, types: string, rows: readonly object[]): Promise<unknown> =>
    client.query(
      `insert into ${table} (workspace_id, ${columns}) select $1, ${columns} from jsonb_to_recordset($2::jsonb) as r(${types})`,
      [workspaceId, JSON.stringify(rows)],
    );
  const docs = (table: string, rows: readonly object[]) =>
    insert(table, 'plan_id, id, doc', 'plan_id uuid, id text, doc jsonb', rows);

  const people = works.flatMap(({ cast }) =>
    EVERYONE.map((who) => {
      const id = cast.person[who];
      return { id, email: `${who}.${id}@bench.example`, name: PEOPLE[who].name };
    }),
  );
  await client.query(
    'insert into person (id, email, name) select id, email, name from jsonb_to_recordset($1::jsonb) as r(id uuid, email text, name text) on conflict do nothing',
    [JSON.stringify(people)],
  );
  const customers = works.map(({ id }) => ({ id, name: `${PEOPLE.dana.name} ${id}` }));
  await insert('customer', 'id, name', 'id uuid, name text', customers);
  await insert(
    'plan',
    'id, customer_id, title, stage, parties, created_at',
    'id uuid, customer_id uuid, title text, stage text, parties jsonb, created_at timestamptz',
    works.map(({ id, plan: { title, stage, parties }, entries }) => ({
      ...{ id, customer_id: id, title, stage, parties },
      created_at: entries[0]!.at,
    })),
  );
  await insert(
    'seat',
    'plan_id, id, person_id, side, role, name, position, email, opened_at, joined_at',
    'plan_id uuid, id uuid, person_id uuid, side text, role text, name text, position text, email text, opened_at timestamptz, joined_at timestamptz',
    works.flatMap(({ id, plan }) =>
      Object.values(plan.seats).map(({ person, openedAt, ...seat }) => ({
        ...seat,
        ...{ plan_id: id, person_id: person, opened_at: openedAt, joined_at: openedAt },
      })),
    ),
  );
  await docs(
    'terms',
    works.map(({ id, plan: { terms } }) => ({ plan_id: id, id: 'terms', doc: terms })),
  );
  for (const [part, table] of Object.entries(PART_TABLES))
    await docs(
      getTableName(table),
      works.flatMap(({ id, plan }) =>
        Object.entries(plan[part as PartKey]).map(([key, doc]) => ({ plan_id: id, id: key, doc })),
      ),
    );
  const ledgers = works.map((work) => ({ id: work.id, ledgers: sealed(work) }));
  for (const [name, { entry, words, head }] of Object.entries(LEDGERS)) {
    const rows = ledgers.flatMap(({ ledgers: of }) => of[name as LedgerName].rows);
    const heads = ledgers.flatMap(({ id, ledgers: of }) => ({ plan_id: id, ...of[name as LedgerName].head }));
    await insert(
      getTableName(entry),
      'plan_id, seq, at, kind, seat_id, about, bytes, hash',
      'plan_id uuid, seq int, at timestamptz, kind text, seat_id text, about text, bytes text, hash text',
      rows,
    );
    const written = rows.filter((row) => row.words);
    await insert(getTableName(words), 'plan_id, seq, words', 'plan_id uuid, seq int, words jsonb', written);
    const begun = heads.filter(({ seq }) => seq > 0);
    await insert(getTableName(head), 'plan_id, seq, hash', 'plan_id uuid, seq int, hash text', begun);
  }
}
