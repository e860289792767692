import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeMemberRole, removeMember } from '~/commands/administer.server';
import { READ_AT, TOKEN_READS, type TokenRead } from '~/domain/workspace/token';
import { daysAfter } from '~/domain/workspace/token-days';
import { todayOfTokens } from '~/http/tokens.server';
import { apiTokenHash } from '~/session/api-token';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { addPerson } from '../support/house';
import { storyOverHttp, type Pairs } from '../support/over-http';
import { storeToken } from '../support/stored-token';
import { ROWS } from './access-table';

const http = storyOverHttp();
const OTHER = randomUUID();
let ada: ReturnType<typeof randomUUID>;
let jonas: string;

beforeAll(async () => {
  await http.begin();
  const { rows } = http.test;
  // Another vendor, whose every text says so; Ada is its admin, and so is Jonas of both.
  ada = (await addPerson(http.test, 'ada@foreign.example', 'Ada Foreign')) as typeof ada;
  await rows("select found_workspace($1, 'Foreign vendor', 'ada@foreign.example', 'Ada Foreign', $2)", OTHER, ada);
  await rows('update member set joined_at = now() where workspace_id = $1', OTHER);
  jonas = personIdOf('jonas');
  await rows(
    `insert into member (workspace_id, person_id, name, email, role, joined_at) values ($1, $2, 'Jonas', $3, 'admin', now())`,
    ...[OTHER, jonas, CAST.jonas.email],
  );
  await rows("insert into customer (workspace_id, id, name) values ($1, gen_random_uuid(), 'Foreign customer')", OTHER);
  await rows(
    `insert into admin_log (workspace_id, at, kind, person_id, person_name, about_name) values ($1, now(), 'customer-added', $2, 'Ada Foreign', 'Foreign customer')`,
    ...[OTHER, ada],
  );
});
afterAll(http.end);
beforeEach(async () => {
  await http.test.rows("update session set proved_at = now() where proved_at < now() - interval '1 minute'");
  await http.test.rows("delete from sign_in_attempt where counted like 'token %'");
  await http.test.rows('delete from api_token');
});

const at = (path: string, workspace: string = WORKSPACE) => `/workspaces/${workspace}${path}`;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const read = (token: string, what: TokenRead, workspace?: string, method = 'GET') =>
  http.asking.ask(at(READ_AT[what], workspace), { headers: bearer(token), method });
const inDays = (days: number): string => daysAfter(todayOfTokens(), days);

interface Typed {
  readonly name?: string;
  readonly reads?: readonly string[];
  readonly endsOn?: string;
  readonly op?: string;
}
const filled = ({ name = 'Nightly copy', reads = ['log'], endsOn = inDays(90), op = randomUUID() }: Typed): Pairs => [
  ['form', 'token'],
  ['op', op],
  ['name', name],
  ...reads.map((one) => ['reads', one] as const),
  ['endsOn', endsOn],
];
const make = (typed: Typed = {}, who: Parameters<typeof http.post>[0] = 'jonas') =>
  http.post(who, at('/tokens/new'), filled(typed));
const tokenIn = (text: string): string | undefined => />(evh_[\w-]{43})</.exec(text)?.[1];
const logged = (kind: string) =>
  http.test.rows<{ by: string; about: string; details: object }>(
    'select person_name as by, about_name as about, details from admin_log where workspace_id = $1 and kind = $2 order by seq',
    ...[WORKSPACE, kind],
  );

