import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import { t } from '~/words';
import { press, sees, workspace } from './support/places';
import { expect, test } from './support/test';

const SHEET = readFileSync(join(import.meta.dirname, '../domain/plan/spreadsheet/cases/plan-spreadsheet.csv'), 'utf8');
const cells = (text: string) =>
  Papa.parse<string[]>(text.trim()).data.map((row) => row.map((value) => (value ? { value, type: String } : null)));

async function begin(page: Page): Promise<void> {
  await page.goto(`${workspace}/plans/new`);
  await page.getByLabel(t('start.customer'), { exact: true }).selectOption({ label: 'Northquay Freight' });
  await page.getByLabel(t('start.plan-title')).fill('Get Northquay live');
  await page.getByLabel(t('start.start')).fill('2026-06-02');
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel(t('start.file')).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** Nothing on the page is wider than the screen, on a phone and on a desk. */
async function fits(page: Page, name: string): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

for (const javaScriptEnabled of [true, false])
  test(`a workbook becomes a plan, from the sheet that is chosen${javaScriptEnabled ? '' : ', without a script'}`, async ({
    as,
  }) => {
    const priya = await as('priya', { javaScriptEnabled });
    const file = await writeXlsxFile([
      { sheet: 'Read me', data: [['Names of all who take part']] },
      { sheet: 'Plan', data: cells(SHEET.replace('2026-06-05', '2026-06-31')) },
    ]).toBuffer();
    await begin(priya);
    await choose(priya, 'plan.xlsx', file);
    await press(priya, t('start.next'));
    await sees(priya, t('start.sheet.title'));
    await priya.getByLabel(t('start.sheet.label'), { exact: true }).selectOption('Plan');
    await press(priya, t('start.again'));
    await sees(priya, /Row 5, column G \(Target Date\): 31 June does not exist/);
    if (javaScriptEnabled) await fits(priya, 'workbook');
    await priya.getByRole('radio', { name: /^The month/ }).check();
    await priya.getByLabel('Row 5, Target Date').first().fill('2026-06-05');
    await press(priya, t('start.again'));
    await sees(priya, t('start.faults.none'));
    await press(priya, t('start.make'));
    await expect(priya).toHaveURL(/\/plans\/[^/]+\/text/);
    await sees(priya, /^28 commitments/);
  });

test('a workbook with a password, and one that is none, each has its sentence', async ({ as }) => {
  const priya = await as('priya');
  const locked = Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]);
  for (const [file, words] of [
    [locked, t('spreadsheet.file.password')],
    [Buffer.of(0x50, 0x4b, 3, 4, 0, 0), t('spreadsheet.file.broken')],
  ] as const) {
    await begin(priya);
    await choose(priya, 'plan.xlsx', file);
    await press(priya, t('start.next'));
    await sees(priya, words);
  }
});

test('a pasted export of Asana says what it is and what it leaves out, and becomes a plan', async ({ as }) => {
  const priya = await as('priya');
  const rows = [
    ['Task ID', 'Completed At', 'Name', 'Section/Column', 'Assignee', 'Assignee Email', 'Due Date', 'Tags', 'Notes'],
    ['11', '2026-05-20', 'Kick-off', 'Start', 'Priya Raman', '', '2026-05-20', 'x', ''],
    ['12', '', 'Export the data', 'Data', 'Dana Whitfield', 'dana.whitfield@northquay.example', '2026-06-10', 'x', ''],
    ['13', '', 'Load the data', 'Data', 'Priya Raman', '', '2026-06-19', '', ''],
  ];
  await begin(priya);
  await priya.getByLabel(t('start.text')).fill(Papa.unparse(rows));
  await press(priya, t('start.next'));
  await sees(priya, t('start.from.asana'), t('start.from.columns', { columns: 'Task ID, Tags' }));
  await priya.getByLabel('Dana Whitfield', { exact: true }).selectOption('customer');
  await priya.getByLabel('Priya Raman', { exact: true }).selectOption('vendor');
  await press(priya, t('start.again'));
  await sees(priya, t('start.faults.none'));
  await fits(priya, 'asana');
  await press(priya, t('start.make'));
  await expect(priya).toHaveURL(/\/plans\/[^/]+\/text/);
  await sees(priya, /^2 commitments/);
});

test('a table copied from a page keeps its cells, where its plain text has lost them', async ({ as }) => {
  const priya = await as('priya');
  await begin(priya);
  const field = priya.getByLabel(t('start.text'));
  await field.focus();
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer();
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = row('Step', 'Owner (Vendor)', 'Due') + row('Load, then <b>check</b>', 'Priya Raman', '2026-06-19');
    clipboardData.setData('text/html', `<table>${rows}</table>`);
    clipboardData.setData('text/plain', 'Step\nOwner (Vendor)\nDue\nLoad, then check\nPriya Raman\n2026-06-19');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await press(priya, t('start.next'));
  await sees(priya, t('start.from.html'), t('start.faults.none'), 'Load, then check');
});

test('letters that look wrong can be read in another way', async ({ as }) => {
  const priya = await as('priya');
  await begin(priya);
  const text = 'Step;Owner (Vendor);Due\nZaładować dane;Łukasz Żak;2026-06-19\n';
  const letters: Readonly<Record<string, number>> = { ł: 0xb3, ć: 0xe6, Ł: 0xa3, Ż: 0xaf };
  await choose(priya, 'plan.csv', Buffer.from([...text].map((sign) => letters[sign] ?? sign.charCodeAt(0))));
  await press(priya, t('start.next'));
  await sees(priya, t('start.encoding.title'));
  await fits(priya, 'letters');
  await priya.getByLabel(t('start.encoding.label')).selectOption('windows-1250');
  await press(priya, t('start.again'));
  await sees(priya, /Załadować dane/);
});
