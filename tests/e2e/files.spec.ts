import { createHash } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { t } from '~/words';
import { findingsOf } from './support/axe';
import { northquay, press, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

/** Wen's second round of dashboards, which Dana returned the day before. */
const ROUND = 19;
const NOTE = 'Points 4, 9 and 15 now count the stop order by depot.';
const RIGHT = {
  name: 'Stop order by depot, third round, Köln und Umland.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n${'% counted by depot\n'.repeat(5000)}%%EOF\n`),
};
const WRONG = { name: 'numbers.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><p>Numbers') };
const SHORT = /Stop order by depot/;

const isAsWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const looksRight = async (page: Page) => {
  expect(await isAsWide(page)).toBe(true);
  expect(await findingsOf(page)).toEqual([]);
};

async function choose(page: Page, ...files: (typeof RIGHT)[]): Promise<void> {
  await page.goto(northquay.act(ROUND, 'delivery'));
  await page.getByLabel(t('acts.delivery.note')).fill(NOTE);
  await page.locator('input[type=file]').setInputFiles(files);
  await press(page, t('acts.delivery.submit'));
}

for (const javaScriptEnabled of [true, false])
  test(`a file goes along with a delivery from a phone, is on the other’s open page at once, and is had as it was sent${javaScriptEnabled ? '' : ', without a script'}`, async ({
    as,
  }) => {
    const dana = await as('dana', { viewport: DESK });
    const listens = dana.waitForResponse((response) => response.url().includes(`/plans/${NORTHQUAY}/live`));
    await dana.goto(northquay.commitment(ROUND));
    expect((await listens).status()).toBe(200);

    const wen = await as('wen', { javaScriptEnabled, viewport: PHONE });
    await choose(wen, RIGHT, WRONG);
    await expect(wen.getByRole('alert')).toContainText('“numbers.pdf” is not what its name says');
    await expect(wen.getByLabel(t('acts.delivery.note'))).toHaveValue(NOTE);
    await expect(wen.getByRole('checkbox', { name: SHORT })).toBeChecked();
    await expect(wen.locator('input[type=file]')).toHaveValue('');
    expect(await isAsWide(wen)).toBe(true);
    await press(wen, t('acts.delivery.submit'));
    await expect(wen).toHaveURL(/[?&]done=/);

    const link = dana.getByRole('main').getByRole('link', { name: SHORT }).first();
    await expect(link).toBeVisible();
    const hash = createHash('sha256').update(RIGHT.buffer).digest('hex');
    await expect(dana.getByText(hash.slice(0, 12)).filter({ visible: true }).first()).toBeVisible();
    const [download] = await Promise.all([dana.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(RIGHT.name);
    expect(
      createHash('sha256')
        .update(await readFile(await download.path()))
        .digest('hex'),
    ).toBe(hash);
  });

test('every page that shows a file is as wide as the phone, and without findings', async ({ as }) => {
  const wen = await as('wen', { viewport: PHONE });
  await choose(wen, RIGHT, WRONG);
  await expect(wen.getByRole('checkbox', { name: SHORT })).toBeChecked();
  await looksRight(wen);
  await press(wen, t('acts.delivery.submit'));
  await expect(wen).toHaveURL(/[?&]done=/);
  for (const path of ['commitment', 'history', 'record/document']) {
    await wen.goto(path === 'commitment' ? northquay.commitment(ROUND) : `${northquay.home}/${path}`);
    await expect(wen.getByRole('main').getByRole('link', { name: SHORT }).first()).toBeVisible();
    expect(await isAsWide(wen)).toBe(true);
    if (path === 'commitment') await looksRight(wen);
  }
  await sees(wen, createHash('sha256').update(RIGHT.buffer).digest('hex'));
});

test('what is too large is said before it is sent', async ({ as }, testInfo) => {
  const large = testInfo.outputPath('large.pdf');
  await writeFile(large, '');
  await truncate(large, 25_000_001);
  const wen = await as('wen');
  await wen.goto(northquay.act(ROUND, 'delivery'));
  await wen.getByLabel(t('acts.delivery.note')).fill(NOTE);
  await wen.locator('input[type=file]').setInputFiles(large);
  // What looks at a form before it is sent comes once somebody is in it: nobody finds such a file as soon as that.
  await wen.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /live-checks/.test(name)),
  );
  const sent: string[] = [];
  wen.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
  await press(wen, t('acts.delivery.submit'));
  await expect(wen.getByRole('alert')).toContainText('The file is larger than 25 MB');
  expect(sent).toEqual([]);
});
