import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Whom the server runs as: nothing when we are not root, else the ids that `spawn` takes. */
export type Account = { uid: number; gid: number } | Record<string, never>;

/**
 * Postgres refuses to run as root, so root lends it an account: the one that owns the data already, else `postgres`
 * (made when missing), else `nobody`. It must have a line in the list of users, since initdb asks for its name.
 */
export function accountFor(data: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = ownerOf(data);
  if (owner) return owner;
  const found = accountNamed('postgres') ?? madeAccount() ?? accountNamed('nobody');
  if (!found) throw new Error('Postgres cannot run as root, and this machine has no user "postgres": add one.');
  return found;
}

function ownerOf(data: string): Account | undefined {
  const stat = statSync(data, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Debian and Fedora have useradd, Alpine has adduser; no home and no login shell are needed. */
function madeAccount(): Account | undefined {
  const shell = '/usr/sbin/nologin';
  const ways = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', shell, 'postgres'],
    ['adduser', '-S', '-D', '-H', '-s', shell, 'postgres'],
  ];
  for (const [command, ...args] of ways) {
    if (spawnSync(command!, args, { stdio: 'ignore' }).status === 0) return accountNamed('postgres');
  }
  return undefined;
}

/** Whether that account can enter the folder: asked of the system itself, so that modes, groups and mounts all count. */
export function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}
