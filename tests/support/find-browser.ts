import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

type Environment = Readonly<Record<string, string | undefined>>;

/** What Playwright's `launchOptions` need for the browser of this machine. */
export type BrowserLaunch = { executablePath: string; args: string[]; env: Record<string, string> };

/** The names that systems give to a Chromium, and where macOS keeps it. The shell draws no window around each page, and is quicker for it. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const apps = ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const APT_INSTALL = ['install', '-y', '--no-install-recommends', 'fonts-liberation'];
/** How a system's package manager brings a Chromium with letters to draw, run as root without questions. The first that works is enough. */
const installers: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['apt-get', [['update'], [...APT_INSTALL, 'chromium-headless-shell']]],
  ['apt-get', [[...APT_INSTALL, 'chromium']]],
  ['dnf', [['install', '-y', 'chromium', 'liberation-fonts']]],
  ['apk', [['add', '--no-cache', 'chromium', 'font-liberation']]],
];

/** A sandbox cannot be had as root; nothing may be fetched but the pages under test; containers have little shared memory. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Where no language is set, as on a bare machine, a file whose name has an umlaut would be saved as “download”. */
const LETTERS = { LC_ALL: 'C.UTF-8' };

/** Said when there is no browser and none can be installed. */
export class NoBrowser extends Error {}

/**
 * The path of a Chromium that starts: the one EVENHAND_CHROMIUM names, else Playwright's own, else the system's, else one that
 * the system's package manager installs when we are root.
 * @throws NoBrowser with one line that says what to install
 */
export function findBrowser(
  environment: Environment = process.env,
  asRoot = process.getuid?.() === 0,
  playwrights = chromium.executablePath(),
): string {
  const told = environment.EVENHAND_CHROMIUM;
  if (told && !starts(told)) throw new NoBrowser(`EVENHAND_CHROMIUM is ${told}, which does not start.`);
  const found = told ?? [playwrights, ...inSystem(environment)].find(starts);
  if (found) return found;
  if (asRoot && install(environment)) {
    const installed = inSystem(environment).find(starts);
    if (installed) return installed;
  }
  throw new NoBrowser(
    'No browser for the tests: install Chromium (Debian: apt-get install chromium fonts-liberation, or npx playwright install chromium) and run this again.',
  );
}

/** As `findBrowser`, with the arguments; the answer is kept in EVENHAND_CHROMIUM for the processes that this one starts. */
export function browserLaunch(): BrowserLaunch {
  const executablePath = findBrowser();
  process.env.EVENHAND_CHROMIUM = executablePath;
  return { executablePath, args, env: { ...(process.env as Record<string, string>), ...LETTERS } };
}

function inSystem(environment: Environment): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...(environment.PATH ? apps : [])];
}

/** Ubuntu has a `chromium-browser` that only says where to get one: so ask it for its version. */
function starts(path: string): boolean {
  return executable(path) && spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}

function install(environment: Environment): boolean {
  const folders = (environment.PATH ?? '').split(delimiter);
  const ways = installers.filter(([command]) => folders.some((folder) => executable(join(folder, command))));
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' } as unknown as NodeJS.ProcessEnv;
  return ways.some(([command, calls]) => {
    console.error(`No browser found: installing Chromium with ${command}.`);
    return calls.every(
      (words) => spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0,
    );
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
