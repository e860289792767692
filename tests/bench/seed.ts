import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { asAdmin, databaseUrl, template, type TestPostgres } from '../support/test-postgres';
import type { Who } from '../support/people';
import { seatOverseer, summarise } from './overseer';
import { store } from './store';
import { lastingWork, newCast, signedWork, type Work } from './work';

/** A person of the bench, signed in. */
export interface SignedIn {
  /** The `Cookie` header of their browser. */
  readonly cookie: string;
}

/** A plan of the bench, as those who load it see it. */
export interface Seeded {
  readonly id: string;
  readonly as: (who: Who) => SignedIn;
}

/** What stands in one database of the bench. */
export interface SeededHouse {
  readonly databaseUrl: string;
  /** 200 commitments, some 1,000 entries, 20 check-ins. */
  readonly plan: Seeded;
  /** Ten times that. */
  readonly large: Seeded;
  /** In force, nothing delivered. */
  readonly around: readonly Seeded[];
  /** As large as the plan, in force, nothing delivered. */
  readonly busy: readonly Seeded[];
  /** Sits in each plan around, all of which are summarised. */
  readonly overseer: SignedIn;
}

export const COMMITMENTS = 200;
const EACH = 100;
const BUSY = 60;

/** Tokens follow from the person, so that they need not be kept: nobody signs in here. */
const tokenOf = (person: string): string => createHash('sha256').update(`bench ${person}`).digest('base64url');
const signedIn = (person: string): SignedIn => ({ cookie: `evenhand=${tokenOf(person)}` });
const seededOf = ({ id, cast }: Work): Seeded => ({ id, as: (who) => signedIn(cast.person[who]) });

/** Signs everybody in, as the product keeps sessions: by the hash of the token. */
async function signEverybodyIn(client: pg.Client, people: readonly string[]): Promise<void> {
  const rows = people.map((id) => ({ id: createHash('sha256').update(tokenOf(id)).digest('hex'), user_id: id }));
  await client.query(
    `insert into session (id, user_id, expires_at) select id, user_id, now() + interval '1 day'
     from jsonb_to_recordset($1::jsonb) as r(id text, user_id uuid)`,
    [JSON.stringify(rows)],
  );
}

/** The rows that the yardsticks show: those of the plan, in a table as plain as such a thing can be. */
const PLAIN = `
create table bench_commitment (id text primary key, number text not null, title text not null, side text not null,
  owner text not null, due text not null, state text not null);
insert into bench_commitment
  select c.doc ->> 'id', c.doc ->> 'number', c.doc ->> 'title', c.doc ->> 'side', s.name, c.doc ->> 'due',
    case when jsonb_array_length(c.doc -> 'deliveries') > 0 then 'kept' else 'open' end
  from commitment c join seat s on s.plan_id = c.plan_id and s.id = (c.doc ->> 'owner')::uuid
  where c.plan_id = '%plan%'`;

/** A database with the work in it, and as many plans of 100 commitments around it. */
export async function seed(postgres: TestPostgres, name: string, plans: number): Promise<SeededHouse> {
  await asAdmin(postgres.adminUrl, `create database ${name} template ${template}`);
  const url = databaseUrl(postgres.adminUrl, name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const workspaceId = randomUUID();
    await client.query('insert into workspace (id, name) values ($1, $2)', [workspaceId, 'Tessel Analytics']);
    const plan = lastingWork(randomUUID(), COMMITMENTS, newCast());
    const large = lastingWork(randomUUID(), COMMITMENTS * 10, newCast());
    const busy = Array.from({ length: BUSY }, () => signedWork(randomUUID(), COMMITMENTS, newCast()));
    await store(client, workspaceId, [plan, large, ...busy]);
    const around: Seeded[] = [];
    const casts = [plan, large, ...busy].map(({ cast }) => cast);
    for (let at = 0; at < plans; at += EACH) {
      const works = Array.from({ length: Math.min(EACH, plans - at) }, () => signedWork(randomUUID(), EACH, newCast()));
      await store(client, workspaceId, works);
      around.push(...works.map(seededOf));
      casts.push(...works.map(({ cast }) => cast));
    }
    const aroundIds = around.map(({ id }) => id);
    const overseer = await seatOverseer(client, aroundIds);
    await signEverybodyIn(client, [...casts.flatMap(({ person }) => Object.values(person)), overseer]);
    await client.query(PLAIN.replace('%plan%', plan.id));
    await client.query('vacuum analyze');
    await summarise(url, overseer);
    await client.query('vacuum analyze');
    const own = { plan: seededOf(plan), large: seededOf(large), busy: busy.map(seededOf) };
    return { databaseUrl: url, ...own, around, overseer: signedIn(overseer) };
  } finally {
    await client.end();
  }
}

/** The same database without its policies: what they cost is the difference. */
export async function withoutPolicies(postgres: TestPostgres, { databaseUrl: from }: SeededHouse): Promise<string> {
  const name = `bench_open_${randomBytes(4).toString('hex')}`;
  await asAdmin(postgres.adminUrl, `create database ${name} template ${new URL(from).pathname.slice(1)}`);
  const url = databaseUrl(postgres.adminUrl, name);
  await asAdmin(
    url,
    `do $$ declare t regclass; begin
       for t in select oid::regclass from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
         execute format('alter table %s disable row level security', t);
       end loop; end $$`,
  );
  await asAdmin(url, 'vacuum analyze');
  return url;
}
