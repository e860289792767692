import type { Page } from '@playwright/test';
import { t } from '~/words';
import { northquay, sees } from './support/places';
import { expect, test } from './support/test';

/** Everything the record says, without whose side the reader is on. */
async function recordOf(page: Page): Promise<string> {
  await page.goto(northquay.record);
  await sees(page, t('score.commitments'));
  // Who else is looking is no part of it, nor which pages a side has of its own.
  const text = await page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const live of copy.querySelectorAll('[data-live], nav')) live.remove();
    return copy.textContent ?? '';
  });
  return text.replaceAll(t('ui.your-side'), '');
}

test('both sides read the same record to the last word', async ({ as }) => {
  const [customer, vendor] = [await as('ruth'), await as('elena')];
  const theirs = await recordOf(customer);
  expect(await recordOf(vendor)).toBe(theirs);
  expect(theirs).toContain('Tessel Analytics');
  expect(theirs).toContain('Northquay Freight');
});

/** The day that the record is shown as of. */
const shownAs = (page: Page, day: string) =>
  expect(page.getByRole('main').getByText(`As of ${day}`, { exact: false }).first()).toBeVisible();
const KNOWN_JULY_9 = /The record as it was known on Thursday, July 9, 2026/;
const english = { locale: 'en-US' };

test('the slider steps through the days by keyboard, keeps the keyboard, and leaves no trail of pages behind', async ({
  as,
}) => {
  const page = await as('elena', english);
  await page.goto(northquay.home);
  await page.goto(northquay.record);
  const slider = page.getByRole('slider', { name: t('score.on.slider') });
  await slider.focus();
  await slider.press('ArrowLeft');
  await expect(page).toHaveURL(/\?on=2026-07-20$/);
  await shownAs(page, 'Monday, July 20, 2026');
  await expect(slider).toBeFocused();
  await slider.press('ArrowLeft');
  await expect(page).toHaveURL(/\?on=2026-07-17$/);
  await expect(slider).toHaveAttribute('aria-valuetext', 'Friday, July 17, 2026');
  await slider.press('Home');
  await expect(page).toHaveURL(/\?on=2026-06-02$/);
  await slider.press('End');
  await expect(page).toHaveURL(/\/record$/);
  await page.goBack();
  await expect(page).toHaveURL(northquay.home);
});

for (const who of ['dana', 'priya'] as const)
  test(`${who} looks at a past day by the date field, without JavaScript`, async ({ as }) => {
    const page = await as(who, { ...english, javaScriptEnabled: false });
    await page.goto(`${northquay.record}?show=late`);
    await page.getByLabel(t('score.on.field')).fill('2026-07-09');
    await page.getByRole('button', { name: t('score.on.show') }).click();
    await expect(page).toHaveURL(/\?on=2026-07-09&show=late$/);
    await sees(page, KNOWN_JULY_9);
    await page.getByRole('link', { name: t('score.on.next') }).click();
    await shownAs(page, 'Friday, July 10, 2026');
    await page.getByRole('link', { name: 'Back to today' }).click();
    await expect(page).toHaveURL(/\/record\?show=late$/);
    await shownAs(page, 'Tuesday, July 21, 2026');
  });

test('a day that cannot be shown is told at the field, and what was typed stays', async ({ as }) => {
  const page = await as('marcus', english);
  await page.goto(`${northquay.record}?on=2027-01-01`);
  const field = page.getByLabel(t('score.on.field'));
  await expect(field).toHaveValue('2027-01-01');
  await expect(field).toHaveAccessibleDescription(/This day has not come yet/);
  await shownAs(page, 'Tuesday, July 21, 2026');
});

test('a sentence leads to the fact that says so', async ({ as }) => {
  const page = await as('ruth', english);
  await page.goto(northquay.record);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^contested by Northquay Freight/ })
    .click();
  await expect(page).toHaveURL(/#contest-/);
  await expect(page.locator(':target')).toContainText('We had the dashboard for one working day before the holiday.');
});

test('stays as it was drawn where something else has written into the page before it came alive', async ({
  as,
  browser,
  product,
}) => {
  const storageState = await (await as('dana', english)).context().storageState();
  // A browser that nobody watches for errors: a page that is drawn anew says so on the console.
  const context = await browser.newContext({ ...english, storageState, baseURL: product.url });
  const page = await context.newPage();
  await page.route(`**${northquay.record}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<body[^>]*>/, '$&<div id="intruder"></div>');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(northquay.record);
  // Only a page that is alive has taken what does not belong to it away, and steps by the slider.
  await expect(page.locator('#intruder')).toHaveCount(0);
  await expect(page.getByRole('table', { name: t('score.commitments') }).getByRole('row')).not.toHaveCount(0);
  await expect(page.locator('#drawn-told')).toContainText('Tessel Analytics');
  await context.close();
});
