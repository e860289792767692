import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '~/server/folders';
import { NotThere } from './tools';

/**
 * A judge that npm has and that is too large for every `npm ci`: fetched once, into the cache, none of its scripts run. Returns the folder
 * of the package.
 */
export function fetched(name: string, version: string): string {
  const folder = join(cacheFolder, 'judges', `${name}-${version}`);
  const at = join(folder, 'node_modules', name);
  if (existsSync(join(at, 'package.json'))) return at;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const asked = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', `${name}@${version}`];
  spawnSync('npm', asked, { cwd: folder, stdio: 'ignore' });
  if (!existsSync(join(at, 'package.json'))) throw new NotThere(`${name} ${version} is missing: npm cannot fetch it`);
  return at;
}
