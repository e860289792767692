import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, NoBrowser } from '../support/find-browser';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'evenhand-browser-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function refusalOf(environment: Record<string, string>, asRoot: boolean): Error {
  try {
    findBrowser(environment, asRoot, '');
  } catch (error) {
    return error as Error;
  }
  throw new Error('a browser was found');
}

test('without a browser, and without the right to install one, one line says what to install', () => {
  const refusal = refusalOf({ PATH: join(folder, 'nothing') }, false);
  expect(refusal).toBeInstanceOf(NoBrowser);
  expect(refusal.message).toMatch(/^No browser for the tests: install Chromium [^\n]+$/);
});

test('root without a package manager gets the same line', () => {
  expect(refusalOf({ PATH: join(folder, 'nothing') }, true)).toBeInstanceOf(NoBrowser);
});

test('a system browser that starts is taken, one that does not is passed over', () => {
  program('chromium', 'exit 1');
  const good = program('google-chrome', 'echo Chrome 1');
  expect(findBrowser({ PATH: folder }, false, '')).toBe(good);
});

test('of several the shell without a window is taken', () => {
  program('chromium', 'echo Chromium 1');
  const shell = program('chromium-headless-shell', 'echo Shell 1');
  expect(findBrowser({ PATH: folder }, false, '')).toBe(shell);
  rmSync(shell);
});

test('what the package manager cannot bring under one name, it is asked for under the next', () => {
  const brings = mkdtempSync(join(folder, 'brings-'));
  const chromium = join(brings, 'chromium');
  const script = `case "$*" in *headless-shell*) exit 1;; *chromium*) echo '#!/bin/sh' > ${chromium}; /bin/chmod +x ${chromium};; esac`;
  writeFileSync(join(brings, 'apt-get'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(brings, 'apt-get'), 0o755);
  expect(findBrowser({ PATH: brings }, true, '')).toBe(chromium);
});

test("the browser that Playwright brought is preferred to the system's", () => {
  const own = program('own', 'echo Own 1');
  program('chromium', 'echo Chromium 1');
  expect(findBrowser({ PATH: folder }, false, own)).toBe(own);
});

test('the browser that was named is taken, or refused by name', () => {
  const named = program('mine', 'echo Mine 1');
  expect(findBrowser({ PATH: '', EVENHAND_CHROMIUM: named }, false, '')).toBe(named);
  expect(refusalOf({ PATH: folder, EVENHAND_CHROMIUM: join(folder, 'gone') }, false).message).toContain('gone');
});

test('this machine has a browser for the tests', () => {
  expect(findBrowser()).toMatch(/^\//);
});
