import type { Locator, Page } from '@playwright/test';
import { t } from '~/words';
import { press, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

/** Opens a page over all of somebody's plans, and waits until it is told what happens. */
async function follow(page: Page, at: string): Promise<void> {
  const listens = page.waitForResponse((response) => new URL(response.url()).pathname === '/live');
  await page.goto(at);
  expect((await listens).status()).toBe(200);
}

const rows = (page: Page): Locator => page.locator('[data-week-row]');
const rowOf = (page: Page, customer: string): Locator => rows(page).filter({ hasText: customer });
const words = (row: Locator): Locator => row.getByLabel(t('checkin.half.words'));
const saved = (row: Locator) => expect(row.getByRole('status')).toContainText(/^(Saved|Given) \d\d:\d\d/);
const order = (page: Page): Promise<string[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-week-row') ?? ''));
const planOf = async (page: Page, customer: string): Promise<string> =>
  `/plans/${await rowOf(page, customer).getAttribute('data-week-row')}`;

async function giveHalf(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/check-ins/ci-7/half`);
  await page
    .getByRole('radio', { name: t('ui.confidence.on-track') })
    .first()
    .check();
  await press(page, t('checkin.half.submit'));
  await expect(page).toHaveURL(/\?done=half/);
}

/** Where somebody types, and what is around it. */
const stands = (field: Locator) =>
  field.evaluate((area: HTMLTextAreaElement) => ({
    words: area.value,
    caret: area.selectionStart,
    focused: document.activeElement === area,
    top: Math.round(area.getBoundingClientRect().top),
  }));

for (const viewport of [DESK, PHONE])
  test(`what the customer gives and delivers shows in the week and in the portfolio, while the CSM types and loses nothing (${viewport.width} px)`, async ({
    as,
    product,
  }, { outputDir }) => {
    await product.addPlans(3);
    const [stored] = await product.storeMorePlans(['dana', 'priya'], 1);
    const [priya, dana] = [await as('priya', { viewport }), await as('dana', { viewport: PHONE })];
    const portfolio = await priya.context().newPage();
    await follow(portfolio, '/portfolio');
    await follow(priya, '/weekly');
    const field = words(rowOf(priya, 'Customer 03'));
    await field.pressSequentially('Half a sentence');
    await field.press('ArrowLeft');
    await saved(rowOf(priya, 'Customer 03'));
    const before = await stands(field);
    expect(before).toMatchObject({ words: 'Half a sentence', caret: 14, focused: true });

    const theirs = rowOf(priya, 'Customer 02');
    const isIn = t('weekly.other-in', { other: 'Customer 02' });
    await expect(theirs).not.toContainText(isIn);
    await giveHalf(dana, await planOf(priya, 'Customer 02'));
    await expect(theirs).toContainText(isIn);
    await expect(priya.locator('[data-change="marked"]')).toBeAttached();
    // Marked where it changed, not as a whole card.
    await expect(theirs.locator('p[data-changed]')).toContainText(isIn);
    await expect(priya.locator('[data-changed]')).toHaveCount(1);
    expect(await stands(field)).toEqual(before);
    await priya.keyboard.type('!');
    await expect(field).toHaveValue('Half a sentenc!e');
    await priya.screenshot({ path: `${outputDir}/week-${viewport.width}.png` });

    const stuck = portfolio.locator(`tbody a[href^="/plans/${stored}/commitments/"]`);
    const late = await stuck.innerText();
    await dana.goto(`${(await stuck.getAttribute('href'))!}/delivery`);
    await dana.getByLabel(t('acts.delivery.note')).fill('It is in the folder both sides know');
    await press(dana, t('acts.delivery.submit'));
    await expect(dana).toHaveURL(/done=delivery/);
    await expect(stuck).not.toHaveText(late);
    await expect(portfolio.locator('tr[data-changed]')).not.toHaveCount(0);
    await portfolio.screenshot({ path: `${outputDir}/portfolio-${viewport.width}.png` });

    await saved(rowOf(priya, 'Customer 03'));
    await priya.reload();
    await expect(field).toHaveValue('Half a sentenc!e');
    for (const page of [priya, portfolio])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

test('rows keep their order under whoever is in one of them, and stand anew when nobody is', async ({
  as,
  product,
}) => {
  await product.addPlans(3);
  const [priya, elena] = [await as('priya'), await as('elena')];
  await follow(priya, '/weekly');
  const [first] = await order(priya);
  const before = await order(priya);
  await words(rows(priya).nth(1)).focus();
  // The half that was due today is given: another plan is now the worst.
  await giveHalf(elena, `/plans/${first}`);
  await expect(rows(priya).first()).toContainText(/your half is given/);
  expect(await order(priya)).toEqual(before);
  await priya.getByRole('heading', { level: 1 }).click();
  await expect(words(rows(priya).nth(1))).not.toBeFocused();
  await giveHalf(elena, `/plans/${before[1]}`);
  await expect.poll(() => order(priya)).not.toEqual(before);
  expect([...(await order(priya))].sort()).toEqual([...before].sort());
});

test('a half that is opened while somebody still writes in it stays with their words, and says so', async ({
  as,
  product,
}) => {
  await product.addPlans(2);
  const [priya, elena, dana] = [await as('priya'), await as('elena'), await as('dana')];
  await follow(priya, '/weekly');
  const row = rowOf(priya, 'Customer 02');
  const plan = await planOf(priya, 'Customer 02');
  await words(row).fill('What Priya had not finished');
  await saved(row);
  await giveHalf(dana, plan);
  await expect(row).toContainText(t('weekly.other-in', { other: 'Customer 02' }));
  await giveHalf(elena, plan);
  await expect(row.getByRole('status')).toContainText(t('refusal.already-opened'));
  await expect(row).toContainText(t('weekly.other-in', { other: 'Customer 02' }));
  await expect(words(row)).toHaveValue('What Priya had not finished');
  await expect(words(row)).toBeFocused();
});

test('what one gives oneself is not marked as news, and stands as given', async ({ as, product }) => {
  await product.addPlans(2);
  const priya = await as('priya');
  await follow(priya, '/weekly');
  const row = rowOf(priya, 'Customer 02');
  await row
    .getByRole('radio', { name: t('ui.confidence.on-track') })
    .first()
    .check();
  await words(row).fill('All is well.');
  await row.getByRole('button', { name: /Give/ }).click();
  await saved(row);
  await expect(row).toContainText(/your half is given/);
  await expect(priya.locator('[data-changed]')).toHaveCount(0);
});

test('many changes one after the other are fetched together, the last of them as well', async ({ as, product }) => {
  const [plan] = await product.storeMorePlans(['dana', 'priya'], 1);
  const [priya, dana] = [await as('priya'), await as('dana')];
  await follow(priya, '/portfolio');
  let asked = 0;
  priya.on('request', (request) => {
    if (new URL(request.url()).pathname === '/portfolio.data') asked += 1;
  });
  const began = performance.now();
  const stuck = priya.locator(`tbody a[href^="/plans/${plan}/commitments/"]`);
  const late = await stuck.innerText();
  const at = (await stuck.getAttribute('href'))!;
  const COMMENTS = 5;
  for (let times = 1; times <= COMMENTS; times += 1) {
    await dana.goto(`${at}/comment`);
    await dana.getByLabel(t('acts.comment.words')).fill(`Said ${times} times.`);
    await press(dana, t('acts.comment.submit'));
    await expect(dana).toHaveURL(/[?&]done=/);
  }
  await dana.goto(`${at}/delivery`);
  await dana.getByLabel(t('acts.delivery.note')).fill('It is in the folder both sides know');
  await press(dana, t('acts.delivery.submit'));
  await expect(dana).toHaveURL(/done=delivery/);
  // However many of them one asking brought along, the page shows the last.
  await expect(stuck).not.toHaveText(late);
  expect(asked).toBeLessThanOrEqual(2 + (performance.now() - began) / 3_000);
});

test('a page that cannot reach anybody stays as it is, and catches up when it is back on the net', async ({
  as,
  product,
}) => {
  await product.addPlans(2);
  const [priya, dana] = [await as('priya'), await as('dana')];
  await follow(priya, '/weekly');
  const isIn = t('weekly.other-in', { other: 'Customer 02' });
  const plan = await planOf(priya, 'Customer 02');
  await priya.context().setOffline(true);
  await giveHalf(dana, plan);
  await expect(rowOf(priya, 'Customer 02')).not.toContainText(isIn);
  await priya.context().setOffline(false);
  await sees(priya, new RegExp(isIn));
});
