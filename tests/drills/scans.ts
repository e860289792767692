import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { badSite } from './bad-site';
import { JUDGED_AS, judgedDemo, type JudgedDemo } from './judged-demo';
import { need } from './tools';
import { watched, type Watched } from './watched';

/** Runs a program to its end, or for so many seconds; what it said. Its own files go into `folder`. */
function ran(program: string, args: readonly string[], seconds: number, folder: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      // What it has said is kept also where its time is over.
      env: { ...process.env, HOME: folder, PYTHONUNBUFFERED: '1' },
      // Sqlmap takes what it could be told there for its targets.
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)));
    child.once('close', () => resolve(said));
  });
}

/** Who scans: nobody, a viewer of the customer’s, and each of the story’s kinds of people. */
const ROLES = [undefined, 'vera', ...JUDGED_AS] as const;
type Role = (typeof ROLES)[number];

/** As somebody who may only read sees it: the story has nobody of that kind, so one is invited as Dana does it. */
async function cookieOf(demo: JudgedDemo, who: Role): Promise<string | undefined> {
  if (who === undefined) return undefined;
  return who === 'vera' ? demo.signInViewer() : demo.signIn(who satisfies Who);
}

/** Scans the product as everybody in turn with `scan`, and a bad site beside it; what was found, and where a scan was worth nothing. */
async function asEverybody(
  tell: (line: string) => void,
  /** Whether the judge sends forms of its own accord: then some must have been answered. */
  sendsForms: boolean,
  scan: (name: string, at: string, who: Role | 'bad', commitment: string) => Promise<Found>,
): Promise<string[]> {
  const demo = await judgedDemo();
  const bad = await badSite();
  const faults: string[] = [];
  try {
    const page = await demo.ask(`/plans/${NORTHQUAY}/commitments`, { as: await demo.signIn('dana') });
    const commitment = /commitments\/([0-9a-f-]{36})/.exec(page.text)![1]!;
    for (const who of ROLES) {
      const name = who ?? 'nobody';
      const before = await watched(demo.url, await cookieOf(demo, who));
      const { findings, tried } = await scan(name, before.url, who, commitment);
      await before.close();
      const { asked, pages, forms, askedToSignIn } = before;
      tell(
        `   ${name.padEnd(10)}${findings.length} found, ${tried} ${asked} asked: ${pages} pages behind signing in, ${forms} forms answered; ${before.faults.length} failed within`,
      );
      faults.push(
        ...findings.map((one) => `${name}: ${one}`),
        ...new Set(before.faults.map((one) => `${name}: ${one}`)),
      );
      if (asked < 20) faults.push(`${name}: the scan asked for next to nothing (${asked})`);
      if (who && (pages < 5 || (sendsForms && forms < 5) || askedToSignIn > 0))
        faults.push(`${name}: ${sawLittle(before)}`);
    }
    const { findings, tried } = await scan('bad', bad.url, 'bad', commitment);
    tell(`   bad site  ${findings.length} found, ${tried}: ${findings.slice(0, 3).join('; ').slice(0, 200)}`);
    if (findings.length === 0) faults.push('nothing is found in a bad site: the judge is broken');
  } finally {
    await demo.close();
    await bad.close();
  }
  return faults;
}

const sawLittle = ({ pages, forms, askedToSignIn }: Watched): string =>
  `the scan did not look behind signing in: ${pages} pages, ${forms} forms, asked to sign in ${askedToSignIn} times`;

interface Found {
  readonly findings: readonly string[];
  /** In words, for the line that is told. */
  readonly tried: string;
}

/** Of wapiti: 1 is low, 2 medium. */
const MEDIUM = 2;
/** What it tries. What would have the product ask a machine elsewhere (ssrf, xxe) is left out: scans stay on this one. */
const MODULES = 'blindsql,cookieflags,crlf,csp,exec,file,http_headers,methods,permanentxss,redirect,sql,xss';

interface OneFound {
  readonly level: number;
  readonly info: string;
  readonly path: string;
}
interface Report {
  readonly vulnerabilities: Readonly<Record<string, readonly OneFound[]>>;
}

