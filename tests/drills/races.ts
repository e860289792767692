import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout } from '~/server/folders';

const RACES = 500;

/** What `npm test` tries a hundred times, five hundred times: two executives sign while somebody edits, and no signature is on another version. */
export async function races(tell: (line: string) => void = console.log): Promise<string[]> {
  const started = performance.now();
  const vitest = join(checkout, 'node_modules/.bin/vitest');
  const { status, stdout } = spawnSync(vitest, ['run', '--project', 'database', 'tests/commands/sign-race.test.ts'], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, SIGN_RACES: String(RACES) },
  });
  tell(`   ${RACES} races in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return status === 0 ? [] : [`a signature on another version, or a race that did not end: ${stdout.slice(-600)}`];
}