describe('making a token', () => {
  it('is for admins of the workspace: nobody else of the vendor, no customer and no other vendor’s admin finds where', async () => {
    const { id } = await storeToken(http.test);
    for (const who of ['priya', 'elena', 'dana', 'ingrid', ada] as const) {
      for (const path of ['/tokens', '/tokens/new', `/tokens/${id}/revocation`])
        expect([who, path, (await http.get(who, at(path))).status]).toEqual([who, path, 404]);
      expect((await make({}, who)).status).toBe(404);
      expect((await http.post(who, at(`/tokens/${id}/revocation`), { form: 'revoke-token' })).status).toBe(404);
    }
    // Another vendor's token is not there in one's own workspace either.
    expect((await http.get(ada, at(`/tokens/${id}/revocation`, OTHER))).status).toBe(404);
    expect(await http.test.rows('select from api_token where revoked_at is not null')).toEqual([]);
  });

  it('shows it once: not to the same form sent again, nor in the list, and keeps its hash alone', async () => {
    const op = randomUUID();
    const made = await make({ op, reads: ['log', 'export'] });
    const token = tokenIn(made.text)!;
    expect([made.status, made.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(made.text).toContain('It is shown this once');
    const again = await make({ op, reads: ['log', 'export'] });
    expect([again.status, again.headers.location]).toEqual([302, at('/tokens?shown')]);
    const list = await http.get('jonas', again.headers.location!);
    expect(list.text).toContain('This token was shown already');
    expect(list.text).toContain(`evh_…${token.slice(-4)}`);
    expect(made.text + list.text).toContain('The log, Everything');
    for (const { text } of [again, list, await http.get('jonas', at('/tokens/new'))]) expect(text).not.toContain(token);
    const rows = await http.test.rows<{ row: string; hash: string }>(
      'select row_to_json(t)::text as row, token_hash as hash from api_token t',
    );
    expect(rows.map(({ hash }) => hash)).toEqual([apiTokenHash(token)]);
    expect(rows[0]!.row).not.toContain(token.slice(4, 30));
    expect((await logged('token-made')).at(-1)).toMatchObject({ by: CAST.jonas.name, about: 'Nightly copy' });
    expect((await logged('token-made')).length).toBe(1);
  });

  it('asks for a proof of the last five minutes, and loses nothing typed', async () => {
    const as = await http.signIn('jonas');
    await http.test.rows("update session set proved_at = now() - interval '6 minutes'");
    const form = filled({ name: 'Typed with care' });
    const opened = await http.asking.ask(at('/tokens/new'), { as });
    expect(opened.text).toContain(`/you/proof?to=${encodeURIComponent(at('/tokens/new'))}`);
    expect(opened.text).not.toContain('name="endsOn"');
    const sent = await http.asking.ask(at('/tokens/new'), { method: 'POST', as, form });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('value="Typed with care"');
    expect(await http.test.rows('select from api_token')).toEqual([]);
    await http.test.rows('update session set proved_at = now()');
    expect(tokenIn((await http.asking.ask(at('/tokens/new'), { method: 'POST', as, form })).text)).toBeDefined();
  });

  it('says at its field what is missing, passed or too far', async () => {
    const cases: readonly (readonly [Typed, string])[] = [
      [{ name: '' }, 'Please say what the token is for'],
      [{ reads: [] }, 'Please tick what it reads'],
      [{ reads: ['plans'] }, 'Please choose'],
      [{ endsOn: '' }, 'date'],
      [{ endsOn: inDays(-1) }, 'Please choose today or a later day'],
      [{ endsOn: inDays(366) }, 'A token works for at most a year, until'],
    ];
    for (const [typed, said] of cases) {
      const answer = await make(typed);
      expect([typed, answer.status, answer.text.includes(said)]).toEqual([typed, 422, true]);
    }
    expect(await http.test.rows('select from api_token')).toEqual([]);
    for (const endsOn of [inDays(0), inDays(365)]) expect(tokenIn((await make({ endsOn })).text)).toBeDefined();
  });

  it('stops at twenty that work: those that ended or were revoked do not count', async () => {
    for (let each = 0; each < 19; each++) await storeToken(http.test, { name: `Token ${each}` });
    await storeToken(http.test, { endsOn: inDays(-1) });
    const answers = await Promise.all([make(), make(), make()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const op = randomUUID();
    expect((await make({ op })).text).toContain('as many tokens as there can be');
    await http.test.rows('update api_token set revoked_at = now() where name = $1', 'Token 3');
    // The same form, sent again once there is room, makes one: what was refused was not done.
    expect(tokenIn((await make({ op })).text)).toBeDefined();
  });
});

describe('a program with a token', () => {
  it('reads what was ticked as its maker reads it by hand, and the archive is noted in the log', async () => {
    const { token } = await storeToken(http.test);
    const as = await http.signIn('jonas');
    const log = await read(token, 'log');
    expect([log.status, log.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(log.text).toBe((await http.asking.ask(at('/log.csv'), { as })).text);
    const noted = (await logged('export-made')).length;
    const archive = await read(token, 'export');
    expect([archive.status, archive.headers['content-type']]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(archive.bytes));
    expect(strFromU8(files['members.csv']!)).toContain(CAST.priya.email);
    expect(strFromU8(files['log.csv']!)).toContain(
      'Took an export of the workspace by the access token “Nightly copy”',
    );
    expect((await logged('export-made')).length).toBe(noted + 1);
    const used = await http.test.rows("select from api_token where used_at > now() - interval '1 minute'");
    expect(used).toHaveLength(1);
  });

  it('reads in the portfolio the plans in which its maker sits for the vendor, in this workspace alone', async () => {
    const { token } = await storeToken(http.test, { personId: personIdOf('priya') });
    await http.test.rows("update member set role = 'admin' where person_id = $1", personIdOf('priya'));
    const { text } = await read(token, 'portfolio');
    expect(text).toContain(COMPANIES.northquay);
    // A seat of hers in a plan of another vendor, as its customer.
    await http.test.rows(
      "update seat set side = 'customer' where person_id = $1 and plan_id = $2",
      ...[personIdOf('priya'), NORTHQUAY],
    );
    const without = (await read(token, 'portfolio')).text;
    expect([without.includes(COMPANIES.northquay), without.includes(COMPANIES.halden)]).toEqual([false, true]);
    await http.test.rows(
      "update seat set side = 'vendor' where person_id = $1 and plan_id = $2",
      ...[personIdOf('priya'), NORTHQUAY],
    );
    await http.test.rows("update member set role = 'member' where person_id = $1", personIdOf('priya'));
  });

  it('may ask for the head alone, which takes nothing and notes nothing', async () => {
    const { token } = await storeToken(http.test);
    const noted = (await logged('export-made')).length;
    for (const what of TOKEN_READS) {
      const { status, bytes } = await read(token, what, WORKSPACE, 'HEAD');
      expect([what, status, bytes.length]).toEqual([what, 200, 0]);
    }
    expect((await logged('export-made')).length).toBe(noted);
  });

  it('reads nothing of another workspace, even where its maker is an admin of both', async () => {
    const own = await storeToken(http.test);
    const theirs = await storeToken(http.test, { workspaceId: OTHER, personId: ada });
    for (const what of TOKEN_READS) {
      const { bytes, text } = await read(own.token, what);
      const said =
        what === 'export' ? Object.values(unzipSync(new Uint8Array(bytes))).map((one) => strFromU8(one)) : [text];
      expect([what, said.join('\n').toLowerCase().includes('foreign')]).toEqual([what, false]);
      expect([what, (await read(own.token, what, OTHER)).status]).toEqual([what, 401]);
      expect([what, (await read(theirs.token, what)).status]).toEqual([what, 401]);
    }
    expect((await read(theirs.token, 'log', OTHER)).text).toContain('Foreign customer');
  });

  it('is nobody anywhere else, and never somebody by a cookie beside the token', async () => {
    const { token } = await storeToken(http.test);
    const as = await http.signIn('jonas');
    const [customer] = await http.test.rows<{ id: string }>(
      'select customer_id as id from plan where id = $1',
      NORTHQUAY,
    );
    const fill: Record<string, string> = {
      workspace: WORKSPACE,
      plan: NORTHQUAY,
      customer: customer!.id,
      of: NORTHQUAY,
    };
    const opened = TOKEN_READS.map((one) => at(READ_AT[one]));
    const paths = ROWS.map(({ address }) => address.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? 'x'));
    const elsewhere = [
      ...new Set(paths.filter((path) => !opened.includes(path))),
      ...opened.map((path) => `${path}.data`),
      ...opened.map((path) => `${path}.data?_routes=routes%2Fworkspace%2Flog-csv`),
    ];
    expect(elsewhere.length).toBeGreaterThan(120);
    const cell = ({ status, headers }: { status: number; headers: { location?: string | undefined } }) => [
      status,
      headers.location?.split('?', 1)[0],
    ];
    for (const path of elsewhere) {
      const nobody = cell(await http.asking.ask(path));
      const carrying = [{}, { as }].map((who) => http.asking.ask(path, { ...who, headers: bearer(token) }));
      for (const answer of await Promise.all(carrying)) expect([path, cell(answer)]).toEqual([path, nobody]);
    }
    // At an address that it opens the token counts, and the cookie beside it does not.
    const wrong = await http.asking.ask(at('/log.csv'), { as, headers: bearer('evh_wrong') });
    expect(wrong.status).toBe(401);
  });

  it('changes nothing: what is posted with a token is nobody’s', async () => {
    const { token, id } = await storeToken(http.test);
    for (const path of ['/export/file', '/name', '/tokens/new', `/tokens/${id}/revocation`]) {
      const form = { op: randomUUID(), form: 'x', name: 'Taken over' };
      for (const as of [undefined, await http.signIn('jonas')]) {
        const { status, headers } = await http.asking.ask(at(path), {
          method: 'POST',
          as,
          form,
          headers: bearer(token),
        });
        expect([path, status, headers.location?.startsWith('/sign-in')]).toEqual([path, 302, true]);
      }
    }
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await read(token, 'log', WORKSPACE, method)).status).toBe(405);
  });
});

describe('a token that opens nothing', () => {
  const priya = personIdOf('priya');
  const admin = () => ({ house: http.test.house, personId: jonas, workspaceId: WORKSPACE, op: randomUUID() });

  it('is answered alike, whatever is the matter with it', async () => {
    const revoked = await storeToken(http.test);
    await http.test.rows('update api_token set revoked_at = now() where id = $1', revoked.id);
    const tokens = {
      unknown: `evh_${'x'.repeat(43)}`,
      malformed: 'x',
      empty: '',
      ended: (await storeToken(http.test, { endsOn: inDays(-1) })).token,
      revoked: revoked.token,
      elsewhere: (await storeToken(http.test, { workspaceId: OTHER, personId: ada })).token,
      other: (await storeToken(http.test, { reads: ['portfolio', 'export'] })).token,
      members: (await storeToken(http.test, { personId: priya })).token,
    };
    for (const [why, token] of Object.entries(tokens)) {
      const { status, headers, text } = await read(token, 'log');
      expect([why, status, headers['www-authenticate'], headers['cache-control'], text]).toEqual([
        ...[why, 401, 'Bearer realm="Evenhand"', 'private, no-store'],
        'This token opens nothing here: it is unknown, has ended, was revoked, or is for something else.\n',
      ]);
    }
    expect((await read(tokens.unknown, 'log', 'nothing')).status).toBe(401);
    expect((await read((await storeToken(http.test, { endsOn: inDays(0) })).token, 'log')).status).toBe(200);
  });

  it('is one that was revoked a moment ago: by its form, once, with a line in the log', async () => {
    const { token, id } = await storeToken(http.test, { name: 'Old collector' });
    expect((await read(token, 'log')).status).toBe(200);
    for (let each = 0; each < 2; each++) {
      const { status, headers } = await http.post('jonas', at(`/tokens/${id}/revocation`), { form: 'revoke-token' });
      expect([status, headers.location]).toEqual([302, at('/tokens')]);
    }
    expect((await read(token, 'log')).status).toBe(401);
    expect((await logged('token-revoked')).filter(({ about }) => about === 'Old collector')).toHaveLength(1);
    expect((await http.get('jonas', at('/tokens'))).text).toContain('Tokens that work no more');
  });

  it('is one whose maker is an admin no more, at the next request and for good', async () => {
    expect(await changeMemberRole(admin(), priya, 'admin')).toEqual({ done: true });
    const { token } = await storeToken(http.test, { personId: priya, name: 'Of Priya' });
    expect((await read(token, 'log')).status).toBe(200);
    // Past the command, as the function itself sees it.
    await http.test.rows("update member set role = 'member' where person_id = $1", priya);
    expect((await read(token, 'log')).status).toBe(401);
    await http.test.rows("update member set role = 'admin' where person_id = $1", priya);
    expect((await read(token, 'log')).status).toBe(200);
    expect(await changeMemberRole(admin(), priya, 'member')).toEqual({ done: true });
    expect((await read(token, 'log')).status).toBe(401);
    expect(await changeMemberRole(admin(), priya, 'admin')).toEqual({ done: true });
    expect((await read(token, 'log')).status).toBe(401);
    const second = await storeToken(http.test, { personId: priya, name: 'Of Priya too' });
    expect(await removeMember(admin(), priya)).toEqual({ done: true });
    expect((await read(second.token, 'log')).status).toBe(401);
    const lines = await logged('token-revoked');
    for (const name of ['Of Priya', 'Of Priya too'])
      expect(lines.filter(({ about }) => about === name)).toHaveLength(1);
  });

  it('however it is written, opens nothing and breaks nothing', async () => {
    const { token } = await storeToken(http.test);
    const visible = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-.~+/= \t!"#$%&()*,:;<>?@[]^`{|}\u00e9\u00ff') });
    const odd = fc.oneof(
      visible,
      visible.map((text) => `evh_${text}`),
      visible.map((text) => token + text).filter((text) => text.trim() !== token),
      fc.integer({ min: 4, max: 46 }).map((to) => token.slice(0, to)),
      fc.integer({ min: 0, max: 46 }).map((turned) => {
        const sign = token[turned]!;
        return token.slice(0, turned) + (sign === 'a' ? 'b' : 'a') + token.slice(turned + 1);
      }),
      fc.constant(token.toUpperCase()),
      fc.constant('x'.repeat(6_000)),
    );
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(odd, fc.constantFrom('Bearer ', 'bearer ', 'BEARER\t', 'Bearer  '), async (text, scheme) => {
        const { status } = await http.asking.ask(at('/log.csv'), { headers: { authorization: scheme + text } });
        statuses.add(status);
        expect([401, 429]).toContain(status);
      }),
      { numRuns: 300 },
    );
    expect([...statuses].sort()).toEqual([401, 429]);
    for (const other of [`Basic ${token}`, token, `Bearerx ${token}`, `Token ${token}`])
      expect((await http.asking.ask(at('/log.csv'), { headers: { authorization: other } })).status).toBe(302);
  }, 60_000);
});

describe('what one may ask is bounded, for all processes together', () => {
  it('by sixty reads of a token in an hour, where everything counts as ten', async () => {
    const { token, id } = await storeToken(http.test);
    const other = await storeToken(http.test);
    for (let each = 0; each < 5; each++) expect((await read(token, 'export', WORKSPACE, 'HEAD')).status).toBe(200);
    const together = await Promise.all(Array.from({ length: 14 }, () => read(token, 'log', WORKSPACE, 'HEAD')));
    expect(together.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(10);
    const held = await read(token, 'log');
    expect([held.status, held.headers['cache-control']]).toEqual([429, 'private, no-store']);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(3_500);
    expect(held.text).toBe('This token was used too often. Please wait a while.\n');
    expect((await read(other.token, 'log')).status).toBe(200);
    await http.test.rows("update api_token set asked_since = now() - interval '61 minutes' where id = $1", id);
    expect((await read(token, 'log')).status).toBe(200);
  });

  it('by thirty wrong ones of a sender in a quarter of an hour; one that is right reads on', async () => {
    const { token } = await storeToken(http.test);
    const wrong = () => read(`evh_${'y'.repeat(43)}`, 'log');
    const many = await Promise.all(Array.from({ length: 36 }, wrong));
    expect(many.map(({ status }) => status).filter((status) => status === 401)).toHaveLength(30);
    const held = await wrong();
    expect([held.status, held.headers['retry-after']]).toEqual([429, '900']);
    expect((await read(token, 'log')).status).toBe(200);
  });
});

it('no token, right or wrong, is in any line of the log, nor wherever it is put in an address', async () => {
  const { token } = await storeToken(http.test);
  await read(token, 'log');
  await read(`${token}x`, 'log');
  await http.asking.ask(`/workspaces/${token}/log.csv?token=${token}`, { headers: bearer(token) });
  const made = tokenIn((await make()).text)!;
  const lines = http.asking.lines.join('\n');
  expect(lines).toContain('/log.csv');
  for (const secret of [token, made]) expect(lines).not.toContain(secret.slice(4, 24));
});
