import { chromium, type Browser } from 'playwright';
import { browserLaunch } from '../support/find-browser';
import type { Running } from './rows';
import { absolute, type Result } from './table';

const ROUNDS = 5;
/** A phone of the middle, beside this machine. */
const SLOWER = 4;
/** What Lighthouse calls slow 4G: milliseconds there and back, and bytes a second. */
const SLOW_4G = { latency: 150, downloadThroughput: (1.6 * 2 ** 20) / 8, uploadThroughput: (750 * 2 ** 10) / 8 };

interface Look {
  /** Milliseconds from asking for the page until something of it is drawn, and until it has come alive. */
  readonly paint: number;
  readonly alive: number;
  /** Bytes of scripts as they were sent, without headers. */
  readonly scripts: number;
  /** How far things moved while it came, as browsers count it. */
  readonly shift: number;
}

/** Notes when the page has come alive: its first effect remembers the place. It runs in the page before all else. */
function note(): void {
  const kept = window as unknown as { alive?: number; shift: number };
  kept.shift = 0;
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key === 'evenhand.places') kept.alive ??= performance.now();
    setItem.call(this, key, value);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.shift += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** One look at a page by a browser that has never seen it. */
async function look(browser: Browser, url: string, cookie: string): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    await context.addInitScript(note);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => (window as unknown as { alive?: number }).alive !== undefined);
    return await page.evaluate(() => {
      const { alive, shift } = window as unknown as { alive: number; shift: number };
      const scripts = performance.getEntriesByType('resource').filter(({ name: from }) => from.endsWith('.js'));
      return {
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        scripts: scripts.reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
        ...{ alive, shift },
      };
    });
  } finally {
    await context.close();
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** What the plan page costs in a slow browser that comes for the first time; medians. */
export async function inBrowser({ house, product }: Pick<Running, 'house' | 'product'>): Promise<Result[]> {
  const browser = await chromium.launch(browserLaunch());
  try {
    const looks: Look[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      looks.push(
        await look(browser, `${product.url}/plans/${house.plan.id}/commitments`, house.plan.as('dana').cookie),
      );
    const of = (what: keyof Look): number => median(looks.map((one) => one[what]));
    const where = `plan page in Chromium, ${SLOWER} × slower, slow 4G`;
    return [
      absolute(`${where}: first paint`, of('paint'), 1800, 'ms'),
      absolute(`${where}: alive`, of('alive'), 2500, 'ms'),
      absolute(`${where}: scripts`, of('scripts') / 2 ** 10, 90, 'KB'),
      absolute(`${where}: what moved`, of('shift'), 0.001, ''),
    ];
  } finally {
    await browser.close();
  }
}
