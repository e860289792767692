import { join } from 'node:path';
import { cacheFolder } from '~/server/folders';

/** One thing that a check does. `counts` is where its runner writes how many tests passed and failed, and in whose form. */
export type Step = {
  name: string;
  command: readonly [string, ...string[]];
  /** Beside what the environment has. */
  env?: Readonly<Record<string, string>>;
  counts?: { file: string; form: 'vitest' | 'playwright' };
};

/** Where the runners of this check leave their counts. */
export const countsFolder = join(cacheFolder, 'check');

const counts = (name: string, form: 'vitest' | 'playwright') => ({ file: join(countsFolder, `${name}.json`), form });

/** Where the suites run: no result may depend on the zone of the machine. */
const UTC = 'UTC';
const NEW_YORK = 'America/New_York';
const AUCKLAND = 'Pacific/Auckland';
const KATHMANDU = 'Asia/Kathmandu';
const CAIRO = 'Africa/Cairo';
const ZONES = [UTC, NEW_YORK, AUCKLAND, KATHMANDU, CAIRO] as const;

/** A suite in one zone. `share`: of the times that each property is tried. */
function suite(project: 'unit' | 'database', zone: string, share = 1): Step {
  const name = `${project} in ${zone}`;
  const into = counts(name.replaceAll(/\W/g, '-'), 'vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${into.file}`];
  // Two cores: a suite that is tried whole has both.
  const workers = share === 1 ? ['--maxWorkers=2'] : [];
  return {
    name,
    command: ['vitest', 'run', '--project', project, ...workers, ...reporters],
    counts: into,
    env: { TZ: zone, PROPERTY_SHARE: String(share) },
  };
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
  env: { TZ: CAIRO },
};

/** What each word checks. What runs in one line of a list runs side by side: two cores, two steps. */
export const CHECKS = {
  whole: [
    [types, lint],
    [format, imports],
    [suite('unit', UTC), build],
    [suite('unit', NEW_YORK, 0.1), suite('unit', AUCKLAND, 0.1)],
    [suite('unit', KATHMANDU, 0.1), suite('unit', CAIRO, 0.1)],
    [suite('database', AUCKLAND)],
    [browser],
  ],
  quick: [
    [types, lint],
    [imports, suite('unit', UTC)],
  ],
  /** Everything that knows the time, whole, in each zone: longer than one waits for, so not in `npm test`. */
  zones: [[build], ...ZONES.flatMap((zone) => [[suite('unit', zone)], [suite('database', zone)]])],
} as const satisfies Record<string, readonly (readonly Step[])[]>;
