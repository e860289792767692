import { readFile } from 'node:fs/promises';
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
    await expect(page.getByRole('status')).toHaveText('1 plan');

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
