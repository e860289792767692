import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findingsOf } from './support/axe';
import { northquay } from './support/places';
import { check, taken } from './support/taken';
import { expect, PHONE, test } from './support/test';
import { testSigner } from '../support/bundle-signer';

/** Takes the bundle from the history page, as Dana does; returns its text. */
async function bundleOf(page: Page): Promise<string> {
  await page.goto(`${northquay.home}/history`);
  const { name, text } = await taken(page, () => page.getByRole('link', { name: 'Download the bundle' }).click());
  expect(name).toMatch(/^evenhand-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.json$/);
  return text;
}

interface Bundle {
  readonly plan: { readonly id: string };
  readonly ledgers: readonly { readonly head: { readonly seq: number; readonly hash: string } }[];
}

test('anyone checks a bundle without an account, and the file stays where it is', async ({ as, stranger }) => {
  const text = await bundleOf(await as('dana'));
  const page = await stranger({ viewport: PHONE });
  await page.goto('/verify');
  // Whatever is asked for from here on must not carry the file.
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(`${request.method()} ${request.url()}`);
    if (decodeURIComponent(request.url()).includes('bundle.json')) sent.push(request.url());
  });
  await check(page, text);
  const status = page.getByRole('status');
  await expect(status).toContainText('Everything in it fits together');
  const main = page.getByRole('main');
  await expect(main).toContainText('Tessel Analytics (vendor) and Northquay Freight (customer)');
  const { ledgers } = JSON.parse(text) as Bundle;
  expect(ledgers).toHaveLength(1);
  for (const { head } of ledgers) if (head.hash) await expect(main).toContainText(head.hash);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await findingsOf(page)).toEqual([]);

  await check(page, text.replace(/\\"kind\\":\\"plan\.proposed\\"/, '\\"kind\\":\\"plan.imagined\\"'));
  await expect(status).toContainText(
    'entry 1 of the shared ledger: its bytes do not give the hash that stands beside them',
  );
  expect(await findingsOf(page)).toEqual([]);
  expect(sent).toEqual([]);
});

test('a checkpoint that was kept is held against it', async ({ as, stranger }) => {
  const text = await bundleOf(await as('dana'));
  const { plan, ledgers } = JSON.parse(text) as Bundle;
  const page = await stranger();
  await page.goto('/verify');
  await page.getByText('I have an older checkpoint').click();
  const unknown = testSigner().note({
    plan: plan.id,
    ledger: 'shared',
    ...ledgers[0]!.head,
    at: '2026-07-01T12:00:00Z',
  });
  await page.getByLabel('Checkpoint, pasted').fill(unknown);
  await check(page, text);
  await expect(page.getByRole('status')).toContainText('given checkpoint 1: is signed by no key that is known');
  // A note that is of no use says nothing against those who keep the ledger.
  await expect(page.getByRole('main')).toContainText('This says nothing about the file');
  await expect(page.getByRole('main')).not.toContainText('the ledger was changed');
});

test('what is no bundle is told so, and by the keyboard alone', async ({ stranger }, info) => {
  const page = await stranger();
  await page.goto('/verify');
  const status = page.getByRole('status');
  await page.getByRole('button', { name: 'Check', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toContainText('Choose a bundle first');
  await expect(page.getByLabel('Bundle', { exact: true })).toBeFocused();
  await check(page, 'not a bundle');
  await expect(status).toContainText('is not JSON');
  await check(page, '{"hello": 1}');
  await expect(status).toContainText('not a bundle of Evenhand');
  const archive = info.outputPath('archive.zip');
  writeFileSync(archive, Uint8Array.of(0x50, 0x4b, 0xff, 0xfe));
  await page.getByLabel('Bundle', { exact: true }).setInputFiles(archive);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(status).toContainText('cannot be read as text');
});

test('a file can be dropped', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/verify');
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{"hello": 1}'], 'dropped.json'));
    return data;
  });
  await page.getByText('Choose it, or drop it here').dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('not a bundle of Evenhand');
});

test('without JavaScript the page says how it is done by command', async ({ stranger }) => {
  const page = await stranger({ javaScriptEnabled: false });
  await page.goto('/verify');
  // A browser that is driven with scripts off still hides what is for those without: so it is looked for in what was sent.
  expect(await (await page.request.get('/verify')).text()).toContain('Your browser runs no JavaScript');
  await expect(page.getByText('npm run --silent verify -- BUNDLE')).toBeVisible();
});
