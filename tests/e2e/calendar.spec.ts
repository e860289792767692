import AxeBuilder from '@axe-core/playwright';
import { t } from '~/words';
import { northquay } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

for (const [device, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const)
  test(`a customer subscribes to a plan from the ${device}, copies the address, and takes it back`, async ({
    as,
    product,
  }) => {
    const page = await as('dana', { viewport });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.url });
    await page.goto(`${northquay.home}/check-ins`);
    await page.getByRole('link', { name: t('calendar.open') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('calendar.title'));
    await expect(page.getByText(t('calendar.feeds.none'))).toBeVisible();

    await page.getByRole('button', { name: t('calendar.make.submit') }).click();
    const field = page.getByLabel(t('calendar.made.address'));
    await expect(field).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
    await expect(field).toBeFocused();
    await page.getByRole('button', { name: t('calendar.made.copy') }).click();
    await expect(page.getByText(t('calendar.made.copied'), { exact: true })).toBeVisible();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(await field.inputValue());
    const open = page.getByRole('link', { name: t('calendar.made.open') });
    await expect(open).toHaveAttribute('href', address.replace('http:', 'webcal:'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.screenshot({ path: test.info().outputPath(`made-${device}.png`), fullPage: true });

    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);

    // A calendar program asks, without any cookie.
    const program = await (await fetch(address)).text();
    expect(program).toContain('SUMMARY:Check-in');

    await page.reload();
    await expect(page.getByLabel(t('calendar.made.address'))).toHaveCount(0);
    const row = page.getByRole('row').filter({ hasText: 'Northquay' });
    await expect(row).toContainText(t('session.you.seen.now'));
    await page.screenshot({ path: test.info().outputPath(`listed-${device}.png`), fullPage: true });
    await row.getByRole('button').click();
    await expect(page.getByText(t('calendar.feeds.none'))).toBeVisible();
    expect((await fetch(address)).status).toBe(404);
  });

test('an address is made and taken back without a script', async ({ as }) => {
  const page = await as('marcus', { javaScriptEnabled: false });
  await page.goto('/you');
  await page.getByRole('link', { name: t('calendar.open') }).click();
  await page.getByRole('button', { name: t('calendar.make.submit') }).click();
  await expect(page.getByLabel(t('calendar.made.address'))).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
  await page.getByRole('button', { name: t('calendar.feed.end.of', { plan: t('calendar.feed.all') }) }).click();
  await expect(page.getByText(t('calendar.feeds.none'))).toBeVisible();
});
