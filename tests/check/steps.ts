import { join } from 'node:path';
import { cacheFolder } from '~/server/folders';

/** One thing that a check does. `counts` is where its runner writes how many tests passed and failed, and in whose form. */
export type Step = {
  name: string;
  command: readonly [string, ...string[]];
  counts?: { file: string; form: 'vitest' | 'playwright' };
};

/** Where the runners of this check leave their counts. */
export const countsFolder = join(cacheFolder, 'check');

const counts = (name: string, form: 'vitest' | 'playwright') => ({ file: join(countsFolder, `${name}.json`), form });

function vitest(project: 'unit' | 'database'): Step {
  const into = counts(project, 'vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${into.file}`];
  // Pure tests share nothing, so both cores can run them; the database's leave one to Postgres.
  const workers = project === 'unit' ? ['--maxWorkers=2'] : [];
  return { name: project, command: ['vitest', 'run', '--project', project, ...workers, ...reporters], counts: into };
}

const types: Step = { name: 'types', command: ['tsc', '--noEmit'] };
const lint: Step = { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] };
const format: Step = { name: 'format', command: ['prettier', '--check', '.'] };
const imports: Step = {
  name: 'imports',
  command: ['depcruise', 'app', 'drizzle', 'tests', '--config', 'dependency-cruiser.config.cjs'],
};
const build: Step = { name: 'build', command: ['remix', 'vite:build'] };
const browser: Step = {
  name: 'browser',
  command: ['playwright', 'test', '--reporter=list,json'],
  counts: counts('browser', 'playwright'),
};

/** What runs in one line of a list runs side by side: two cores, two steps. */
export const whole: readonly (readonly Step[])[] = [
  [types, lint],
  [format, imports],
  [vitest('unit'), build],
  [vitest('database')],
  [browser],
];

export const quick: readonly (readonly Step[])[] = [
  [types, lint],
  [imports, vitest('unit')],
];
