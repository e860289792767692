import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker } from '~/post/worker.server';
import { checkout } from '~/server/folders';
import { TEST_ITSELF, testHouse, type TestHouse } from '../support/house';

const ROLES = [
  'evenhand_app',
  'evenhand_session',
  'evenhand_worker',
  'evenhand_definer',
  'evenhand_eraser',
  'evenhand_listener',
  'evenhand_remover',
];

/** Tables that are no vendor's: on a database that is kept apart by workspace, each of them is one table for all. */
const NOT_A_VENDORS: Readonly<Record<string, string>> = {
  workspace: 'the vendor itself: its id is what all others lead with',
  person: 'somebody may sit in plans of several vendors',
  session: 'a person’s',
  sign_in: 'a person’s, or nobody’s',
  sign_in_attempt: 'limits of an address and of a sender',
  sign_in_account: 'a person’s, at a provider of theirs',
  sign_in_flow: 'somebody’s on their way in, whom nobody knows yet',
  passkey: 'a person’s',
  passkey_challenge: 'a person’s, or nobody’s',
  calendar_feed: 'a person’s, over all their plans',
  saved_view: 'a person’s, over all their plans',
  digest: 'a person’s, over all their plans',
  mail_off: 'a person’s',
  operation: 'a person’s: which forms of theirs were done',
  worker_run: 'the installation’s: when its worker was last at what',
  outbox_mail: 'mails of the demo',
  checkpoint_key: 'the installation’s',
  story_clock: 'the installation’s',
};

let test: TestHouse;
beforeAll(async () => {
  test = await testHouse();
});
afterAll(() => test.close());

/** Rights of a role on the tables of the product, as 'table right', whether on the table or on some column. */
const rightsOf = async (role: string): Promise<string[]> =>
  (
    await test.rows<{ held: string }>(
      `select distinct table_name || ' ' || privilege_type as held from information_schema.role_column_grants
       where table_schema = 'public' and grantee = $1
       union select table_name || ' ' || privilege_type from information_schema.role_table_grants
       where table_schema = 'public' and grantee = $1 order by 1`,
      role,
    )
  ).map(({ held }) => held);

const tablesWhere = async (condition: string): Promise<string[]> =>
  (
    await test.rows<{ name: string }>(
      `select relname as name from pg_class c
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and ${condition} order by 1`,
    )
  ).map(({ name }) => name);

