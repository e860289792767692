import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { build } from 'vite';
import { canEnter, type Account } from '~/server/postgres/account';
import { installedBinaries } from '~/server/postgres/binaries';

export const isRoot = process.getuid?.() === 0;

/** Some user with a line in the list of users who may do nothing special. */
export function ordinaryUser(): Account {
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))![0].split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** A folder that goes after the tests, with the app as one file and a node, both within anybody's reach. */
export type Machine = { folder: string; app: string; node: string; remove: () => void };

export async function machine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-machine-'));
  chmodSync(folder, 0o755);
  const app = join(folder, 'app.mjs');
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': join(import.meta.dirname, '../../app') } },
    build: {
      ssr: join(import.meta.dirname, 'app-with-postgres.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'app.mjs' } },
    },
  });
  chmodSync(app, 0o644);
  const everybody: Account = isRoot ? ordinaryUser() : {};
  const node = canEnter(everybody, dirname(process.execPath)) ? process.execPath : join(folder, 'node');
  if (node !== process.execPath) cpSync(process.execPath, node);
  return { folder, app, node, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A home folder that only its owner may enter, with a checkout's data folder and the server's binaries in it. */
export function privateHome({ folder }: Machine, name: string, owner: Account): { data: string; binaries: string } {
  const home = join(folder, name);
  mkdirSync(home);
  const binaries = join(home, 'native');
  cpSync(installedBinaries().folder, binaries, { recursive: true, verbatimSymlinks: true });
  if ('uid' in owner) chownSync(home, owner.uid!, owner.gid!);
  chmodSync(home, 0o700);
  return { data: join(home, 'data'), binaries };
}

/** An app that runs: its own process, its server's id and address. `kill` sends a signal and waits for the app's end. */
export type Running = { app: ChildProcess; pid: number; url: string; kill: (name: NodeJS.Signals) => Promise<void> };

/** Starts the app and waits for its database; rejects with what it said when it ends before. */
export async function start({ app, node }: Machine, words: string[], as: Account = {}): Promise<Running> {
  const child = spawn(node, [app, ...words], { ...as, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const line = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('\n')) resolve(out);
    });
    child.once('close', () => reject(new Error(said.trim())));
  });
  const { pid, url } = JSON.parse(line) as { pid: number; url: string };
  const kill = async (name: NodeJS.Signals) => {
    const end = once(child, 'exit');
    child.kill(name);
    await end;
  };
  return { app: child, pid, url, kill };
}

/** Runs one statement on the server and returns its rows. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** Removes what a data folder keeps outside itself. */
export function removeOutside(data: string): void {
  const pointer = join(data, 'place');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
}
