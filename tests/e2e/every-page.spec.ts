import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { findingsOf, STANDARD } from './support/axe';
import { giveNotice } from './support/notice';
import { beginChange, fixText } from './support/negotiate';
import { northquay, press, workspace } from './support/places';
import { ENDINGS } from './support/told-endings';
import { PATHS, VISITS, visitsOf, type Visit } from './support/every-route';
import { DESK, PHONE, SMALL_PHONE, expect, test } from './support/test';

const SCHEMES = ['light', 'dark'] as const;
/** Nothing but colours differs between light and dark, so these rules are all that is asked a second time at the same width. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Everything that is wrong with the page that is open, a line each. */
async function faultsOf(page: Page, { at, status = 200 }: Visit): Promise<string[]> {
  const faults: string[] = [];
  const answered = (await page.goto(at))?.status();
  if (answered !== status) faults.push(`answers ${answered}`);
  if (!(await page.title()).trim()) faults.push('has no title');
  const heads = await page.getByRole('heading', { level: 1 }).count();
  if (heads !== 1) faults.push(`has ${heads} first headings`);
  const primary = await page.getByRole('main').locator('.button-primary:visible').count();
  if (primary > 1 && at !== '/styles') faults.push(`has ${primary} primary buttons`);
  for (const link of await page.evaluate(leadNowhere)) faults.push(`leads nowhere: ${link}`);
  for (const viewport of [SMALL_PHONE, PHONE, DESK]) {
    await page.setViewportSize(viewport);
    for (const fault of await page.evaluate(tooWide)) faults.push(`at ${viewport.width} ${fault}`);
    if (viewport === SMALL_PHONE) continue;
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const asked = colorScheme === 'light' ? { tags: STANDARD } : { rules: OF_COLOUR };
      for (const finding of await findingsOf(page, asked))
        faults.push(`at ${viewport.width}, ${colorScheme}: ${finding}`);
    }
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.setViewportSize({ ...DESK, width: DESK.width / 2 });
  for (const fault of await page.evaluate(tooWide)) faults.push(`with letters of twice the size ${fault}`);
  return faults.map((fault) => `${at} ${fault}`);
}

/** In the browser: links to parts of the page that are not on it. */
const leadNowhere = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
    .filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))))
    .map(({ hash }) => hash);

/** In the browser: what reaches beyond the screen, is cut off by it, or gave way until nothing of it is left. */
function tooWide(): string[] {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`it is ${wide} px too wide`);
  for (const one of document.querySelectorAll('main *')) {
    const { left, right, width, height } = one.getBoundingClientRect();
    const hidden = height <= 1 || one.closest('svg svg, svg > *, .sr-only, thead') || !one.checkVisibility();
    // A wide picture moves within a region of its own, which has a name and can be reached by keyboard.
    if (hidden || one.closest('[role=region][aria-label][tabindex="0"] > *')) continue;
    const what = `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} “${(one.textContent ?? '').slice(0, 40)}”`;
    if (right > innerWidth + 1 || left < -1) faults.push(`${what} reaches beyond the screen`);
    if (one.matches('svg[role=img]') && width < 8) faults.push(`${what} is ${width} px wide`);
  }
  return faults.slice(0, 8);
}

test('a page that is wrong is found out: in its light, in its dark, and by its width', async ({ stranger }) => {
  const page = await stranger();
  await page.setContent(`<main><p style="color:light-dark(#bbb,#000);background:light-dark(#fff,#fff);color-scheme:light dark">Pale</p>
    <p style="color:light-dark(#000,#444);background:light-dark(#fff,#000);color-scheme:light dark">Dim</p>
    <input><p style="width:2000px">Wide</p></main>`);
  const rules = async (asked: Parameters<typeof findingsOf>[1]) =>
    (await findingsOf(page, asked)).map((finding) => finding.split(' ')[0]);
  expect(await rules({ tags: STANDARD })).toEqual(
    expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'label']),
  );
  expect(await findingsOf(page, { rules: OF_COLOUR })).toEqual(['color-contrast p:nth-child(1)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findingsOf(page, { rules: OF_COLOUR })).toEqual(['color-contrast p:nth-child(2)']);
  expect((await page.evaluate(tooWide)).join()).toContain('“Wide” reaches beyond the screen');
});

