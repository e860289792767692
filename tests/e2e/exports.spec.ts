import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { t } from '~/words';
import { northquay, press, sees } from './support/places';
import { check, noteIn, taken } from './support/taken';
import { expect, test } from './support/test';
import { CAST } from '../../drizzle/seed/cast';

const EXPORTS = `${northquay.home}/exports`;
const FILES = ['commitments', 'late-days', 'bundle'] as const;
type File = (typeof FILES)[number];

/** What stands under the heading of a file. */
const part = (page: Page, file: File): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: t(`exports.${file}`) }) });

const linkTo = (page: Page, file: File): Locator =>
  part(page, file).getByRole('link', { name: t(file === 'bundle' ? 'exports.json' : 'exports.csv'), exact: true });

const take = (page: Page, file: File) => taken(page, () => linkTo(page, file).click());

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace('\uFEFF', ''), { skipEmptyLines: true }).data;

for (const javaScriptEnabled of [true, false])
  test(`a customer takes both tables and the ledger along${javaScriptEnabled ? '' : ', without a script'}`, async ({
    as,
  }) => {
    const page = await as('dana', { javaScriptEnabled });
    await page.goto(northquay.record);
    await page.getByRole('link', { name: t('exports.title') }).click();
    await expect(page).toHaveURL(EXPORTS);

    const commitments = await take(page, 'commitments');
    expect(commitments.name).toMatch(/-commitments-2026-07-21\.csv$/);
    const late = await take(page, 'late-days');
    expect(late.name).toMatch(/-late-days-2026-07-21\.csv$/);
    const [names, ...rows] = rowsOf(commitments.text);
    const charged = rows.reduce((sum, row) => sum + Number(row[names!.indexOf(t('exports.column.late-days'))]), 0);
    expect(charged).toBeGreaterThan(0);
    expect(rowsOf(late.text).length - 1).toBe(charged);
    await sees(page, new RegExp(`^${rows.length} commitments`), new RegExp(`^${charged} late days`));

    const bundle = await take(page, 'bundle');
    expect(bundle.name).toMatch(/^evenhand-[0-9a-f]{8}-2026-07-21\.json$/);
    expect(JSON.parse(bundle.text)).toMatchObject({ format: 'evenhand-bundle', side: 'customer' });
    if (javaScriptEnabled) for (const file of FILES) await expect(part(page, file)).toContainText(/Saved: \d+ lines\./);
  });

test('the tables are those of the day that is looked at', async ({ as }) => {
  const page = await as('ruth');
  await page.goto(`${EXPORTS}?on=2026-07-09`);
  const { name, text } = await take(page, 'late-days');
  expect(name).toMatch(/-late-days-2026-07-09\.csv$/);
  const days = rowsOf(text).slice(1);
  expect(days.length).toBeGreaterThan(0);
  for (const [day] of days) expect(day! <= '2026-07-09').toBe(true);
});

test.describe('over a slow connection', () => {
  /** From then on so many bytes a second come in. */
  const slowTo = async (page: Page, downloadThroughput: number): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 0, downloadThroughput, uploadThroughput: -1 },
    });
  };
  const linesCome = async (page: Page): Promise<number> =>
    Number(/([\d,]+) of [\d,]+ lines/.exec(await part(page, 'bundle').innerText())?.[1]?.replaceAll(',', '') ?? 0);

  test('a file says how far it has come, and is stopped without a trace', async ({ as }) => {
    const page = await as('dana');
    const kept: string[] = [];
    page.on('download', (download) => kept.push(download.suggestedFilename()));
    await page.goto(EXPORTS);
    await slowTo(page, 20_000);
    await linkTo(page, 'bundle').click();
    const bundle = part(page, 'bundle');
    await expect(bundle.getByRole('progressbar')).toBeVisible();
    await expect.poll(() => linesCome(page)).toBeGreaterThan(0);
    const some = await linesCome(page);
    await expect.poll(() => linesCome(page)).toBeGreaterThan(some);
    await bundle.getByRole('button', { name: t('exports.cancel') }).click();
    await expect(bundle.getByRole('progressbar')).toBeHidden();
    await expect(bundle.getByRole('status')).toBeEmpty();
    expect(kept).toEqual([]);
  });

  test('a file of which nothing comes yet says so, and can be stopped', async ({ as }) => {
    const page = await as('dana');
    await page.goto(EXPORTS);
    // Held back until the test is over: nothing of it comes.
    await page.route('**/exports/commitments.csv', () => {});
    await linkTo(page, 'commitments').click();
    const commitments = part(page, 'commitments');
    await expect(commitments.getByRole('status')).toContainText(/^0 of \d+ lines$/);
    await commitments.getByRole('button', { name: t('exports.cancel') }).click();
    await expect(commitments.getByRole('status')).toBeEmpty();
  });

  test('a file that does not come through is not kept, the page says so, and it can be tried again', async ({ as }) => {
    const page = await as('dana');
    const kept: string[] = [];
    page.on('download', (download) => kept.push(download.suggestedFilename()));
    await page.goto(EXPORTS);
    await page.route('**/bundle', (route) => route.abort('internetdisconnected'));
    await linkTo(page, 'bundle').click();
    await expect(part(page, 'bundle').getByRole('status')).toHaveText(t('exports.broken'));
    expect(kept).toEqual([]);
    await page.unroute('**/bundle');
    expect((await take(page, 'bundle')).text).toContain('evenhand-bundle');
    await expect(part(page, 'bundle').getByRole('status')).toContainText('Saved');
  });
});

test('the bundle that was taken holds against the note of a mail, for anyone', async ({ as, stranger, outbox }) => {
  const priya = await as('priya');
  await priya.goto(northquay.checkIn(7, 'half'));
  await priya
    .getByRole('radio', { name: t('ui.confidence.at-risk') })
    .first()
    .check();
  await priya.getByLabel(t('checkin.half.words')).fill('The stop order by depot is in since last night.');
  await press(priya, t('checkin.half.submit'));
  const note = noteIn((await outbox.mailTo(CAST.dana.email, 'both halves')).text);

  const dana = await as('dana');
  await dana.goto(EXPORTS);
  const bundle = await take(dana, 'bundle');

  const page = await stranger();
  await page.goto('/verify');
  await page.getByText(t('verify.with-checkpoint')).click();
  await page.getByLabel(t('verify.note'), { exact: true }).fill(note);
  await check(page, bundle.text, bundle.name);
  await expect(page.getByRole('status')).toContainText(t('verify.holds'));
  await expect(page.getByRole('main')).toContainText(/Yours fits: on .* 2026.* the same as here/);

  await page.getByLabel(t('verify.note'), { exact: true }).fill(note.replace('\nat 2026', '\nat 2025'));
  await page.getByRole('button', { name: t('verify.check'), exact: true }).click();
  await expect(page.getByRole('status')).toContainText('given checkpoint 1: its signature does not hold');
});
