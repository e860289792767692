import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testHouse, type TestHouse } from '../support/house';
import { testSecret } from '../support/test-postgres';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command with these settings and no others. */
function setup(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'drizzle/setup.ts', ...args], {
    cwd: checkout,
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, out, err })));
}

describe('npm run setup', () => {
  let test: TestHouse;
  let settings: Record<string, string>;
  beforeAll(async () => {
    test = await testHouse();
    settings = { DATABASE_URL: test.adminUrl, BASE_URL: 'https://plans.example.com', SECRET: testSecret };
  });
  afterAll(() => test.close());

  const invitations = () =>
    test.rows<{ payload: unknown }>(
      "select payload from graphile_worker._private_jobs where payload->>'kind' = 'invitation'",
    );

  it('makes the first workspace, invites its admin, and says so in one line', async () => {
    const { status, out, err } = await setup(
      settings,
      '--workspace',
      'Tessel Analytics',
      '--admin',
      'Ada.Byron@Tessel.example',
    );
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(
      'Tessel Analytics is set up; ada.byron@tessel.example gets an invitation to https://plans.example.com as soon as the app runs.\n',
    );
    expect(
      await test.rows('select m.name, m.email, m.role from member m join workspace w on w.id = m.workspace_id'),
    ).toEqual([{ name: 'Ada Byron', email: 'ada.byron@tessel.example', role: 'admin' }]);
    expect(await invitations()).toHaveLength(1);
  });

  it('says that a workspace is there already, whatever its capitals, and changes nothing', async () => {
    const { status, out } = await setup(settings, '--workspace', 'TESSEL analytics', '--admin', 'eve@tessel.example');
    expect([status, out]).toEqual([0, 'TESSEL analytics is there already; nothing was changed.\n']);
    expect(await test.rows('select 1 from workspace')).toHaveLength(1);
    expect(await test.rows('select 1 from member')).toHaveLength(1);
    expect(await invitations()).toHaveLength(1);
  });

  it('names every argument that is missing or wrong, and does nothing', async () => {
    const none = await setup(settings);
    expect(none.status).toBe(1);
    expect(none.err.trim().split('\n')).toEqual([
      '--workspace is missing: the name of your company',
      '--admin is missing: the address of whoever manages people and settings',
      'npm run setup -- --workspace NAME --admin MAIL',
    ]);
    const wrong = await setup(settings, '--workspace', 'Other', '--admin', 'nobody');
    expect([wrong.status, wrong.err.split('\n')[0]]).toEqual([1, '--admin must be an address like ada@example.com']);
    expect(await test.rows('select 1 from workspace')).toHaveLength(1);
  });

  it('names every setting that it needs, and no others', async () => {
    const { status, err } = await setup({}, '--workspace', 'Other', '--admin', 'ada@other.example');
    expect(status).toBe(1);
    expect(err.trim().split('\n')).toEqual(['DATABASE_URL is missing', 'BASE_URL is missing', 'SECRET is missing']);
  });

  it('says what is wrong when no database answers', async () => {
    const away = { ...settings, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const { status, err } = await setup(away, '--workspace', 'Other', '--admin', 'ada@other.example');
    expect(status).toBe(1);
    expect(err).toMatch(/^The database says: .*ECONNREFUSED.*\n$/);
  });
});
