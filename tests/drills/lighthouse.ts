import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { fetched } from './fetched';
import { judgedDemo } from './judged-demo';
import { need, NotThere, told } from './tools';

/** The least of each, of a hundred. */
const LEAST = { accessibility: 100, 'best-practices': 100, performance: 95 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

const run = promisify(execFile);

/** Hard to read, without words for its picture, and in no language. */
const BAD = '<html><body style="color:#999;background:#aaa"><img src="/x.png"><input><p>Hard to read</p></body></html>';

interface Report {
  readonly categories: Record<
    Category,
    { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }
  >;
  readonly audits: Record<
    string,
    { readonly score: number | null; readonly title: string; readonly scoreDisplayMode: string }
  >;
}

/** The plan page of the demo as Lighthouse sees it on a phone, and a bad page beside it. */
export async function lighthouse(tell: (line: string) => void = console.log): Promise<string[]> {
  const cli = join(fetched('lighthouse', '12.8.2'), 'cli/index.js');
  // A whole one: Lighthouse waits for ever for a shell that draws no window.
  need({ chromium: 'chromium' });
  const executablePath = told('which', 'chromium').out.trim();
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-lighthouse-'));
  const judge = async (url: string, cookie = ''): Promise<Report> => {
    const out = join(folder, 'report.json');
    const headers = join(folder, 'headers.json');
    writeFileSync(headers, JSON.stringify(cookie ? { Cookie: cookie } : {}));
    const asked = [cli, url, '--quiet', '--output=json', `--output-path=${out}`, `--extra-headers=${headers}`];
    const how = [
      '--form-factor=mobile',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
    ];
    const env = { ...process.env, CHROME_PATH: executablePath };
    await run(process.execPath, [...asked, ...how], { env, timeout: 180_000 }).catch((error: { stderr?: string }) => {
      throw new NotThere(`Lighthouse does not run: ${(error.stderr ?? '').trim().slice(-300)}`);
    });
    return JSON.parse(readFileSync(out, 'utf8')) as Report;
  };
  const scoresOf = ({ categories }: Report) =>
    Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)])) as Record<
      Category,
      number
    >;
  const demo = await judgedDemo();
  const bad = createServer((_req, res) => res.setHeader('content-type', 'text/html').end(BAD)).listen(0, '127.0.0.1');
  try {
    const cookie = await demo.signIn('dana');
    const path = `/plans/${NORTHQUAY}`;
    // Once for the caches of the process, as for whoever comes back; three times for the machine, of which the one between counts.
    await demo.ask(path, { as: cookie });
    const reports: Report[] = [];
    for (let time = 0; time < 3; time += 1) reports.push(await judge(demo.url + path, cookie));
    const scores = reports.map(scoresOf);
    const middle = Object.fromEntries(
      CATEGORIES.map((name) => [name, scores.map((one) => one[name]).sort((a, b) => a - b)[1]!]),
    ) as Record<Category, number>;
    const theirs = scoresOf(await judge(`http://localhost:${(bad.address() as AddressInfo).port}`));
    const line = (of: Record<Category, number>): string => CATEGORIES.map((name) => `${name} ${of[name]}`).join(', ');
    tell(
      `   plan page   ${line(middle)} (performance of three: ${scores.map(({ performance }) => performance).join(', ')})`,
    );
    tell(`   bad page    ${line(theirs)}`);
    const faults = CATEGORIES.filter((name) => middle[name] < LEAST[name]).map((name) => {
      const { audits, categories } = reports[0]!;
      const lost = categories[name].auditRefs
        .map(({ id }) => audits[id]!)
        .filter(
          ({ score, scoreDisplayMode }) =>
            score !== null && score < 0.9 && !['informative', 'manual'].includes(scoreDisplayMode),
        );
      return `${name} ${middle[name]} of ${LEAST[name]}: ${lost.map(({ title }) => title).join('; ')}`;
    });
    return theirs.accessibility === 100 ? [...faults, 'Lighthouse finds nothing in a bad page: it is broken'] : faults;
  } finally {
    await demo.close();
    bad.closeAllConnections();
    bad.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
