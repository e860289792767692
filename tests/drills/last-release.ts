import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { verifyAll } from '~/server/backup/verify-all';
import { checkout } from '~/server/folders';
import { freePort } from '~/server/free-port';
import { CAST } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import type { Answer } from '../support/asking';
import { formsOn, typedIn } from '../support/page-forms';
import { commitmentOf, faultsOf, install, kill, openCommitment, until, type Installation } from './installation';
import { has, NotThere, told } from './tools';

/** The code of a release, and how it was found. */
interface Release {
  readonly commit: string;
  readonly by: string;
  /** Migrations of this checkout that it does not know. */
  readonly newer: readonly string[];
}

const git = (...args: readonly string[]): string => {
  const { status, out } = told('git', '-C', checkout, ...args);
  return status === 0 ? out.trim() : '';
};

/**
 * The release before this one: the newest tag `release-*` before the last commit; where there is none, the commit before the newest
 * migration came, since what runs beside a new schema is what did not know it. Where that one is not committed yet, the last commit.
 */
export function lastReleaseOf(): Release {
  if (!has('git')) throw new NotThere('git is missing: apt-get install git');
  if (git('rev-parse', 'HEAD') === '')
    throw new NotThere('the last release is missing: this is no clone with a history');
  const migrations = readdirSync(join(checkout, 'drizzle')).filter((name) => name.endsWith('.sql'));
  const newest = migrations.sort().at(-1)!;
  const tag = git('describe', '--tags', '--match', 'release-*', '--abbrev=0', 'HEAD^');
  const added = git('log', '--diff-filter=A', '--format=%H', '-1', '--', `drizzle/${newest}`);
  const name = tag || (added ? `${added}^` : 'HEAD');
  const commit = git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  if (commit === '')
    throw new NotThere('the last release is missing: the history of this clone does not reach back to it');
  const known = git('ls-tree', '--name-only', commit, 'drizzle/').split('\n');
  const by = tag ? `tag ${tag}` : added ? `the commit before ${newest}` : `the last commit, without ${newest}`;
  return { commit, by, newer: migrations.filter((one) => !known.includes(`drizzle/${one}`)) };
}

/** What is installed to run, by a lock: what only builds and tests is left out. */
function runs(lock: string): Record<string, unknown> {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { dev?: boolean; version?: string }> };
  return Object.fromEntries(
    Object.entries(packages).flatMap(([path, { dev, version }]) => (path === '' || dev ? [] : [[path, version]])),
  );
}

