import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as `npm run --silent judge` does, on a file with this text. */
const run = (text: string | null) => {
  const file = join(folder, 'case.json');
  if (text !== null) writeFileSync(file, text);
  const args = ['--import', 'tsx', 'app/server/judge.ts', text === null ? 'no-such-file.json' : file];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
};

const cases = JSON.parse(readFileSync(new URL('./cases/record-worked.json', import.meta.url), 'utf8')) as {
  expect: unknown;
  commitments: { id: string; weight: number }[];
}[];

describe('the judge command', () => {
  it('answers an array with an array, in the form of expect', () => {
    const { status, stdout, stderr } = run(JSON.stringify(cases));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(cases.map(({ expect: wanted }) => wanted));
  });

  it('answers one case with one answer, whatever marks the file begins with', () => {
    const { status, stdout } = run(`\uFEFF${JSON.stringify(cases[0])}`);
    expect([status, JSON.parse(stdout)]).toEqual([0, cases[0]!.expect]);
  });

  it('judges nothing when anything is at fault: status 2 and one line a fault', () => {
    const heavy = {
      ...cases[1]!,
      name: 'heavy',
      commitments: cases[1]!.commitments.map((one) => ({ ...one, weight: 4 })),
    };
    const { status, stdout, stderr } = run(JSON.stringify([cases[0], heavy, { ...heavy, name: undefined }]));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'case heavy: commitment A: weight: should be a whole number from 1 to 3, and is 4\n' +
        'case #3: commitment A: weight: should be a whole number from 1 to 3, and is 4\n',
    );
  });

  it.each([
    ['a file that is not there', null, /^no-such-file\.json: cannot be read: .+\n$/],
    ['a file that is no JSON', '{"name": \n', /^\S+case\.json: is not JSON: .+\n$/],
    ['a file with no case in it', '7', /^case #1: case: should be an object, and is 7\n$/],
  ])('says in one line what is wrong with %s', (_name, text, line) => {
    const { status, stdout, stderr } = run(text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line);
  });
});
