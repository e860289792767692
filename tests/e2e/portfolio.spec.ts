import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { halden, northquay, press } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

for (const viewport of [DESK, PHONE])
  test(`an executive looks all plans over, narrows them, and takes them along, at ${viewport.width} px`, async ({
    as,
  }) => {
    const page = await as('elena', { viewport });
    await page.goto('/');
    await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible();
    const rows = page.locator('tbody tr');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('Northquay Freight');
    await expect(rows.first()).toContainText(/waits for/);

    await page.getByRole('searchbox', { name: 'Search' }).fill('halden');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(rows).toHaveCount(1);
    await expect(page).toHaveURL(/q=halden/);
    await expect(page.getByRole('status').filter({ hasText: /^1 plan$/ })).toBeVisible();

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as CSV' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('Halden');
    expect(text).not.toContain('Northquay');

    await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByText('No plan is like this')).toBeVisible();
    await page.getByRole('link', { name: 'Show all plans' }).click();
    await expect(rows).toHaveCount(2);
    await rows.first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/plans\//);
  });

test('without a script it narrows and sorts all the same', async ({ as }) => {
  const page = await as('elena', { viewport: PHONE, javaScriptEnabled: false });
  await page.goto('/portfolio');
  await page.getByLabel('Sorted by').selectOption('title');
  await page.getByLabel('Stuck on').selectOption('none');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/stuck=none/);
  await expect(page.getByLabel('Sorted by')).toHaveValue('title');
});

test('who sits in one plan alone finds no way to a list of one', async ({ as }) => {
  const page = await as('dana');
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Portfolio', exact: true })).toHaveCount(0);
});

test('both sides read the same of a plan, each of their own plans alone', async ({ as, product }) => {
  const more = await product.storeMorePlans(['priya', 'ruth'], 2);
  const [lead, executive, other] = [await as('priya'), await as('ruth'), await as('ingrid')];
  const plansOn = async (page: Page): Promise<string[]> => {
    await page.goto('/portfolio');
    const links = page.locator('tbody th a');
    await expect(links.first()).toBeVisible();
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  };
  // The executive sees the other side's plans nowhere: Halden's is the lead's alone.
  const homes = [northquay.home, ...more.map((id) => `/plans/${id}`)];
  expect((await plansOn(executive)).sort()).toEqual([...homes].sort());
  expect((await plansOn(lead)).sort()).toEqual([halden.home, ...homes].sort());
  expect(await plansOn(other)).toEqual([halden.home]);

  // Which side is stuck, why it needs a look, and both rates: word for word the same, from either end of the table.
  const said = (page: Page) =>
    page
      .locator('tbody tr', { has: page.locator(`a[href="${northquay.home}"]`) })
      .locator('td')
      .allInnerTexts();
  expect(await said(executive)).toEqual(await said(lead));
  expect((await said(lead)).length).toBe(6);

  // What one side does shows on the other's list as soon as it is looked at again.
  const row = executive.locator('tbody tr', { has: executive.locator(`a[href="${halden.home}"]`) });
  await expect(row).toHaveCount(0);
  await expect(executive.getByLabel('With')).not.toContainText('Halden');
  await expect(other.getByLabel('With')).not.toContainText('Northquay');
});

test('what one side delivers is no longer stuck on the other’s list', async ({ as, product }) => {
  const [plan] = await product.storeMorePlans(['dana', 'priya'], 1);
  const [lead, theirs] = [await as('priya'), await as('dana')];
  await lead.goto('/portfolio');
  const stuck = lead.locator(`tbody a[href^="/plans/${plan}/commitments/"]`);
  const before = await stuck.innerText();
  const at = (await stuck.getAttribute('href'))!;
  await theirs.goto(`${at}/delivery`);
  await theirs.getByLabel('What was delivered').fill('It is in the folder both sides know');
  await press(theirs, 'Say that it is delivered');
  await expect(theirs).toHaveURL(/done=delivery/);
  await lead.reload();
  await expect(stuck).not.toHaveText(before);
});
