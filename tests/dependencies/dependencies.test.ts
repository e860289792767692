import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout } from '~/server/folders';
import { LEAST, OPEN, type Mended } from './least-versions';
import { ALLOWED, BY_HAND, licenceList, licenceOf } from './licences';
import { asked, lockedPackages } from './lock';

const LOCKED = lockedPackages();

const parts = (version: string): number[] => version.split('-', 1)[0]!.split('.').map(Number);

/** Below zero where `a` comes before `b`. What comes before a release counts as that release. */
const compare = (a: string, b: string): number => {
  const [mine, theirs] = [parts(a), parts(b)];
  const at = mine.findIndex((part, place) => part !== theirs[place]);
  return at === -1 ? 0 : mine[at]! - theirs[at]!;
};

/** Versions that are mended together: `6` of 6.3.1, `0.1` of 0.1.12. */
const lineOf = (version: string): string => {
  const [major, minor] = parts(version);
  return major === 0 ? `0.${minor}` : String(major);
};

/** Whether a version is mended: by the least of its own line, or as one of a later line than all. */
function isMended(version: string, { least }: Pick<Mended, 'least'>): boolean {
  const own = least.find((one) => lineOf(one) === lineOf(version));
  return own ? compare(version, own) >= 0 : least.every((one) => compare(version, one) > 0);
}

describe('a known hole', () => {
  it('is mended in every version that is installed, or stands among those that stay, with a reason', () => {
    const holes = LOCKED.flatMap(({ name, version }) =>
      LEAST.filter((one) => one.name === name && !isMended(version, one))
        .filter(
          ({ advisory }) =>
            !OPEN.some((one) => one.name === name && one.version === version && one.advisory === advisory),
        )
        .map(({ advisory, least }) => `${name} ${version}: ${advisory} is mended from ${least.join(' and ')} on`),
    );
    expect(holes).toEqual([]);
  });

  it('is told of packages that are there: a line for one that has gone is taken out', () => {
    const names = new Set(LOCKED.map(({ name }) => name));
    expect([...LEAST, ...OPEN].map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
    const stay = OPEN.filter(
      ({ name, version }) => !LOCKED.some((one) => one.name === name && one.version === version),
    );
    expect(stay).toEqual([]);
  });

  it('stays only where the product is built and tested, but for those that are named as running', () => {
    const running = OPEN.filter(({ name, version }) =>
      LOCKED.some((one) => one.name === name && one.version === version && one.runs),
    );
    expect(running.filter(({ runs }) => !runs)).toEqual([]);
    expect(running.map(({ name }) => name)).toEqual(['react-router', 'react-router-dom']);
  });

  it('is why a version is overridden, and what is overridden is what is installed', () => {
    for (const [name, version] of Object.entries(asked().overrides)) {
      const reason = LEAST.find((one) => one.name === name);
      expect([name, reason !== undefined && isMended(version, reason)]).toEqual([name, true]);
      expect(LOCKED.filter((one) => one.name === name).map((one) => one.version)).toEqual([version]);
    }
  });

  it.each([
    ['0.1.11', false],
    ['0.1.12', true],
    ['0.2.0', false],
    ['6.2.9', false],
    ['6.3.0', true],
    ['7.0.0', false],
    ['8.0.0', true],
    ['9.1.0', true],
  ])('is mended line by line: %s of 0.1.12, 6.3.0 and 8.0.0 (%s)', (version, is) => {
    expect(isMended(version, { least: ['0.1.12', '6.3.0', '8.0.0'] })).toBe(is);
  });
});

describe('a package that runs', () => {
  it('is under a licence that is allowed', () => {
    const odd = LOCKED.filter(({ runs }) => runs)
      .map((one) => [one.at, licenceOf(one)] as const)
      .filter(([, licence]) => licence === null || !ALLOWED.includes(licence));
    expect(odd).toEqual([]);
  });

  it('stands in licences.md, which is made by `npm run licences`', () => {
    expect(readFileSync(join(checkout, 'tests/dependencies/licences.md'), 'utf8')).toBe(licenceList(LOCKED));
  });

  it('that says nothing of its licence was read by hand, and still says the same', () => {
    for (const [name, { file, says }] of Object.entries(BY_HAND)) {
      expect([name, LOCKED.filter((one) => one.name === name).map(({ licence }) => licence)]).toEqual([name, [null]]);
      expect(readFileSync(join(checkout, 'node_modules', name, file), 'utf8').startsWith(says)).toBe(true);
    }
  });

  it('was asked for in one version, and not in a range', () => {
    const { dependencies, devDependencies } = asked();
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });
});

describe('a script that runs while packages are installed', () => {
  it('is one of a package that is allowed by name, on every platform', () => {
    const scripted = new Set(LOCKED.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
    expect(asked().allowScripts).toEqual(Object.fromEntries([...scripted].sort().map((name) => [name, true])));
  });
});

describe('the lock file', () => {
  it('names no registry, no repository and no folder, and every package by its hash', () => {
    const odd = LOCKED.filter(
      ({ raw }) => 'resolved' in raw || 'link' in raw || !/^sha512-/.test(String(raw['integrity'])),
    );
    expect(odd.map(({ at }) => at)).toEqual([]);
    expect(readFileSync(join(checkout, 'package-lock.json'), 'utf8')).not.toMatch(/registry|git\+|file:/);
    expect(readFileSync(join(checkout, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
  });
});
