import { chromium, type Browser, type Page } from 'playwright';
import { t } from '~/words';
import { browserLaunch } from '../support/find-browser';
import { deliveries, type Running } from './rows';
import type { SignedIn } from './seed';
import { onBothCores } from './servers';
import { absolute, alone, type Result } from './table';

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

interface Act {
  /** Milliseconds from the tap until the button says that it is being sent, and until the answer is there. */
  readonly said: number;
  readonly done: number;
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

/** A browser that has never been here, on a phone of the middle. */
async function asPhone<T>(
  browser: Browser,
  url: string,
  { cookie }: SignedIn,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
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
    return await run(page);
  } finally {
    await context.close();
  }
}

const looked = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const { alive, shift } = window as unknown as { alive: number; shift: number };
    const scripts = performance.getEntriesByType('resource').filter(({ name: from }) => from.endsWith('.js'));
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      scripts: scripts.reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
      ...{ alive, shift },
    };
  });

/** Delivers by a tap on the act's own page. */
async function acted(page: Page): Promise<Act> {
  await page.getByLabel(t('acts.delivery.note'), { exact: true }).fill('It is in the folder both sides know');
  await page.evaluate((sending) => {
    const kept = window as unknown as { tapped: number; said?: number; done?: number; look: () => void };
    const button = [...document.querySelectorAll<HTMLElement>('form[method=post] button.button-primary')].at(-1)!;
    const { port1, port2 } = new MessageChannel();
    // The first task after a frame that says so: by then it has been drawn.
    port1.onmessage = () => (kept.said ??= performance.now());
    kept.look = () => {
      if (button.textContent === sending) port2.postMessage(null);
      else requestAnimationFrame(kept.look);
    };
    button.addEventListener('pointerdown', () => {
      kept.tapped = performance.now();
      // Asked for before the form asks for its own: else what the form does next would be counted too.
      requestAnimationFrame(kept.look);
    });
    new MutationObserver(() => {
      if (!location.pathname.endsWith('/delivery')) kept.done ??= performance.now();
    }).observe(document, { subtree: true, childList: true });
  }, t('form.sending'));
  await page.getByRole('button', { name: t('acts.delivery.submit') }).tap();
  await page.waitForFunction(() => (window as unknown as { done?: number }).done !== undefined);
  return await page.evaluate(() => {
    const { tapped, said, done } = window as unknown as { tapped: number; said: number; done: number };
    return { said: said - tapped, done: done - tapped };
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** What the plan page and an act cost in a slow browser that comes for the first time, on a phone with two cores; medians. */
export async function inBrowser({ house, product }: Pick<Running, 'house' | 'product'>): Promise<Result[]> {
  const browser = await onBothCores(() => chromium.launch(browserLaunch()));
  const plan = `${product.url}/plans/${house.plan.id}/commitments`;
  const due = deliveries([house.busy.at(-1)!], ROUNDS * 2, false);
  try {
    const looks: Look[] = [];
    const acts: Act[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      looks.push(await asPhone(browser, plan, house.plan.as('dana'), looked));
      const { path, as } = due.next().value!;
      acts.push(await asPhone(browser, product.url + path, as, acted));
    }
    const look = (what: keyof Look): number => median(looks.map((one) => one[what]));
    const act = (what: keyof Act): number => median(acts.map((one) => one[what]));
    const where = `in Chromium, ${SLOWER} × slower, slow 4G`;
    return [
      absolute(`plan page ${where}: first paint`, look('paint'), 1800, 'ms'),
      absolute(`plan page ${where}: alive`, look('alive'), 2500, 'ms'),
      absolute(`plan page ${where}: scripts`, look('scripts') / 1000, 90, 'kB'),
      absolute(`plan page ${where}: what moved`, look('shift'), 0.001, ''),
      absolute(`a delivery ${where}: tap till the button says so`, act('said'), 100, 'ms'),
      alone(`a delivery ${where}: tap till the answer`, act('done')),
    ];
  } finally {
    await browser.close();
  }
}