/** The release built in a folder of its own, with the packages of this checkout where it runs on the same. */
function build({ commit }: Release, folder: string): void {
  if (told('git', '-C', checkout, 'worktree', 'add', '--detach', folder, commit).status !== 0)
    throw new NotThere(`the last release is missing: ${commit} cannot be checked out`);
  const same = isDeepStrictEqual(
    runs(readFileSync(join(folder, 'package-lock.json'), 'utf8')),
    runs(readFileSync(join(checkout, 'package-lock.json'), 'utf8')),
  );
  if (same) symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  else if (spawnSync('npm', ['ci'], { cwd: folder, stdio: 'ignore' }).status !== 0)
    throw new NotThere('the packages of the last release are missing: npm ci failed in it');
  const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the last release does not build: ${stderr.slice(-500)}`);
}

const at = (path: string): string => `/plans/${NORTHQUAY}${path}`;

/** What both sides open in a plan, and what one opens beside it. */
const PAGES = [
  ...['', '.data', '/text', '/commitments', '/check-ins', '/record', '/record/timeline', '/record/document'],
  ...['/history', '/people', '/sign-off', '/versions/1', '/documents', '/documents/brief', '/documents/brief/pdf'],
  ...['/exports', '/exports/commitments.csv', '/exports/late-days.csv', '/bundle', '/proof', '/outcome'],
  ...['/notices', '/notes', '/fit', '/fit/costs', '/fit/flags'],
].map(at);
const OWN = ['/', '/portfolio', '/weekly', '/signatures', '/find?q=data', '/you', '/you/mails', '/help'];

/** What was done over http, and what was not answered as it should be. */
interface Smoke {
  readonly pages: number;
  readonly acts: readonly string[];
  readonly faults: readonly string[];
}

/**
 * Both sides sign in by a code from a mail and open every kind of page; and, where `acts` says so, one side delivers and the other accepts,
 * somebody comments, and a half of a check-in is given, which opens both.
 */
async function smoke(here: Installation, port: number, { acts }: { readonly acts: boolean }): Promise<Smoke> {
  const faults: string[] = [];
  const done: string[] = [];
  let pages = 0;
  const ask = (path: string, as: string, form?: readonly (readonly [string, string])[]): Promise<Answer> =>
    here.ask(port, path, { as, ...(form && { method: 'POST', form }) });
  const act = async (what: string, work: () => Promise<Answer>): Promise<void> => {
    const answer = await work().catch((error: Error) => error);
    if (!(answer instanceof Error) && answer.status === 302) done.push(what);
    else faults.push(`${what}: ${answer instanceof Error ? answer.message : answer.status}`);
  };
  const cookies = { priya: '', dana: '' };
  for (const who of ['priya', 'dana'] as const)
    await act(`${who} signs in by mail`, async () => {
      const answer = await signIn(here, port, CAST[who].email);
      cookies[who] = String(answer.headers['set-cookie']?.[0] ?? '').split(';', 1)[0]!;
      return answer;
    });
  for (const who of ['priya', 'dana'] as const)
    for (const path of [...PAGES, ...OWN]) {
      const { status } = await ask(path, cookies[who]);
      pages += 1;
      if (status !== 200) faults.push(`${who} opens ${path}: ${status}`);
    }
  if (!acts) return { pages, acts: done, faults };
  const { priya, dana } = cookies;
  const mine = await openCommitment(here, port, priya);
  await act('the vendor delivers', async () => {
    const path = at(`/commitments/${mine}/delivery`);
    const [form] = formsOn((await ask(path, priya)).text, path, 'delivery');
    return here.ask(port, form!.action, { method: 'POST', as: priya, ...parts(typedIn(form!.fields, 'note', 'done')) });
  });
  await act('the customer accepts', async () => {
    const { text } = await ask(at(`/commitments/${mine}`), dana);
    const [, of] = /\/acceptance\?of=([\w-]+)/.exec(text) ?? [];
    const path = at(`/commitments/${mine}/acceptance?of=${of}`);
    const [form] = formsOn((await ask(path, dana)).text, path, 'acceptance');
    return ask(form!.action, dana, form!.fields);
  });
  await act('the customer comments', async () =>
    ask(at(`/commitments/${await commitmentOf(here)}/comment`), dana, [
      ...Object.entries({ op: randomUUID(), form: 'comment', of: '', words: 'from the release before' }),
    ]),
  );
  // The customer has given its half in the story: the vendor's opens both.
  await act('the vendor gives its half', async () => {
    const [path = ''] = /\/plans\/[\w-]+\/check-ins\/[\w-]+\/half/.exec((await ask(at(''), priya)).text) ?? [];
    const [form] = formsOn((await ask(path, priya)).text, path, 'half');
    const given = await ask(
      form!.action,
      priya,
      typedIn(typedIn(form!.fields, 'words', HALF), 'confidence', 'at-risk'),
    );
    if (!(await ask(path.replace('/half', ''), dana)).text.includes(HALF))
      faults.push('the customer does not read the half that the vendor gave');
    return given;
  });
  return { pages, acts: done, faults };
}

const HALF = 'a half of the release before';

const BOUNDARY = 'drill-boundary';
/** A form that takes files, sent without any. */
const parts = (fields: readonly (readonly [string, string])[]) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  body: Buffer.from(
    `${fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${BOUNDARY}--\r\n`,
  ),
});

/** With the code from the mail, as somebody without a passkey does. */
async function signIn(here: Installation, port: number, email: string): Promise<Answer> {
  const before = here.mail.received.length;
  const asked = await here.ask(port, '/sign-in', {
    method: 'POST',
    form: { op: randomUUID(), form: 'sign-in', email, to: '/' },
  });
  const id = new URL(String(asked.headers.location), 'http://here').searchParams.get('ask') ?? '';
  const mail = () => here.mail.received.slice(before).find(({ to }) => to.includes(email));
  await until(async () => mail() !== undefined, 20_000);
  const code = /\d{6}/.exec(mail()!.email.subject ?? '')?.[0] ?? '';
  return here.ask(port, '/sign-in/code', {
    method: 'POST',
    form: { op: randomUUID(), form: 'code', ask: id, code, to: '/' },
  });
}

/** What no migration may do while the release before still runs: a column that it reads is called otherwise. */
const CONTRACTED = 'alter table seat rename column position to job_title';

/**
 * The release before this one, on the schema of this one: it starts, says that it is ready, and both sides work in it; then this one goes
 * on with what it wrote, and finds every ledger whole. Last a column is taken from under it, which it must not stand.
 */
export async function lastRelease(tell: (line: string) => void = console.log): Promise<string[]> {
  const release = lastReleaseOf();
  const folder = join(mkdtempSync(join(tmpdir(), 'evenhand-release-')), 'checkout');
  const faults: string[] = [];
  try {
    const began = performance.now();
    build(release, folder);
    tell(
      `   ${release.commit.slice(0, 7)} (${release.by}), built in ${Math.round((performance.now() - began) / 1_000)} s; ` +
        `${release.newer.length} migrations it does not know: ${release.newer.join(', ') || 'none'}`,
    );
    const here = await install();
    try {
      const port = await freePort();
      const old = await here.start(port, {}, 'start', [], folder);
      const ready = (await here.ask(port, '/readyz')).status;
      if (ready !== 200) faults.push(`the release before is not ready on this schema: ${ready}`);
      const { pages, acts, faults: found } = await smoke(here, port, { acts: true });
      faults.push(...found.map((fault) => `the release before: ${fault}`));
      tell(`   the release before: ready ${ready}, ${pages} pages and ${acts.length} acts, ${found.length} faults`);
      if ((await kill(old, 'SIGTERM')) !== 0) faults.push('the release before did not end with 0');

      const app = await here.start(port);
      const after = await smoke(here, port, { acts: false });
      faults.push(...after.faults.map((fault) => `this release after it: ${fault}`));
      const verified = await verifyAll(here.postgres.url, null);
      faults.push(...verified.faults, ...(await faultsOf(here, [])));
      tell(
        `   this release on what it wrote: ${after.pages} pages, ${after.faults.length} faults; ${verified.plans} plans, ` +
          `${verified.entries} entries and ${verified.checkpoints} checkpoints, ${verified.faults.length} faults`,
      );
      await kill(app, 'SIGTERM');

      await here.rows(CONTRACTED);
      const again = await here.start(port, {}, 'start', [], folder);
      const bad = await smoke(here, port, { acts: false });
      if (bad.faults.length === 0)
        faults.push('a column was taken from under it, and nothing was found: this drill is blind');
      tell(`   with a column taken from under it: ${bad.faults.length} faults found, as there must be`);
      await kill(again, 'SIGTERM');
    } finally {
      await here.close();
    }
  } finally {
    told('git', '-C', checkout, 'worktree', 'remove', '--force', folder);
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
  return faults;
}