/** Wapiti over the demo as each kind of person: nothing of medium or more, and nothing that fails within. A bad site beside it has some. */
export async function wapiti(tell: (line: string) => void = console.log): Promise<string[]> {
  need({ wapiti: 'wapiti' });
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-wapiti-'));
  try {
    return await asEverybody(tell, false, async (name, url, who, commitment) => {
      const out = join(folder, `${name}.json`);
      const begin =
        who === 'bad'
          ? ['/search?q=a', '/row?id=1']
          : who === undefined
            ? ['/sign-in?to=/you', '/verify', '/help', '/keys']
            : [
                `/plans/${NORTHQUAY}`,
                `/plans/${NORTHQUAY}/commitments/${commitment}/comment`,
                '/find?q=data',
                '/portfolio?q=n',
                '/you',
                '/weekly',
                `/workspaces/${WORKSPACE}`,
              ];
      const what = ['-u', `${url}/`, ...begin.flatMap((path) => ['-s', url + path]), '-m', MODULES, '-l', '1'];
      const bounds = [...['--max-scan-time', '15', '--max-attack-time', '4', '--max-links-per-page', '40'], '-d', '3'];
      const how = [
        '-t',
        '5',
        '-S',
        'polite',
        '--flush-session',
        '--store-session',
        join(folder, name),
        '--no-bugreport',
      ];
      const said = await ran('wapiti', [...what, ...bounds, ...how, '-f', 'json', '-o', out], 180, folder);
      if (!existsSync(out)) throw new Error(`wapiti does not end: ${said.slice(-400)}`);
      const { vulnerabilities } = JSON.parse(readFileSync(out, 'utf8')) as Report;
      const all = Object.entries(vulnerabilities).flatMap(([kind, found]) => found.map((one) => ({ kind, ...one })));
      const heavy = all.filter(({ level }) => level >= MEDIUM);
      return {
        findings: heavy.map(({ kind, info, path }) => `${kind}: ${path}: ${info}`),
        tried: `${all.length - heavy.length} lesser;`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PLAN = `/plans/${NORTHQUAY}`;
/** Addresses that take a word. */
const ADDRESSES = [
  '/find?q=data&in=plans',
  '/portfolio?q=n&sort=risk',
  '/weekly?find=n',
  `${PLAN}/history?who=x&about=y`,
  `${PLAN}/record?on=2026-07-01`,
  `${PLAN}/commitments?q=x`,
];

/** The place before the product gives each form a key of its own. */
const OPERATION = '00000000-0000-4000-8000-000000000000';

/** Who may not write at every commitment. */
const READS: readonly string[] = ['vera', 'marcus', 'wen', 'jonas'];

/** A form with words that somebody may send: whoever may not write at that commitment saves a view of their own. */
function formFor(
  who: Role | 'bad',
  commitment: string,
): { readonly to: string; readonly form: string; readonly field: string } {
  if (who === undefined) return { to: '/sign-in', form: 'form=x&email=a@b.example&to=/', field: 'email' };
  if (who && READS.includes(who)) return { to: '/weekly', form: 'form=view&name=x&query=q%3Dn&was=', field: 'name' };
  return { to: `${PLAN}/commitments/${commitment}/comment`, form: 'form=comment&of=&words=x', field: 'words' };
}

/** Sqlmap over every address that takes a word and over forms, as each kind of person: nothing can be injected. A bad site beside it can. */
export async function sqlmap(tell: (line: string) => void = console.log): Promise<string[]> {
  need({ sqlmap: 'sqlmap' });
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-sqlmap-'));
  const how = [
    ...['--batch', '--flush-session', '--level', '1', '--risk', '1', '--technique', 'BEU', '--dbms', 'PostgreSQL'],
    ...['--timeout', '5', '--retries', '0', '--disable-coloring', '--threads', '2'],
  ];
  const run = async (name: string, seconds: number, ...what: readonly string[]): Promise<Found & { count: number }> => {
    const said = await ran('sqlmap', [...what, ...how, '--output-dir', join(folder, name)], seconds, folder);
    const vulnerable = [...said.matchAll(/parameter '([^']+)' is vulnerable|^Parameter: (.+)$/gm)];
    const tried = new Set(
      [...said.matchAll(/testing (?:if|for SQL injection on) ((?:GET|POST) parameter '[^']+')/g)].map(
        ([, which]) => which,
      ),
    );
    return { findings: vulnerable.map(([, one, other]) => (one ?? other)!), tried: '', count: tried.size };
  };
  try {
    return await asEverybody(tell, true, async (name, url, who, commitment) => {
      const urls =
        who === 'bad' ? ['/row?id=1'] : who === undefined ? ['/sign-in?to=x', '/verify?x=y', '/help?x=y'] : ADDRESSES;
      const list = join(folder, `${name}.txt`);
      writeFileSync(list, `${urls.map((path) => url + path).join('\n')}\n`);
      const asked = await run(name, 50, '-m', list);
      if (who === 'bad') return { ...asked, tried: `${asked.count} parameters tried` };
      const { to, form, field } = formFor(who, commitment);
      const posted = await run(`${name}-forms`, 35, '-u', url + to, '--data', `op=${OPERATION}&${form}`, '-p', field);
      return {
        findings: [...asked.findings, ...posted.findings, ...(asked.count === 0 ? ['nothing was tried'] : [])],
        tried: `${asked.count} parameters of addresses and ${posted.count} of forms tried;`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