test('every route has an address to look at', () => {
  expect(Object.keys(VISITS).sort()).toEqual([...PATHS].sort());
});

/** Opens each page as the person it is for, in one browser a person. */
async function look(
  visits: readonly Visit[],
  pageOf: (who: Visit['who']) => Promise<Page>,
  found: Record<string, string>,
) {
  const pages = new Map<string, Page>();
  const faults: string[] = [];
  for (const visit of visits) {
    const page = pages.get(visit.who) ?? (await pageOf(visit.who));
    pages.set(visit.who, page);
    const at = visit.at.replace(/\{(\w+)\}/, (_, name: string) => found[name] ?? `nothing found for ${name}`);
    faults.push(...(await faultsOf(page, { ...visit, at })));
  }
  expect(faults).toEqual([]);
}

const story = visitsOf('story');
/** In shares, so that they are looked at side by side. */
for (const share of [0, 1, 2, 3, 4, 5])
  test(`pages can be used by everyone, on a phone and in the dark: share ${share + 1} of 6`, async ({
    as,
    stranger,
    outbox,
  }) => {
    test.setTimeout(480_000);
    const found: Record<string, string> = {};
    const mine = story.filter((_, at) => at % 6 === share);
    if (mine.some(({ at }) => at.includes('{'))) {
      const page = await stranger();
      await page.goto('/sign-in');
      await page.getByLabel(t('session.email')).fill(CAST.mina.email);
      await page.getByRole('button', { name: t('session.send') }).click();
      const { id, path } = await outbox.mailTo(CAST.mina.email, 'Sign in');
      const jonas = await as('jonas');
      await jonas.goto(`${workspace}/members/new`);
      await jonas.getByLabel(t('admin.name')).fill('Noor Haddad');
      await jonas.getByLabel(t('admin.email')).fill('noor@tessel.example');
      await press(jonas, t('admin.send-invitation'));
      const invited = await outbox.mailTo('noor@tessel.example', 'Tessel');
      Object.assign(found, { link: path, mail: `/outbox/${id}`, invitation: invited.path });
    }
    await look(mine, (who) => (who === 'stranger' ? stranger() : as(who)), found);
  });

test('the pages of a draft can be used by everyone', async ({ as }) => {
  const priya = await as('priya');
  await priya.goto(`${workspace}/plans/new`);
  await priya.getByLabel(t('start.new-customer')).fill('Lindqvist Tools');
  await priya.getByLabel(t('start.plan-title')).fill('Back on course');
  await priya.getByRole('radio', { name: t('start.how.recovery') }).check();
  await press(priya, t('start.next'));
  await expect(priya).toHaveURL(/\/plans\/[^/]+\/text/);
  const draft = new URL(priya.url()).pathname.replace(/\/text$/, '');
  await look(visitsOf('draft'), () => Promise.resolve(priya), { draft });
});

test('the pages of a plan that is being changed can be used by everyone', async ({ as }) => {
  await beginChange(await as('priya'));
  await look(visitsOf('amended'), (who) => (who === 'stranger' ? as('dana') : as(who)), { amended: northquay.home });
});

test('the pages of a formal notice can be used by everyone', async ({ as }) => {
  const noticed = await giveNotice(await as('elena'), 'Tessel Analytics', 'Northquay Freight');
  await look(visitsOf('noticed'), (who) => (who === 'stranger' ? as('dana') : as(who)), { noticed });
});

test('the pages of a fixed text can be used by everyone', async ({ as }) => {
  const priya = await as('priya');
  await fixText(priya, await as('ingrid'));
  const frozen = new URL(priya.url()).pathname.replace(/\/sign-off$/, '');
  await look(visitsOf('frozen'), (who) => (who === 'stranger' ? as('peter') : as(who)), { frozen });
});

for (const [state, tell] of Object.entries(ENDINGS))
  test.describe(`the pages of a plan that has come to its end: ${state}`, () => {
    test.use({ at: '2026-08-03T13:05:00.000Z', told: { tell } });

    test('can be used by everyone', async ({ as }) => {
      test.setTimeout(240_000);
      const visits = visitsOf(state as keyof typeof ENDINGS);
      expect(visits.length).toBeGreaterThan(0);
      await look(visits, (who) => as(who === 'stranger' ? 'dana' : who), { [state]: northquay.home });
    });
  });
