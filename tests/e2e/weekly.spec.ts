import type { Locator, Page } from '@playwright/test';
import { t } from '~/words';
import { northquay } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

const rows = (page: Page): Locator => page.locator('[data-week-row]');
const words = (row: Locator): Locator => row.getByLabel(t('checkin.half.words'));
const saved = (row: Locator) => expect(row.getByRole('status')).toContainText(/^(Saved|Given) \d\d:\d\d/);
/** The script that saves is there: what is typed from now on is kept. */
const alive = (page: Page) => expect(page.getByRole('button', { name: t('weekly.key-hint') })).toBeVisible();

test('a CSM writes and gives the halves of thirty plans by keyboard alone', async ({ as, product }) => {
  test.setTimeout(180_000);
  await product.addPlans(30);
  const priya = await as('priya');
  await priya.goto('/weekly');
  await alive(priya);
  await expect(rows(priya)).toHaveCount(31);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await priya.keyboard.press(key);
  };
  const began = Date.now();
  await press('j');
  for (let at = 0; at < 31; at++) {
    await press(String((at % 3) + 1));
    await expect(words(rows(priya).nth(at))).toBeFocused();
    await priya.keyboard.type(`Week of plan ${at + 1}.`);
    await press('Control+Enter');
  }
  for (let at = 0; at < 31; at++)
    await expect(rows(priya).nth(at).getByRole('status')).toContainText(/^Given \d\d:\d\d/, { timeout: 20_000 });
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'measured', description: `${keys} keys, ${seconds.toFixed(1)} s for 31 plans` });
  expect(keys).toBe(63);
  expect(seconds).toBeLessThan(90);
  await priya.goto('/weekly?half=given');
  await expect(rows(priya)).toHaveCount(31);
});

test('no word is lost to a reload, a lost connection or a second tab', async ({ as }) => {
  const priya = await as('priya');
  await priya.goto('/weekly');
  await alive(priya);
  const row = rows(priya).first();
  await words(row).fill('Typed, and saved in a pause.');
  await saved(row);
  await words(row).fill('Typed, and the page is loaded again at once.');
  await priya.reload();
  await expect(words(row)).toHaveValue('Typed, and the page is loaded again at once.');
  await saved(row);

  await priya.context().setOffline(true);
  await words(row).fill('Typed without a connection.');
  await expect(row.getByRole('status')).toContainText(t('checkin.draft.unsaved.offline'));
  await priya.context().setOffline(false);
  await saved(row);

  const second = await priya.context().newPage();
  await second.goto('/weekly');
  await alive(second);
  await expect(words(rows(second).first())).toHaveValue('Typed without a connection.');
  await words(rows(second).first()).fill('From the second tab.');
  await saved(rows(second).first());
  await words(row).fill('From the first tab.');
  await expect(row.getByRole('status')).toContainText('Nothing is lost');
  await expect(row).toContainText('From the second tab.');
  await expect(words(row)).toHaveValue('From the first tab.');
  await row.getByRole('button', { name: t('checkin.draft.take-mine') }).click();
  await saved(row);
  await second.reload();
  await expect(words(rows(second).first())).toHaveValue('From the first tab.');
});

test('undo puts back what was saved before, and the half’s own page goes on where the week left off', async ({
  as,
}) => {
  const priya = await as('priya');
  await priya.goto('/weekly');
  await alive(priya);
  const row = rows(priya).first();
  await words(row).fill('First.');
  await saved(row);
  await words(row).fill('Second.');
  await expect(row.getByRole('status')).toContainText(t('checkin.draft.saving'));
  await saved(row);
  await row.getByRole('button', { name: t('checkin.draft.undo') }).click();
  await expect(words(row)).toHaveValue('First.');
  await saved(row);
  await priya.goto(northquay.checkIn(7, 'half'));
  await expect(priya.getByLabel(t('checkin.half.words'))).toHaveValue('First.');
});

test('without a script a draft is saved and a half given by buttons', async ({ as }) => {
  const priya = await as('priya', { javaScriptEnabled: false });
  await priya.goto('/weekly');
  const row = rows(priya).first();
  await words(row).fill('By the button.');
  await row.getByRole('button', { name: t('checkin.draft.keep') }).click();
  await expect(words(row)).toHaveValue('By the button.');
  await row
    .getByRole('radio', { name: t('ui.confidence.at-risk') })
    .first()
    .check();
  await row.getByRole('button', { name: /Give/ }).click();
  await expect(priya).toHaveURL(/\/weekly$/);
});

test('a view is saved under a name, found again, and taken away', async ({ as }) => {
  const priya = await as('priya');
  await priya.goto('/weekly?scope=team&why=late');
  await priya.getByText(t('weekly.views.save')).first().click();
  await priya.getByLabel(t('weekly.views.name')).fill('Late ones');
  await priya.getByRole('button', { name: t('weekly.views.save') }).click();
  const link = priya.getByRole('link', { name: 'Late ones' });
  await expect(link).toHaveAttribute('href', '/weekly?scope=team&why=late');
  const elena = await as('elena');
  await elena.goto('/weekly');
  await expect(elena.getByRole('link', { name: 'Late ones' })).toHaveCount(0);
  await priya.getByText(t('weekly.views.save')).first().click();
  await priya.getByRole('button', { name: t('weekly.views.remove-full', { name: 'Late ones' }) }).click();
  await expect(link).toHaveCount(0);
});

for (const [name, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const)
  test(`many plans and long names fit a ${name}`, async ({ as, product }, info) => {
    await product.addPlans(30);
    const priya = await as('priya', { viewport });
    await priya.goto('/weekly');
    await alive(priya);
    const wider = await priya.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await info.attach('weekly', { body: await priya.screenshot(), contentType: 'image/png' });
    await priya.screenshot({ path: info.outputPath('weekly.png') });
  });
