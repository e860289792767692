import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { t } from '~/words';
import { press, sees, workspace } from './support/places';
import { expect, test } from './support/test';

const CASES = join(import.meta.dirname, '../domain/plan/spreadsheet/cases');
const read = (name: string): string => readFileSync(join(CASES, name), 'utf8');
const COUNT = { vendorName: 'Tessel Analytics', customerName: 'Northquay Freight' };

async function begin(page: Page): Promise<void> {
  await page.goto(`${workspace}/plans/new`);
  await page.getByLabel(t('start.customer'), { exact: true }).selectOption({ label: 'Northquay Freight' });
  await page.getByLabel(t('start.plan-title')).fill('Get Northquay live');
  await page.getByLabel(t('start.start')).fill('2026-06-02');
}

/** Says that the month comes first, as 6/4/2026 in the file needs. */
async function monthFirst(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^The month/ }).check();
  await press(page, t('start.again'));
}

async function makes(page: Page): Promise<void> {
  await sees(page, t('start.faults.none'), t('start.rows.made', { count: 28, vendor: 13, customer: 15, ...COUNT }));
  await press(page, t('start.make'));
  await expect(page).toHaveURL(/\/plans\/[^/]+\/text/);
  await sees(page, t('talk.commitments.count', { count: 28, vendor: 13, customer: 15, ...COUNT }));
}

for (const javaScriptEnabled of [true, false])
  test(`a pasted spreadsheet becomes a plan of 28 commitments${javaScriptEnabled ? '' : ', without a script'}`, async ({
    as,
  }) => {
    const priya = await as('priya', { javaScriptEnabled });
    await begin(priya);
    await priya.getByLabel(t('start.text')).fill(read('plan-spreadsheet.csv'));
    await press(priya, t('start.next'));
    await sees(priya, t('start.date.title'));
    await monthFirst(priya);
    await makes(priya);
  });

test('a file in Windows-1252 with semicolons becomes the same plan', async ({ as }) => {
  const priya = await as('priya');
  await begin(priya);
  const { data } = Papa.parse<string[]>(read('plan-spreadsheet.csv'));
  const rows = Papa.unparse(data, { delimiter: ';' });
  await priya
    .getByLabel(t('start.file'))
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows, 'latin1') });
  await press(priya, t('start.next'));
  await sees(priya, t('start.date.title'));
  await monthFirst(priya);
  await sees(priya, 'Tomás Oliveira');
  await makes(priya);
});

test('a spreadsheet with faults names each of them, and saves nothing', async ({ as }) => {
  const priya = await as('priya');
  await begin(priya);
  await priya.getByLabel(t('start.text')).fill(read('plan-spreadsheet-faults.csv'));
  await press(priya, t('start.next'));
  await sees(
    priya,
    /30 February does not exist/,
    /9 is not in the file/i,
    /two owners\. One side must own it/i,
    /There is no owner/,
    /The step has no title/,
    /is not an e-mail address/,
    /Urgent/,
    /wait on each other/,
    /8 is used twice/,
    /is due 20 June, after this one/,
  );
  await expect(priya.getByRole('button', { name: t('start.make') })).toBeHidden();
  await priya.goto('/');
  await expect(priya.getByText('Get Northquay live', { exact: true })).toHaveCount(0);
});

for (const [how, count] of [
  ['blank', 0],
  ['recovery', 15],
  ['onboarding', 15],
  ['renewal', 13],
] as const)
  test(`a plan starts from ${how === 'blank' ? 'nothing' : `the ${how} template`}`, async ({ as }) => {
    const priya = await as('priya');
    await begin(priya);
    await priya.getByRole('radio', { name: t(`start.how.${how}`) }).check();
    await press(priya, t('start.next'));
    await expect(priya).toHaveURL(/\/plans\/[^/]+\/text/);
    if (count === 0) await sees(priya, t('talk.commitments.empty'));
    else await sees(priya, new RegExp(`^${count} commitments`));
  });
