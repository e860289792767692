import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { join } from 'node:path';
import pg from 'pg';
import { START, walkChain, type Before, type StoredEntry } from '../../domain/ledger/chain';
import { checkNote, readCheckpoint, readVerifierKey } from '../../domain/ledger/checkpoint';
import { keyOf } from '../../data/files/store.server';

/** What was looked at, and a line for each thing that is wrong. */
export interface Verified {
  readonly plans: number;
  readonly entries: number;
  readonly checkpoints: number;
  readonly files: number;
  readonly faults: readonly string[];
}

const LEDGERS = ['shared', 'vendor', 'customer'] as const;
const AT_ONCE = 2_000;

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Walks every ledger of every plan from its first entry to the end that is kept for it, holds every checkpoint against its key and against
 * the entry it names, and every named file against its hash. `folder`: where bytes of files are; null where they are in a bucket, and not
 * looked at. Needs an owner's address; reads only.
 */
export async function verifyAll(databaseUrl: string, folder: string | null): Promise<Verified> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // The owner of the tables is held by the policies too, unless it is a superuser.
    const faults: string[] = [];
    const { rows: plans } = await client.query<{ id: string }>('select id from plan order by id');
    let entries = 0;
    for (const { id } of plans) for (const ledger of LEDGERS) entries += await walk(client, id, ledger, faults);
    const checkpoints = await checkCheckpoints(client, faults);
    const files = folder === null ? 0 : await checkFiles(client, folder, faults);
    return { plans: plans.length, entries, checkpoints, files, faults };
  } finally {
    await client.end();
  }
}

async function walk(
  client: pg.Client,
  plan: string,
  ledger: (typeof LEDGERS)[number],
  faults: string[],
): Promise<number> {
  const where = `plan ${plan}, ${ledger} ledger`;
  let before: Before = START;
  for (;;) {
    const { rows } = await client.query<StoredEntry>(
      `select e.seq, e.bytes, e.hash, coalesce(w.words, '[]') as words from ${ledger}_entry e
       left join ${ledger}_words w on w.workspace_id = e.workspace_id and w.plan_id = e.plan_id and w.seq = e.seq
       where e.plan_id = $1 and e.seq > $2 order by e.seq limit ${AT_ONCE}`,
      [plan, before.head.seq],
    );
    if (rows.length === 0) break;
    const walked = walkChain(before, plan, ledger, rows, sha);
    if ('wrong' in walked) {
      faults.push(`${where}: entry ${walked.wrong.seq} is wrong: ${walked.wrong.fault}`);
      return before.head.seq;
    }
    before = walked.before;
  }
  const { rows } = await client.query<{ seq: number; hash: string }>(
    `select seq, hash from ${ledger}_head where plan_id = $1`,
    [plan],
  );
  const { seq, hash } = rows[0] ?? START.head;
  if (seq !== before.head.seq || hash !== before.head.hash)
    faults.push(`${where}: it is kept to end at entry ${seq}, and ends at ${before.head.seq}`);
  return before.head.seq;
}

interface Kept {
  readonly plan: string;
  readonly seq: number;
  readonly note: string;
  readonly entry: string | null;
}

async function checkCheckpoints(client: pg.Client, faults: string[]): Promise<number> {
  const { rows: keyRows } = await client.query<{ key: string }>('select key from checkpoint_key order by id');
  const keys = keyRows.map(({ key }) => readVerifierKey(key)).filter((key) => key !== null);
  const { rows } = await client.query<Kept>(
    `select c.plan_id as plan, c.seq, c.note, e.hash as entry from checkpoint c
     left join shared_entry e on e.workspace_id = c.workspace_id and e.plan_id = c.plan_id and e.seq = c.seq order by 1, 2`,
  );
  for (const { plan, seq, note, entry } of rows) {
    const where = `plan ${plan}, checkpoint at entry ${seq}`;
    const verdict = checkNote(note, keys);
    if ('wrong' in verdict) {
      faults.push(`${where}: its signature does not hold`);
      continue;
    }
    const said = readCheckpoint(verdict.text);
    if (!said || said.plan !== plan || said.seq !== seq || said.hash !== entry)
      faults.push(`${where}: it names another end than the ledger has there`);
  }
  return rows.length;
}

async function checkFiles(client: pg.Client, folder: string, faults: string[]): Promise<number> {
  const { rows } = await client.query<{ workspace: string; sha256: string }>(
    `select distinct workspace_id as workspace, sha256 from file where kept_at is not null and named_at is not null and dropped_at is null`,
  );
  for (const { workspace, sha256 } of rows) {
    const hash = createHash('sha256');
    const found = await pipeline(createReadStream(join(folder, keyOf(workspace, sha256))), hash).then(
      () => hash.digest('hex'),
      () => null,
    );
    if (found === null) faults.push(`file ${sha256}: its bytes are not there`);
    else if (found !== sha256) faults.push(`file ${sha256}: its bytes are others`);
  }
  return rows.length;
}