describe('every table', () => {
  it('is under row level security, which holds for its owner too', async () => {
    expect((await tablesWhere('true')).length).toBeGreaterThan(20);
    expect(await tablesWhere('not (relrowsecurity and relforcerowsecurity)')).toEqual([]);
  });

  it('is the only way to data: there is no view past it', async () => {
    expect(
      await test.rows(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')",
      ),
    ).toEqual([]);
  });

  it('that has rows of a plan lets them go with it, so that nothing of a deleted plan is left behind', async () => {
    const left = await test.rows<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'plan_id')
         and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
           and f.confrelid = 'plan'::regclass and f.confdeltype = 'c' and f.convalidated) order by 1`,
    );
    // Of one, `delete_plan` deletes the rows itself; the other is what stays of the plan.
    expect(left.map(({ name }) => name)).toEqual(['calendar_feed', 'deleted_plan']);
  });

  it('that belongs to a vendor leads its key with the workspace', async () => {
    const keys = await test.rows<{ name: string; first: string }>(
      `select c.relname as name, a.attname as first from pg_class c
       join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace
         and exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id')`,
    );
    expect(keys.length).toBeGreaterThan(18);
    expect(keys.filter(({ first }) => first !== 'workspace_id')).toEqual([]);
  });

  it('is a vendor’s, or one of these few with the reason', async () => {
    const without = await tablesWhere(
      "not exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id')",
    );
    expect(without.filter((table) => NOT_A_VENDORS[table] === undefined)).toEqual([]);
    expect(Object.keys(NOT_A_VENDORS).filter((table) => !without.includes(table))).toEqual([]);
  });

  it('that belongs to a vendor has its workspace in all that must be unique, so that it can be kept apart by it', async () => {
    const without = await test.rows<{ name: string }>(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = 'public'::regnamespace and i.indisunique
         and exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id')
         and not exists (select from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id' and w.attnum = any(i.indkey))
       order by 1`,
    );
    // To find by: what they hold is unique by its table's own key already, since its ids are drawn at random.
    expect(without.map(({ name }) => name)).toEqual(['erasure_by_id', 'seat_of_person']);
  });

  it('that belongs to a vendor points to others of the same vendor by the workspace too, or to a person', async () => {
    const keys = await test.rows<{ from: string; to: string; how: string }>(
      `select conrelid::regclass::text as from, confrelid::regclass::text as to, pg_get_constraintdef(k.oid) as how
       from pg_constraint k where contype = 'f' and connamespace = 'public'::regnamespace
         and not exists (
           select from unnest(conkey, confkey) as pair(mine, theirs)
           join pg_attribute m on m.attrelid = conrelid and m.attnum = pair.mine and m.attname = 'workspace_id'
           join pg_attribute o on o.attrelid = confrelid and o.attnum = pair.theirs
            and o.attname = case when confrelid = 'workspace'::regclass then 'id' else 'workspace_id' end)`,
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ to }) => to !== 'person')).toEqual([]);
  });
});

describe('a role of the running product', () => {
  it('owns no table, is no superuser, bypasses no policy, makes nothing, and stands in for no other', async () => {
    const odd = await test.rows(
      `select rolname from pg_roles r where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
         or rolreplication or exists (select from pg_class where relowner = r.oid)
         or exists (select from pg_auth_members where member = r.oid) or has_schema_privilege(r.oid, 'public', 'create'))`,
      ROLES,
    );
    expect(odd).toEqual([]);
    const closed = await test.rows<{ name: string }>(
      'select rolname as name from pg_roles where rolname = any($1) and not rolcanlogin order by 1',
      ROLES,
    );
    expect(closed.map(({ name }) => name)).toEqual(['evenhand_definer', 'evenhand_remover']);
  });

  it('has a policy behind each right', async () => {
    const bare: string[] = [];
    for (const role of ROLES)
      for (const held of await rightsOf(role)) {
        const [table, right] = held.split(' ');
        const policies = await test.rows(
          `select from pg_policies where schemaname = 'public' and tablename = $1 and $2 = any(roles) and cmd in ('ALL', $3)`,
          ...[table, role, right],
        );
        if (policies.length === 0) bare.push(`${role} ${held}`);
      }
    expect(bare).toEqual([]);
  });

  it('has a right behind each policy, so that none is dead', async () => {
    const policies = await test.rows<{ role: string; table: string; cmd: string; name: string }>(
      `select unnest(roles) as role, tablename as table, cmd, policyname as name from pg_policies where schemaname = 'public'`,
    );
    const dead: string[] = [];
    // Asked once a role: there are more than a hundred policies.
    const rights = new Map<string, readonly string[]>();
    for (const { role, table, cmd, name } of policies) {
      const held = rights.get(role) ?? (await rightsOf(role));
      rights.set(role, held);
      if (!held.some((one) => one === `${table} ${cmd}` || (cmd === 'ALL' && one.startsWith(`${table} `))))
        dead.push(name);
    }
    expect(dead).toEqual([]);
  });

  it('reaches no table by a right that everybody has', async () => {
    expect(await rightsOf('PUBLIC')).toEqual([]);
  });

  it('never changes, removes or empties what is written', async () => {
    for (const role of ROLES) {
      const held = (await rightsOf(role)).filter((one) =>
        /^((shared|vendor|customer)_(entry|words)|checkpoint_key) /.test(one),
      );
      const changed = held.filter((one) => !/ (SELECT|INSERT)$/.test(one));
      // Only who erases takes words out from beside the entries, whose bytes are nobody's to change.
      expect(changed).toEqual(
        role === 'evenhand_eraser' ? ['customer', 'shared', 'vendor'].map((ledger) => `${ledger}_words UPDATE`) : [],
      );
    }
    expect((await rightsOf('evenhand_app')).filter((one) => one.startsWith('checkpoint '))).toEqual([
      'checkpoint INSERT',
      'checkpoint SELECT',
    ]);
    expect((await rightsOf('evenhand_app')).filter((one) => one.startsWith('admin_log '))).toEqual([
      'admin_log INSERT',
      'admin_log SELECT',
    ]);
    for (const role of ROLES)
      expect((await rightsOf(role)).filter((one) => / (TRUNCATE|TRIGGER|REFERENCES)$/.test(one))).toEqual([]);
  });

  it('takes nothing of a plan away but the plan, whole: that is one function’s, of a role that nobody is, for the plan it was asked for', async () => {
    for (const role of ROLES)
      expect((await rightsOf(role)).filter((one) => one === 'plan DELETE')).toEqual(
        role === 'evenhand_remover' ? ['plan DELETE'] : [],
      );
    expect((await rightsOf('evenhand_remover')).filter((one) => !one.endsWith(' SELECT'))).toEqual([
      'calendar_feed DELETE',
      'deleted_plan INSERT',
      'loose_bytes INSERT',
      'plan DELETE',
      'plan UPDATE',
    ]);
    const policies = await test.rows<{ name: string; qual: string | null; check: string | null }>(
      `select policyname as name, qual, with_check as check from pg_policies
       where 'evenhand_remover' = any(roles) and tablename <> 'loose_bytes'`,
    );
    expect(policies.map(({ name }) => name)).toContain('plan_removed');
    for (const { name, qual, check } of policies)
      for (const condition of [qual, check].filter((one) => one !== null))
        expect([name, condition === 'false' || condition.includes('app.deleting_plan')]).toEqual([name, true]);
    // The right to change a plan is for locking it: no row that was changed passes the policy.
    expect(policies.find(({ name }) => name === 'plan_removed')?.check).toBe('false');
    const functions = await test.rows<{ name: string; may: string[] }>(
      `select proname as name, array(select r.rolname::text from pg_roles r where r.rolname = any($1)
         and has_function_privilege(r.oid, p.oid, 'execute') order by 1) as may
       from pg_proc p where pg_get_userbyid(proowner) = 'evenhand_remover'`,
      ROLES,
    );
    expect(functions).toEqual([{ name: 'delete_plan', may: ['evenhand_definer', 'evenhand_remover'] }]);
  });

  it('that erases adds no row but entries and removes none but kept mails and the names of saved views, and sees no plan but those of its request', async () => {
    const held = await rightsOf('evenhand_eraser');
    expect(held.filter((one) => / (INSERT|DELETE)$/.test(one))).toEqual([
      'outbox_mail DELETE',
      'saved_view DELETE',
      'shared_entry INSERT',
      'vendor_entry INSERT',
    ]);
    const policies = await test.rows<{ name: string; qual: string | null; check: string | null }>(
      `select policyname as name, qual, with_check as check from pg_policies
       where 'evenhand_eraser' = any(roles) and tablename <> 'outbox_mail'`,
    );
    expect(policies.length).toBeGreaterThan(30);
    for (const { name, qual, check } of policies)
      for (const condition of [qual, check].filter((one) => one !== null))
        expect([name, /erasing_plans\(\)|app\.erasure_id/.test(condition)]).toEqual([name, true]);
  });

  it('changes nothing of where a row belongs: its plan, its side, its person', async () => {
    const changed = await test.rows<{ column: string }>(
      `select distinct table_name || '.' || column_name as column from information_schema.role_column_grants
       where table_schema = 'public' and grantee = 'evenhand_app' and privilege_type = 'UPDATE'
         and column_name in ('id', 'workspace_id', 'plan_id', 'person_id', 'customer_id', 'side', 'email')`,
    );
    expect(changed).toEqual([]);
  });

  it('that signs people in has no right to anything of a plan or a workspace', async () => {
    const tables = new Set((await rightsOf('evenhand_session')).map((held) => held.split(' ')[0]));
    expect([...tables].sort()).toEqual([
      'checkpoint_key',
      'outbox_mail',
      'passkey',
      'passkey_challenge',
      'person',
      'session',
      'sign_in',
      'sign_in_account',
      'sign_in_attempt',
      'sign_in_flow',
      'sign_in_provider',
      'story_clock',
    ]);
  });

  it('that answers people reads no token of a calendar’s address, and changes nothing of one but that it is taken back', async () => {
    const held = await test.rows<{ held: string }>(
      `select column_name || ' ' || privilege_type as held from information_schema.role_column_grants
       where table_name = 'calendar_feed' and grantee = 'evenhand_app' order by 1`,
    );
    const rights = held.map((one) => one.held);
    expect(rights).not.toContain('token_hash SELECT');
    expect(rights.filter((one) => one.endsWith(' UPDATE'))).toEqual(['revoked_at UPDATE']);
    expect(rights.some((one) => one.endsWith(' DELETE'))).toBe(false);
  });

  it('that answers people changes nothing of a file but that its bytes are there and that an entry names it, and takes none out', async () => {
    const held = await test.rows<{ held: string }>(
      `select column_name || ' ' || privilege_type as held from information_schema.role_column_grants
       where table_name = 'file' and grantee = 'evenhand_app' order by 1`,
    );
    const rights = held.map((one) => one.held);
    expect(rights.filter((one) => one.endsWith(' UPDATE'))).toEqual(['kept_at UPDATE', 'named_at UPDATE']);
    expect((await rightsOf('evenhand_app')).filter((one) => one.startsWith('file '))).not.toContain('file DELETE');
  });

  it('that answers people knows nothing of passkeys, and whose one is and its key are changed by nobody', async () => {
    const reached = /^(passkey|passkey_challenge|sign_in_attempt|sign_in_flow|sign_in_account|session|sign_in) /;
    for (const role of ['evenhand_app', 'evenhand_worker', 'evenhand_eraser', 'evenhand_listener'])
      expect([role, (await rightsOf(role)).filter((one) => reached.test(one))]).toEqual([role, []]);
    const changed = await test.rows<{ column: string }>(
      `select column_name as column from information_schema.role_column_grants
       where table_name = 'passkey' and grantee = 'evenhand_session' and privilege_type = 'UPDATE' order by 1`,
    );
    expect(changed.map(({ column }) => column)).toEqual(['backed_up', 'counter', 'name', 'used_at']);
  });

  it('that answers people writes a client’s secret and reads none, and never that a domain is proved; who signs people in writes that alone', async () => {
    const held = await test.rows<{ role: string; held: string }>(
      `select grantee as role, column_name || ' ' || privilege_type as held from information_schema.role_column_grants
       where table_name = 'sign_in_provider' order by 2`,
    );
    const of = (role: string, right: string) =>
      held.filter((one) => one.role === role && one.held.endsWith(` ${right}`)).map((one) => one.held.split(' ')[0]);
    expect(of('evenhand_app', 'SELECT')).not.toContain('client_secret');
    expect(of('evenhand_app', 'UPDATE')).toEqual(['client_id', 'client_secret', 'issuer', 'only', 'revision']);
    expect(of('evenhand_app', 'INSERT').filter((column) => /^(proved|checked|tried)/.test(column!))).toEqual([]);
    expect(of('evenhand_session', 'INSERT')).toEqual([]);
    expect(of('evenhand_session', 'UPDATE')).toEqual([
      ...['checked_at', 'proved_at', 'proved_for', 'proved_since', 'tried', 'tried_at', 'tried_for'],
    ]);
  });

  it('that does the jobs has no right to any table of the product', async () => {
    expect(await rightsOf('evenhand_worker')).toEqual([]);
  });

  it('that listens for what is told has no right to anything', async () => {
    expect(await rightsOf('evenhand_listener')).toEqual([]);
  });
});

describe('a running process', () => {
  it('is connected as roles that own nothing and bypass nothing, and as no other', async () => {
    const log = pino({ level: 'silent' });
    const worker = await startWorker({ house: test.house, databaseUrl: test.adminUrl, log });
    try {
      for (const pool of [test.house.app, test.house.session, test.house.eraser]) await pool.query('select 1');
      const connected = await test.rows<{ role: string; free: boolean }>(
        `select distinct usename as role, rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid) as free
         from pg_stat_activity join pg_roles r on rolname = usename
         where datname = current_database() and application_name <> $1 order by 1`,
        TEST_ITSELF,
      );
      expect(connected.map(({ role }) => role)).toEqual(
        expect.arrayContaining(['evenhand_app', 'evenhand_eraser', 'evenhand_session', 'evenhand_worker']),
      );
      expect(connected.filter(({ role, free }) => free || !ROLES.includes(role))).toEqual([]);
    } finally {
      await worker.stop();
    }
  });
});

describe('a function that looks past the policies', () => {
  const OWNED_BY_DEFINER = [
    'ask_erasure',
    'bytes_to_drop',
    'claim_digests',
    'customer_has_come',
    'delete_customer',
    'digest_calendars',
    'drop_bytes',
    'drop_spent_drafts',
    'drop_file',
    'droppable_files',
    'end_plan',
    'ending_plans',
    'endings_of',
    'erase_from_log',
    'erasing_plans',
    'finish_erasure',
    'forget_admin_log',
    'forget_people',
    'forget_spent',
    'found_workspace',
    'hold_plans',
    'keep_stamp',
    'mail_done',
    'mail_failed',
    'note_run',
    'note_sign_in',
    'open_invitations',
    'people_of_plans',
    'person_for',
    'plan_is_new',
    'policy_held',
    'retry_mail',
    'tell_ending',
    'unsealed_halves',
    'unsealed_votes',
    'use_api_token',
    'use_calendar_feed',
    'viewer_admin_workspaces',
    'viewer_arrived',
    'viewer_joined',
    'viewer_memberships',
    'viewer_plans',
    'viewer_plans_led',
    'viewer_plans_of',
    'viewer_workspaces',
    'waiting_mails',
  ];

  /** Those that reach into the queue belong to its owner. */
  const OF_THE_QUEUE = ['enqueue', 'queued_mails', 'retry_job'];

  /** That which deletes a plan belongs to a role that does nothing else. */
  const OF_THE_REMOVER = ['delete_plan'];

  it('is one of these few, has a fixed search path, and belongs to the role that is for it', async () => {
    const functions = await test.rows<{ name: string; owner: string; config: string[] | null }>(
      `select proname as name, pg_get_userbyid(proowner) as owner, proconfig as config from pg_proc
       where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    );
    expect(functions.map(({ name }) => name)).toEqual([...OF_THE_QUEUE, ...OF_THE_REMOVER, ...OWNED_BY_DEFINER].sort());
    for (const { name, owner, config } of functions) {
      expect([name, config]).toEqual([name, ['search_path=pg_catalog, pg_temp']]);
      const others = [...OF_THE_QUEUE, ...OF_THE_REMOVER];
      expect([name, owner === 'evenhand_definer']).toEqual([name, !others.includes(name)]);
      expect([name, owner === 'evenhand_remover']).toEqual([name, OF_THE_REMOVER.includes(name)]);
    }
  });

  it('is for the roles that need it: nobody founds a workspace but the setup command', async () => {
    const may = async (role: string) =>
      (
        await test.rows<{ name: string }>(
          `select proname as name from pg_proc where pronamespace = 'public'::regnamespace
             and has_function_privilege($1, oid, 'execute') order by 1`,
          role,
        )
      ).map(({ name }) => name);
    expect(await may('evenhand_app')).not.toContain('found_workspace');
    expect(await may('evenhand_session')).toEqual(['enqueue', 'note_sign_in', 'use_api_token', 'use_calendar_feed']);
    expect(await may('evenhand_listener')).toEqual([]);
    for (const name of ['retry_job', 'queued_mails', 'forget_people', 'people_of_plans', 'hold_plans'])
      expect(await may('evenhand_app')).not.toContain(name);
    expect(await may('evenhand_worker')).toEqual([
      'bytes_to_drop',
      'claim_digests',
      'digest_calendars',
      'drop_bytes',
      'drop_file',
      'droppable_files',
      'end_plan',
      'ending_plans',
      'forget_admin_log',
      'forget_spent',
      'keep_stamp',
      'mail_done',
      'mail_failed',
      'note_run',
      'tell_ending',
    ]);
    expect(await may('evenhand_eraser')).toEqual(['erase_from_log', 'erasing_plans', 'finish_erasure']);
  });
});

describe('the journal of migrations', () => {
  it('grows in time, for a migration older than the newest applied one would be passed over', () => {
    const { entries } = JSON.parse(readFileSync(join(checkout, 'drizzle/meta/_journal.json'), 'utf8')) as {
      entries: { idx: number; when: number; tag: string }[];
    };
    expect(entries.length).toBeGreaterThan(2);
    for (const [at, { idx, when, tag }] of entries.entries()) {
      expect(idx).toBe(at);
      expect(tag).toMatch(new RegExp(`^${String(at).padStart(4, '0')}_`));
      expect(when).toBeGreaterThan(entries[at - 1]?.when ?? 0);
    }
  });

  it('keeps what the tables are by now alone: thousands of generated lines, of which the next migration needs the newest', () => {
    const kept = readdirSync(join(checkout, 'drizzle/meta')).filter((name) => name.endsWith('_snapshot.json'));
    const newest = readdirSync(join(checkout, 'drizzle'))
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .at(-1)!;
    expect(kept).toEqual([`${newest.slice(0, 4)}_snapshot.json`]);
  });
});
