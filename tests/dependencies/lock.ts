import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '~/server/folders';

/** A package as the lock file has it. */
export interface Locked {
  /** Where it is put: the same name can stand at several places in several versions. */
  readonly at: string;
  readonly name: string;
  readonly version: string;
  /** As its author wrote it; null where nothing was. */
  readonly licence: string | null;
  /** Part of what runs, and not of building and testing alone. */
  readonly runs: boolean;
  readonly hasInstallScript: boolean;
  /** What the lock says besides, as it stands there. */
  readonly raw: Readonly<Record<string, unknown>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(checkout, file), 'utf8'));

interface LockFile {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Every package of the lock file, the product itself left out. */
export const lockedPackages = (): readonly Locked[] =>
  Object.entries((read('package-lock.json') as LockFile).packages)
    .filter(([at]) => at !== '')
    .map(([at, raw]) => ({
      at,
      name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: String(raw['version']),
      licence: typeof raw['license'] === 'string' ? raw['license'] : null,
      runs: raw['dev'] !== true,
      hasInstallScript: raw['hasInstallScript'] === true,
      raw,
    }));

/** What package.json says of packages. */
export const asked = (): {
  readonly overrides: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
} => read('package.json') as ReturnType<typeof asked>;
