import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '~/server/folders';
import { startTestPostgres } from '../support/test-postgres';
import { alone } from './alone';
import { inBrowser } from './browser';
import { digests } from './digests';
import { livePages } from './live';
import { askFor, measure, type Load, type Measured } from './load';
import { rowsOf, type Row } from './rows';
import { seed, withoutPolicies } from './seed';
import { holdTheRest, pinned, serving } from './servers';
import { print, type Result } from './table';

/**
 * `npm run bench [-- ROW…] [-- --rounds=N --seconds=N --around=N]`: what the product costs beside its yardsticks, turn by turn. A row's
 * figure is the median of its rounds.
 */
const { only, rounds, seconds, around } = asked(process.argv.slice(2));

function asked(words: readonly string[]) {
  const number = (name: string, otherwise: number): number =>
    Number(words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
  return {
    only: words.filter((word) => !word.startsWith('--')),
    rounds: number('rounds', 3),
    seconds: number('seconds', 3),
    around: number('around', 1000),
  };
}

const wanted = ({ name }: { readonly name: string }): boolean => only.length === 0 || only.includes(name);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const middle = (of: readonly Measured[]): Measured => ({
  rate: median(of.map(({ rate }) => rate)),
  p50: median(of.map(({ p50 }) => p50)),
});

type Reach = NonNullable<Row['reach']>;

/** What is compared with what is to be reached. */
function figureOf(reach: Row['reach'], shown: Measured, ratio: number | null): number | null {
  if (reach && 'perSecond' in reach) return shown.rate;
  if (reach && 'within' in reach) return shown.p50;
  return reach && 'most' in reach && ratio !== null ? 1 / ratio : ratio;
}

function isReached(reach: Reach, figure: number): boolean {
  if ('perSecond' in reach) return figure >= reach.perSecond;
  if ('within' in reach) return figure <= reach.within;
  return 'most' in reach ? figure <= reach.most : figure >= reach.least;
}

async function resultOf({ what, load, beside, reach, connections }: Row): Promise<Result> {
  const once = (one: Load, time = seconds): Promise<Measured> => measure(one, time, connections);
  // What runs for the first time is not yet compiled, and may take longer than a second to answer all.
  for (const one of [load, beside]) if (one) await once(one, one.anew ? 4 : 2).catch(() => {});
  const [own, other]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await once(load));
    if (beside) other.push(await once(beside));
  }
  const ratio = other.length ? median(own.map(({ rate }, at) => rate / other[at]!.rate)) : null;
  const shown = middle(own);
  const figure = figureOf(reach, shown, ratio);
  const reached = reach === null || figure === null ? null : isReached(reach, figure);
  const bytes = load.posts ? null : (await askFor(load)).bytes;
  return { what, figure, ...shown, beside: other.length ? middle(other).rate : null, bytes, reach, reached };
}

execFileSync('npm', ['run', '--silent', 'build'], { cwd: checkout, stdio: 'ignore' });
execFileSync('npx', ['remix', 'vite:build', '--logLevel', 'error'], {
  cwd: join(checkout, 'tests/bench/bare-remix'),
  stdio: ['ignore', 'ignore', 'ignore'],
});
const load = loadavg();
const results: Result[] = await alone(wanted);
// On a disk, as the figures have always been.
const postgres = await startTestPostgres(tmpdir());
try {
  const [house, small] = [
    await seed(postgres, 'bench', around),
    await seed(postgres, 'bench_small', Math.ceil(around / 100)),
  ];
  const open = await withoutPolicies(postgres, small);
  await holdTheRest(postgres.adminUrl);
  const product = (databaseUrl: string) => serving({ what: 'product', databaseUrl });
  const running = {
    ...{ house, small },
    product: await product(house.databaseUrl),
    productSmall: await product(small.databaseUrl),
    productOpen: await product(open),
    floor: await serving({ what: 'floor', databaseUrl: house.databaseUrl }),
    bareRemix: await serving({ what: 'bare-remix', databaseUrl: house.databaseUrl }),
  };
  try {
    for (const row of (await rowsOf(running)).filter(wanted)) {
      const result = await resultOf(row).catch((error: Error): Result => ({ what: row.what, failed: error.message }));
      results.push(result);
      print([result]);
    }
    for (const [name, take] of Object.entries({ browser: inBrowser, live: livePages, digest: digests }).filter(
      ([name]) => wanted({ name }),
    )) {
      const found = await take(running).catch((error: Error): Result[] => [{ what: name, failed: error.message }]);
      results.push(...found);
      print(found);
    }
  } finally {
    const { product: one, productSmall, productOpen, floor, bareRemix } = running;
    await Promise.all([one, productSmall, productOpen, floor, bareRemix].map((server) => server.end()));
  }
} finally {
  await postgres.stop();
}

console.log(
  pinned
    ? 'Each server had one core to itself; the load and Postgres (fsync off) shared the other.'
    : 'Servers, load and Postgres (fsync off) shared all cores: there is no taskset, or one core alone.',
);
console.log(
  `Load of the machine before: ${load.map((one) => one.toFixed(2)).join(' ')}; after: ${loadavg()
    .map((one) => one.toFixed(2))
    .join(' ')}`,
);
print(results);
mkdirSync(join(checkout, '.cache/bench'), { recursive: true });
writeFileSync(
  join(checkout, '.cache/bench/results.json'),
  `${JSON.stringify({ load, pinned, rounds, seconds, results }, null, 2)}\n`,
);
if (results.some((result) => 'failed' in result)) process.exitCode = 1;
