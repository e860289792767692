import { t } from '~/words';
import { findingsOf } from './support/axe';
import { northquay, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

const timeline = `${northquay.record}/timeline`;

test('without JavaScript the timeline is a picture of links, with a table and a strip for each commitment', async ({
  as,
}) => {
  const page = await as('ruth', { javaScriptEnabled: false });
  await page.goto(northquay.record);
  await page.getByRole('link', { name: t('pictures.timeline.link') }).click();
  const picture = page.getByRole('group', { name: t('pictures.timeline.title') });
  await expect(picture.getByRole('link', { name: /^8 Load and reconcile shipments: Late/ })).toBeVisible();
  const rows = page.getByRole('table', { name: t('pictures.timeline.commitments') }).locator('tbody tr');
  expect(await rows.count()).toBe(await picture.getByRole('link').count());
  await expect(rows.first().getByRole('img')).toHaveAccessibleName(/days? with Northquay Freight/);
  await picture.getByRole('link', { name: /^8 / }).click();
  await expect(page.getByRole('heading', { name: /8 Load and reconcile shipments/ })).toBeVisible();
  await sees(page, /with Tessel Analytics/);
});

test('without JavaScript the record’s pictures say themselves in words, and hold their tables', async ({ as }) => {
  const page = await as('priya', { javaScriptEnabled: false });
  await page.goto(northquay.record);
  for (const title of ['trend', 'quadrant', 'reasons', 'moves'] as const) {
    const figure = page.getByRole('figure').filter({ hasText: t(`pictures.${title}.title`) });
    await expect(figure.getByRole('img', { name: t(`pictures.${title}.title`) })).toBeVisible();
    await expect(figure.locator('figcaption p')).toContainText('Northquay Freight');
    await figure.getByText(t('pictures.as-table')).click();
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(1);
  }
});

test('both sides see the same timeline', async ({ as }) => {
  const [customer, vendor] = [await as('ruth'), await as('elena')];
  const shown = async (page: typeof customer): Promise<string> => {
    await page.goto(timeline);
    return page.locator('.timeline-figure').innerHTML();
  };
  expect(await shown(vendor)).toBe(await shown(customer));
});

for (const [size, viewport] of Object.entries({ desk: DESK, phone: PHONE }))
  test(`the pictures have no findings of axe, and nothing wider than a ${size}`, async ({ as }) => {
    const page = await as('dana', { viewport });
    for (const address of [timeline, northquay.record, northquay.commitment(19)]) {
      await page.goto(address);
      expect(await findingsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
