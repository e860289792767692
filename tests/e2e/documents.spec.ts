import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { t } from '~/words';
import { asDrawn } from '~/documents/pdf/letters';
import { textIn } from '../support/page-text';
import { bare, readPdf } from '../support/read-pdf';
import { northquay } from './support/places';
import { expect, test } from './support/test';

const DOCUMENTS = `${northquay.home}/documents`;

/** The file that the browser keeps. */
async function kept(page: Page, title: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  const link = page.getByRole('link', { name: t('documents.named', { title, format }), exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const javaScriptEnabled of [true, false])
  test(`an executive reads the brief and takes it along${javaScriptEnabled ? '' : ', without a script'}`, async ({
    as,
  }) => {
    const page = await as('ruth', { javaScriptEnabled });
    await page.goto(northquay.record);
    await page.getByRole('link', { name: t('documents.link'), exact: true }).click();
    await expect(page).toHaveURL(DOCUMENTS);
    await page.getByRole('link', { name: t('documents.brief'), exact: true }).click();
    await expect(page).toHaveURL(`${DOCUMENTS}/brief`);
    const title = (await page.getByRole('heading', { level: 2 }).first().textContent())!;
    const said = bare(asDrawn(textIn(await page.content(), 'drawn-document')));
    const { name, bytes } = await kept(page, title, t('documents.a4'));
    expect(name).toMatch(/^executive-brief-.*-a4-2026-07-21\.pdf$/);
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBe(1);
    expect(bare(pages[0]!.told)).toBe(bare(asDrawn(title)) + said);
    if (javaScriptEnabled) await expect(page.getByText('Saved: one page.')).toBeVisible();
  });

test('whoever signed finds the certificate at the sign-off and at the version', async ({ as }) => {
  const page = await as('elena');
  await page.goto(northquay.signOff);
  await page.getByRole('link', { name: t('documents.certificate.open'), exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Certificate of signatures: version 2/ })).toBeVisible();
  await expect(page.getByText(t('documents.certificate.simple'))).toBeVisible();
  await page.goto(`${northquay.home}/versions/2`);
  await page.getByRole('link', { name: t('documents.version.open'), exact: true }).click();
  await expect(page).toHaveURL(`${DOCUMENTS}/version-2`);
});

test('a file that takes long says how many pages have come of how many, and can be stopped', async ({ as }) => {
  const page = await as('dana');
  await page.goto(`${DOCUMENTS}/version-2`);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const slow = { offline: false, latency: 0, downloadThroughput: 4_000, uploadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', slow);
  const title = (await page.getByRole('heading', { level: 2 }).first().textContent())!;
  await page.getByRole('link', { name: t('documents.named', { title, format: t('documents.letter') }) }).click();
  await expect(page.getByText(/^\d+ of [2-9] pages$/)).toBeVisible();
  await page.getByRole('button', { name: t('exports.cancel') }).click();
  await expect(page.getByText(/^\d+ of [2-9] pages$/)).toBeHidden();
});
