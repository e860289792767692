import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account';
import { serverEnvironment, type Binaries } from './binaries';
import { give } from './place';

type Cluster = { data: string; binaries: Binaries; account: Account; password: string; fast: boolean };

/** Makes the cluster beside its place and moves it there when whole, so that a kill in the middle leaves nothing half made. */
export async function initialise({ data, binaries, account, password, fast }: Cluster): Promise<void> {
  const draft = `${data}.new`;
  if (existsSync(draft)) rmSync(draft, { recursive: true });
  mkdirSync(draft, { mode: 0o700 });
  const secret = join(dirname(data), 'password.new');
  rmSync(secret, { force: true });
  writeFileSync(secret, `${password}\n`, { mode: 0o600, flag: 'wx' });
  give(draft, account);
  if ('uid' in account) chownSync(secret, account.uid!, account.gid!);
  try {
    // The C locale is the one that every machine has.
    await run(join(binaries.folder, 'bin', 'initdb'), account, [
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--locale=C',
      '--encoding=UTF8',
      ...(fast ? ['--no-sync'] : []),
    ]);
  } finally {
    unlinkSync(secret);
  }
  renameSync(draft, data);
}

function run(command: string, account: Account, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { ...account, cwd: '/', env: serverEnvironment }, (error, _out, words) => {
      if (error) reject(new Error(`Postgres could not make its data folder: ${words.trim() || error.message}`));
      else resolve();
    });
  });
}
