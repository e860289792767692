import type { Page } from '@playwright/test';
import { northquay, press } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

/** The script is there: it has noted where one is. */
const alive = (page: Page) => page.waitForFunction(() => sessionStorage.getItem('evenhand.places') !== null);

test('by keyboard alone one finds a commitment from anywhere, and is there', async ({ as }) => {
  const page = await as('dana', { viewport: DESK });
  await page.goto('/');
  await alive(page);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'What are you looking for?' });
  await expect(box).toBeFocused();
  await page.keyboard.type('re');
  const options = page.getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await box.fill('second round of both');
  await expect(options).toHaveCount(1);
  await expect(options.first()).toContainText('19 Second round of both dashboards');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/plans\/[^/]+\/commitments\/[^/]+$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // With nothing typed: where one was, and Escape leads back to where one is.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Where you were' }).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('on a phone the button opens it, and what is not there is said to be not there', async ({ as }) => {
  const page = await as('dana', { viewport: PHONE });
  await page.goto(northquay.home);
  await alive(page);
  await page.getByRole('link', { name: 'Find', exact: true }).click();
  await page.getByRole('combobox').fill('halden');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without a script it is a page of its own, with more of each kind behind a link', async ({ as }) => {
  const page = await as('priya', { viewport: PHONE, javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('link', { name: 'Find', exact: true }).click();
  await page.getByRole('searchbox').fill('re');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Commitments' })).toBeVisible();
  await page.getByRole('link', { name: 'More of these' }).first().click();
  await expect(page).toHaveURL(/in=commitments/);
  expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(6);
});

test('each side finds its own notes, and nobody finds anything of others', async ({ as }) => {
  const [lead, executive, other, outside] = [
    ...[await as('priya', { viewport: DESK }), await as('ruth', { viewport: DESK })],
    ...[await as('ingrid', { viewport: DESK }), await as('jonas', { viewport: DESK })],
  ] as const;
  const note = async (page: Page, words: string) => {
    await page.goto(`${northquay.home}/notes`);
    await page.getByRole('main').getByRole('textbox').first().fill(words);
    await press(page, 'Keep this note');
    await expect(page.getByRole('main').getByText(words.split('\n')[0]!).first()).toBeVisible();
  };
  await note(lead, 'Zebra: we would give them a month');
  await note(executive, 'Zebra: we would pay for a month');
  const findIn = async (page: Page, words: string): Promise<string> => {
    await page.goto('/');
    await alive(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill(words);
    await expect(page.getByRole('status').filter({ hasText: /found/ })).toBeVisible();
    return page.getByRole('listbox').innerText();
  };
  expect(await findIn(lead, 'zebra')).toMatch(/give them a month/);
  expect(await findIn(lead, 'zebra')).not.toMatch(/pay for a month/);
  for (let nth = 0; nth < 6; nth += 1)
    await note(lead, `Nr ${nth}: ${'They asked again about the depots.\n\n'.repeat(6)}`.trim());
  await findIn(lead, 'zebra');
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('main').getByText('Zebra: we would give')).toBeInViewport();
  expect(await findIn(executive, 'zebra')).toMatch(/pay for a month/);
  expect(await findIn(executive, 'zebra')).not.toMatch(/give them a month/);
  for (const page of [other, outside])
    for (const words of ['zebra', 'northquay', 'Marcus'])
      expect([words, await findIn(page, words)]).toEqual([words, '']);
  expect(await findIn(executive, 'halden')).toBe('');
});
